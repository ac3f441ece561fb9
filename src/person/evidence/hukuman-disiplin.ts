import { TINGKAT_HUKUMAN, type TingkatHukuman } from '../../civil-service/tingkat-hukuman.js';
import { addMonths, type IsoDate } from '../../civil-service/iso-date.js';
import { type EvidenceKind, endsBefore, isPeriod } from './evidence-kind.js';
import { fact } from './fact.js';
import type { KedudukanHukum } from '../../civil-service/kedudukan-hukum.js';

/** A disciplinary punishment. Its end is `selesai`, else `mulai` plus `masaBulan`, else `mulai`. */
export interface HukumanDisiplin {
  /** Level of the punishment. */
  readonly tingkat: TingkatHukuman;
  /** First day of the punishment. */
  readonly mulai: IsoDate;
  /** Last day. With `masaBulan` beside it, both must say the same end. */
  readonly selesai?: IsoDate;
  /** Length in months. */
  readonly masaBulan?: number;
  /** Date of the decree that cancelled it: a cancelled punishment does not count. */
  readonly dibatalkan?: IsoDate;
}

/** A punishment that runs on the reference date is a category of its own. */
const SERVED = 'sedangDijalani';

/** What can be read out of it. */
export const hukumanDisiplinFacts = {
  'hukumanDisiplin.tingkat': fact('hukumanDisiplin', 'category', 'none', [SERVED, ...TINGKAT_HUKUMAN], {
    worstToBest: [[SERVED, 'berat', 'sedang', 'ringan']],
  }),
};

export const hukumanDisiplin: EvidenceKind<HukumanDisiplin, keyof typeof hukumanDisiplinFacts> = {
  label: { id: 'hukuman disiplin', en: 'disciplinary punishments' },
  firstDay: ({ mulai }) => mulai,
  orderedBy: endOfPunishment,
  facts: {
    'hukumanDisiplin.tingkat': {
      label: { id: 'tingkat hukuman disiplin', en: 'level of the disciplinary punishment' },
      ofRecord: (record, asOf) => ({
        category: isRunning(record, asOf) ? SERVED : record.tingkat,
        ...(isCancelled(record, asOf) ? { cancelled: true } : {}),
      }),
      withoutList: ({ kedudukanHukum }) =>
        kedudukanHukum === 'kenaHukumanDisiplin' ? { path: 'kedudukanHukum', category: SERVED } : undefined,
    },
  },
  schema: (z, { isoDateSchema }) =>
    z
      .strictObject({
        tingkat: z.enum(TINGKAT_HUKUMAN),
        mulai: isoDateSchema,
        selesai: z.exactOptional(isoDateSchema),
        masaBulan: z.exactOptional(z.int().min(0).max(600)),
        dibatalkan: z.exactOptional(isoDateSchema),
      })
      .refine(({ mulai, selesai }) => isPeriod(mulai, selesai), endsBefore('selesai'))
      .refine(
        ({ mulai, selesai, masaBulan }) =>
          selesai === undefined || masaBulan === undefined || selesai === addMonths(mulai, masaBulan),
        {
          path: ['masaBulan'],
          error: 'selesai and masaBulan say different ends: give one of them',
          params: { code: 'endsDiffer' },
        },
      ),
  /** Ends that are stated, worked out from a length, stated both ways alike, or not stated; some cancelled. */
  arbitrary: (fc, { isoDate, endFrom }) =>
    isoDate().chain((mulai) => {
      const months = fc.integer({ min: 0, max: 36 });
      const end = fc.oneof(
        fc.constant({}),
        endFrom(mulai).map((selesai) => ({ selesai })),
        months.map((masaBulan) => ({ masaBulan })),
        months.map((masaBulan) => ({ masaBulan, selesai: addMonths(mulai, masaBulan) })),
      );
      const cancelled = fc.option(endFrom(mulai), { freq: 4, nil: undefined });
      return fc.tuple(fc.constantFrom(...TINGKAT_HUKUMAN), end, cancelled).map(([tingkat, ends, dibatalkan]) => ({
        tingkat,
        mulai,
        ...ends,
        ...(dibatalkan === undefined ? {} : { dibatalkan }),
      }));
    }),
  mostGenerated: 3,
};

/** When a punishment was imposed, until when, and whether it was cancelled. */
interface Punishment {
  readonly mulai: IsoDate;
  readonly selesai?: IsoDate;
  readonly masaBulan?: number;
  readonly dibatalkan?: IsoDate;
}

/** Last day a punishment is served. */
export function endOfPunishment({ mulai, selesai, masaBulan }: Punishment): IsoDate {
  if (selesai !== undefined) return selesai;
  return masaBulan === undefined ? mulai : addMonths(mulai, masaBulan);
}

/** Whether a punishment had been cancelled on this day: on the day of the decree it has. */
export function isCancelled({ dibatalkan }: Pick<Punishment, 'dibatalkan'>, day: IsoDate): boolean {
  return dibatalkan !== undefined && dibatalkan <= day;
}

/** Whether a punishment is being served on this day; its first and last day count. */
function isRunning(hukuman: Punishment, day: IsoDate): boolean {
  return hukuman.mulai <= day && endOfPunishment(hukuman) >= day && !isCancelled(hukuman, day);
}

/** Whether the legal position tells of a punishment that none of those on record is. */
export function lacksPunishment(
  position: KedudukanHukum | undefined,
  punishments: readonly Punishment[],
  day: IsoDate,
): boolean {
  return position === 'kenaHukumanDisiplin' && !punishments.some((hukuman) => isRunning(hukuman, day));
}
