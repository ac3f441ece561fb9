import { JENIS_PEGAWAI, type JenisPegawai } from '../civil-service/nip.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';

/**
 * Kind of employee. Of the kinds in `byHand` only some posts are open, which no data tells: they are neither passed nor
 * failed.
 */
export interface JenisPegawaiCondition extends ConditionFace {
  /** A kind of employee. */
  readonly kind: 'jenisPegawai';
  /** Kinds that are accepted. */
  readonly anyOf: readonly JenisPegawai[];
  /** Kinds for which the officer decides, none of them in `anyOf`. */
  readonly byHand?: readonly JenisPegawai[];
}

export const jenisPegawai: ConditionDefinition<JenisPegawaiCondition, 'jenis'> = {
  kind: 'jenisPegawai',
  shape: (z) => ({
    anyOf: z.array(z.enum(JENIS_PEGAWAI)).min(1),
    byHand: z.exactOptional(z.array(z.enum(JENIS_PEGAWAI)).min(1)),
  }),
  agreement: {
    holds: ({ anyOf, byHand = [] }) => !byHand.some((jenis) => anyOf.includes(jenis)),
    path: 'byHand',
    expected: 'no kind both in anyOf and in byHand',
  },
  facts: () => ['jenis'],
  ofVacancy: () => [],
  judge({ anyOf, byHand = [] }, { jenis }) {
    if (jenis === undefined) return undetermined('unknown');
    if (jenis === 'luarPns') return judged(false, 'fromOutside', { anyOf });
    if (byHand.includes(jenis)) return undetermined('byHand', { found: [jenis] });
    return judged(anyOf.includes(jenis), 'jenis', { found: [jenis], anyOf });
  },
  sentences: {
    unknown: { id: 'Jenis pegawai belum diketahui.', en: 'The kind of employee is not stated.' },
    fromOutside: {
      id: 'Jenis pegawai dari luar PNS; diminta {anyOf}.',
      en: 'Kind of employee: from outside the civil service; asked: {anyOf}.',
    },
    byHand: {
      id: 'Hanya jabatan tertentu yang dapat diisi {found}: pejabat yang berwenang memutuskan.',
      en: 'Only certain posts are open to {found}: the officer decides.',
    },
    jenis: { id: 'Jenis pegawai {found}; diminta {anyOf}.', en: 'Kind of employee: {found}; asked: {anyOf}.' },
  },
  words({ anyOf, byHand }, { say }) {
    const byOfficer =
      byHand === undefined
        ? ''
        : say(
            `; untuk ${byHand.join(', ')} **diputuskan oleh pejabat**`,
            `; for ${byHand.join(', ')} **the officer decides**`,
          );
    return `${say('jenis pegawai', 'kind of employee')}: ${anyOf.join(', ')}${byOfficer}`;
  },
  arbitrary: (fc, { face, some }) =>
    fc.oneof(
      fc.record({ ...face, anyOf: some(JENIS_PEGAWAI) }),
      fc.record({ ...face, anyOf: fc.constant(['PNS' as const]), byHand: fc.constant(['PPPK' as const]) }),
    ),
};
