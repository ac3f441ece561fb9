import type { IsoDate } from '../../civil-service/iso-date.js';
import { KELAS_JABATAN, type KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { alikeCode, likenessOfOffices } from '../../civil-service/same-office.js';
import { definitiveOn, definitiveStretches, presentClass, startedBy } from '../definitive-post.js';
import { serviceOf } from '../service.js';
import { type EvidenceKind, endsBefore, isPeriod } from './evidence-kind.js';
import { fact, type AlikeOffices, type FactHolder, type FactOccasion, type ListGap, type ListValue } from './fact.js';

/** Ways to hold a post. */
export const PENUGASAN = Object.freeze(['definitif', 'plt', 'plh', 'pjKepalaDaerah'] as const);
/** Definitive holder, acting (Plt), day-to-day acting (Plh), or acting regional head (Pj). */
export type Penugasan = (typeof PENUGASAN)[number];

/** One spell in a post. Without `selesai` it still runs. */
export interface RiwayatJabatan {
  /** Class of the post. */
  readonly kelas: KelasJabatan;
  /** Title of the post. */
  readonly nama: string;
  /** Id or name of the agency, compared without regard to case, blanks, punctuation and usual short forms. */
  readonly instansi: string;
  /** Id or name of the work unit, compared as that of the agency. */
  readonly unit: string;
  /** Family of the post. */
  readonly rumpun?: string;
  /** First day. */
  readonly mulai: IsoDate;
  /** Last day; absent = still running. */
  readonly selesai?: IsoDate;
  /** How the post was held. */
  readonly penugasan: Penugasan;
}

const KERAGAMAN = ['lintasInstansi', 'lintasUnit', 'satuUnit'] as const;

/** Acting duty against the level of the post held at the time. */
const NON_DEFINITIF = [
  'pjKepalaDaerah',
  'pltLebihTinggi',
  'pltSetingkat',
  'plhLebihTinggi',
  'plhSetingkat',
  'lebihRendah',
] as const;
type NonDefinitif = (typeof NON_DEFINITIF)[number];

/** What can be read out of it. */
export const riwayatJabatanFacts = {
  'riwayatJabatan.lamaDiTingkat': fact('riwayatJabatan', 'number', 'gap', [], { from: 'list' }),
  'riwayatJabatan.keragaman': fact('riwayatJabatan', 'category', 'gap', KERAGAMAN, {
    from: 'list',
    worstToBest: [[...KERAGAMAN].reverse()],
  }),
  'riwayatJabatan.nonDefinitif': fact('riwayatJabatan', 'category', 'none', NON_DEFINITIF, {
    worstToBest: [
      ['lebihRendah', 'plhSetingkat', 'plhLebihTinggi', 'pltLebihTinggi'],
      ['lebihRendah', 'plhSetingkat', 'pltSetingkat', 'pltLebihTinggi'],
    ],
  }),
};

export const riwayatJabatan: EvidenceKind<RiwayatJabatan, keyof typeof riwayatJabatanFacts> = {
  label: { id: 'riwayat jabatan', en: 'posts held' },
  firstDay: ({ mulai }) => mulai,
  facts: {
    'riwayatJabatan.lamaDiTingkat': {
      label: {
        id: 'lama pada kelas jabatan sekarang, tahun genap',
        en: 'completed years in the present class of post',
      },
      ofList: (spells, { jabatan }, { asOf }) => {
        const kelas = presentClass({ jabatan, evidence: { riwayatJabatan: spells } }, asOf);
        if (kelas === undefined) return 'noRecord';
        const { stretches, used } = definitiveStretches({ jabatan }, spells, asOf, (post) => post.kelas === kelas);
        return { used, number: serviceOf(stretches).years, present: stretches.length > used.length };
      },
      // The posts held before can only add to it.
      withoutList: ({ jabatan }, asOf) => {
        if (startedBy(jabatan, asOf) === undefined) return undefined;
        const { stretches } = definitiveStretches({ jabatan }, [], asOf, () => true);
        return { path: 'jabatan', atLeast: serviceOf(stretches).years };
      },
    },
    'riwayatJabatan.keragaman': {
      label: { id: 'keragaman jabatan yang pernah diduduki', en: 'variety of the posts held' },
      ofList: varietyOf,
    },
    'riwayatJabatan.nonDefinitif': {
      label: {
        id: 'penugasan nondefinitif (Plt, Plh, Pj kepala daerah)',
        en: 'acting duty (Plt, Plh, acting regional head)',
      },
      ofRecords: (spells, { jabatan }, { tiers }) => {
        const acting = spells.filter(({ penugasan }) => penugasan !== 'definitif');
        const held = definitiveOn(
          spells,
          jabatan,
          acting.map(({ mulai }) => mulai),
        );
        return (spell) => {
          if (spell.penugasan === 'definitif') return undefined;
          const found = actingDuty(held.get(spell.mulai)?.post.kelas, spell, tiers);
          return typeof found === 'string'
            ? { category: found }
            : { category: `${spell.penugasan} ${spell.kelas}`, among: found };
        };
      },
    },
  },
  schema: (z, { textSchema, isoDateSchema }) =>
    z
      .strictObject({
        kelas: z.enum(KELAS_JABATAN),
        nama: textSchema,
        instansi: textSchema,
        unit: textSchema,
        rumpun: z.exactOptional(textSchema),
        mulai: isoDateSchema,
        selesai: z.exactOptional(isoDateSchema),
        penugasan: z.enum(PENUGASAN),
      })
      .refine(({ mulai, selesai }) => isPeriod(mulai, selesai), endsBefore('selesai')),
  arbitrary: (fc, { isoDate, endFrom, kelasJabatan, text, agency, unit, rumpun }) =>
    isoDate({ from: '1995-01-01', until: '2027-12-31' }).chain((mulai) =>
      fc.record(
        {
          kelas: kelasJabatan(),
          nama: text('Kepala Dinas', 'Kepala Bidang'),
          instansi: agency(),
          unit: unit(),
          rumpun: rumpun(),
          mulai: fc.constant(mulai),
          selesai: endFrom(mulai),
          penugasan: fc.constantFrom(...PENUGASAN),
        },
        { requiredKeys: ['kelas', 'nama', 'instansi', 'unit', 'mulai', 'penugasan'] },
      ),
    ),
  mostGenerated: 6,
};

type Place = Pick<RiwayatJabatan, 'instansi' | 'unit'>;

/** Whether the definitive posts lie in several agencies, or in several units of one. */
function varietyOf(
  spells: readonly RiwayatJabatan[],
  { jabatan }: FactHolder,
  { asOf }: FactOccasion,
): ListValue | ListGap {
  const used: number[] = [];
  const alike: AlikeOffices[] = [];
  let first: Place | undefined;
  let acrossAgencies = false;
  let acrossUnits = false;
  const isSame = (field: keyof Place, place: Place, other: Place, index: number): boolean => {
    const likeness = likenessOfOffices(other[field], place[field]);
    const code = alikeCode(likeness);
    if (code !== undefined) {
      const path = index < spells.length ? `evidence.riwayatJabatan[${String(index)}]` : 'jabatan';
      alike.push({ code, path: `${path}.${field}`, found: place[field], expected: other[field] });
    }
    return likeness === 'same' || likeness === 'abbreviated';
  };
  const visit = (place: Place, index: number): void => {
    first ??= place;
    if (acrossAgencies) return;
    if (!isSame('instansi', place, first, index)) acrossAgencies = true;
    else if (!acrossUnits && !isSame('unit', place, first, index)) acrossUnits = true;
  };
  spells.forEach((spell, index) => {
    if (spell.penugasan !== 'definitif' || spell.mulai > asOf) return;
    visit(spell, index);
    used.push(index);
  });
  const present = startedBy(jabatan, asOf);
  if (present !== undefined) visit(present, spells.length);
  if (first === undefined) return 'noRecord';
  return { used, category: variety(acrossAgencies, acrossUnits), present: present !== undefined, alike };
}

function variety(acrossAgencies: boolean, acrossUnits: boolean): (typeof KERAGAMAN)[number] {
  if (acrossAgencies) return 'lintasInstansi';
  return acrossUnits ? 'lintasUnit' : 'satuUnit';
}

/** Acting duty against the level of the post held at the time; what it can be where that level is not known. */
function actingDuty(
  own: KelasJabatan | undefined,
  { penugasan, kelas }: RiwayatJabatan,
  tiers: FactOccasion['tiers'],
): NonDefinitif | readonly NonDefinitif[] {
  if (penugasan === 'pjKepalaDaerah') return 'pjKepalaDaerah';
  const [higher, equal] =
    penugasan === 'plt' ? (['pltLebihTinggi', 'pltSetingkat'] as const) : (['plhLebihTinggi', 'plhSetingkat'] as const);
  const ownTier = own === undefined ? undefined : tiers.get(own);
  const actingTier = tiers.get(kelas);
  if (actingTier === undefined) return [higher, equal, 'lebihRendah'];
  if (ownTier !== undefined) return actingTier > ownTier ? 'lebihRendah' : actingTier < ownTier ? higher : equal;
  const all = [...tiers.values()];
  return [
    ...(all.some((tier) => tier > actingTier) ? [higher] : []),
    equal,
    ...(all.some((tier) => tier < actingTier) ? (['lebihRendah'] as const) : []),
  ];
}
