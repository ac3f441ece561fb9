import type { FastCheck, Zod } from '../../parsing/handed-packages.js';
import { KELAS_JABATAN, type KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import type { KompetensiKey, PotensiKey } from '../../civil-service/kompetensi.js';
import type { Arbitrary, Generators, OldAfter, Primitives } from './evidence-kind.js';

/** Who carried out an assessment. */
export interface PenyelenggaraAsesmen {
  /** Name of the institution. */
  readonly nama?: string;
  /** Whether it is accredited; absent = unknown. */
  readonly terakreditasi?: boolean;
}

/** For which posts, how and by whom an assessment was made, where that is stated. Method and provider decide nothing. */
export interface PelaksanaanAsesmen {
  /**
   * Class of the posts that it was made for. A job person match for posts of a lower standard than the post in view is told,
   * and scored as `Measure.assessedFor` says; `validAssessment` may ask for it. Levels do not depend on it.
   */
  readonly jenjang?: KelasJabatan;
  /** Kind of assessment or instrument, as the source writes it. */
  readonly metode?: string;
  /** Who carried it out. */
  readonly penyelenggara?: PenyelenggaraAsesmen;
}

/** What stands beside the result of an assessment. */
export const BESIDE_ASSESSMENT = ['jenjang', 'metode', 'penyelenggara'] as const satisfies (keyof PelaksanaanAsesmen)[];

/** Peraturan BKN 26/2019 Art. 29(4), as the help desk of BKN quotes it. */
export const ASSESSMENT_OLD_AFTER: OldAfter = { years: 3, counting: 'rolling', firstDay: 'inside' };

/** The members of every assessment. */
export function assessmentShape(z: Zod, { isoDateSchema, textSchema }: Primitives) {
  return {
    tanggal: isoDateSchema,
    jenjang: z.exactOptional(z.enum(KELAS_JABATAN)),
    metode: z.exactOptional(textSchema),
    penyelenggara: z.exactOptional(
      z.strictObject({ nama: z.exactOptional(textSchema), terakreditasi: z.exactOptional(z.boolean()) }),
    ),
  };
}

/** Results with what is stated about the assessment: all of it, some of it, or nothing. */
export function assessed<Result extends object>(
  fc: FastCheck,
  { kelasJabatan, text }: Generators,
  result: Arbitrary<Result>,
): Arbitrary<PelaksanaanAsesmen & Result> {
  const about = fc.record(
    {
      jenjang: kelasJabatan(),
      metode: text('Assessment Center'),
      penyelenggara: fc.record(
        { nama: text('UPT Penilaian Kompetensi'), terakreditasi: fc.boolean() },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(about, result).map(([stated, found]) => ({ ...stated, ...found }));
}

/** Mostly a level for all of the keys, sometimes for some. */
export function levelsOf<Key extends KompetensiKey | PotensiKey, Level>(
  fc: FastCheck,
  keys: readonly Key[],
  level: Arbitrary<Level>,
): Arbitrary<Readonly<Partial<Record<Key, Level>>>> {
  const atLeast = (minLength: number): Arbitrary<Readonly<Partial<Record<Key, Level>>>> =>
    fc
      .tuple(
        fc.shuffledSubarray([...keys], { minLength }),
        fc.array(level, { minLength: keys.length, maxLength: keys.length }),
      )
      .map(([chosen, levels]) => {
        const record: Partial<Record<Key, Level>> = {};
        chosen.forEach((key, index) => {
          const value = levels[index];
          if (value !== undefined) record[key] = value;
        });
        return record;
      });
  return fc.oneof({ weight: 4, arbitrary: atLeast(keys.length) }, { weight: 1, arbitrary: atLeast(0) });
}
