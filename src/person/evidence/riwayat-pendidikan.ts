import { foldedField } from '../../civil-service/field-of-study.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { JENJANG_PENDIDIKAN, type JenjangPendidikan } from '../../civil-service/jenjang-pendidikan.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';

/** A completed formal education. */
export interface RiwayatPendidikan {
  /** Level that was completed. */
  readonly jenjang: JenjangPendidikan;
  /** Field of study, id or name, compared without regard to case and outer blanks. */
  readonly bidang: string;
  /** Date of graduation. */
  readonly lulus: IsoDate;
}

/** Whether an education was completed by a day, in one of these fields, folded. */
function isFitting({ lulus, bidang }: RiwayatPendidikan, fields: ReadonlySet<string>, asOf: IsoDate): boolean {
  return lulus <= asOf && fields.has(foldedField(bidang));
}

const UP_TO_D3 = ['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3'];

/** What can be read out of it. */
export const riwayatPendidikanFacts = {
  'riwayatPendidikan.jenjang': fact('riwayatPendidikan', 'category', 'gap', JENJANG_PENDIDIKAN, {
    worstToBest: [
      [...UP_TO_D3, 'S1', 'S2', 'S3'],
      [...UP_TO_D3, 'D4', 'S2', 'S3'],
    ],
  }),
  'riwayatPendidikan.kesesuaian': fact('riwayatPendidikan', 'category', 'gap', ['sesuai', 'tidakSesuai'], {
    from: 'list',
    dependsOnTarget: true,
    worstToBest: [['tidakSesuai', 'sesuai']],
  }),
};

export const riwayatPendidikan: EvidenceKind<RiwayatPendidikan, keyof typeof riwayatPendidikanFacts> = {
  label: { id: 'riwayat pendidikan', en: 'education' },
  firstDay: ({ lulus }) => lulus,
  facts: {
    'riwayatPendidikan.jenjang': {
      label: { id: 'jenjang pendidikan yang telah lulus', en: 'level of a completed education' },
      ofRecord: ({ jenjang }) => ({ category: jenjang }),
    },
    'riwayatPendidikan.kesesuaian': {
      label: {
        id: 'kesesuaian bidang ilmu dengan jabatan yang ditinjau',
        en: 'fit of the field of study with the post in view',
      },
      ofList: (records, _holder, { fittingFields, asOf }) => {
        if (fittingFields === undefined) return 'targetUnknown';
        const completed: number[] = [];
        const used: number[] = [];
        records.forEach((record, index) => {
          if (record.lulus <= asOf) completed.push(index);
          if (isFitting(record, fittingFields, asOf)) used.push(index);
        });
        if (completed.length === 0) return 'noRecord';
        return used.length > 0 ? { used, category: 'sesuai' } : { used: completed, category: 'tidakSesuai' };
      },
    },
  },
  schema: (z, { isoDateSchema, textSchema }) =>
    z.strictObject({ jenjang: z.enum(JENJANG_PENDIDIKAN), bidang: textSchema, lulus: isoDateSchema }),
  arbitrary: (fc, { isoDate, fieldOfStudy }) =>
    fc.record({
      jenjang: fc.constantFrom(...JENJANG_PENDIDIKAN),
      bidang: fieldOfStudy(),
      lulus: isoDate({ from: '1980-01-01', until: '2027-12-31' }),
    }),
};
