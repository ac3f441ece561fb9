import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';

/** Is not already a successor, nominee or designated holder for another vacancy. */
export interface NotNominatedElsewhereCondition extends ConditionFace {
  /** No place on another list. */
  readonly kind: 'notNominatedElsewhere';
}

export const notNominatedElsewhere: ConditionDefinition<NotNominatedElsewhereCondition, 'nominations', 'id'> = {
  kind: 'notNominatedElsewhere',
  shape: () => ({}),
  facts: () => ['nominations'],
  ofVacancy: () => ['id'],
  judge(_condition, { nominations }, { vacancy: { id } }) {
    if (nominations === undefined) return undetermined('unknown');
    const elsewhere = nominations.filter(({ lowongan }) => lowongan !== id);
    const standing = elsewhere.find(({ isContradicted }) => !isContradicted) ?? elsewhere[0];
    if (standing === undefined) return judged(true, 'none');
    if (standing.isContradicted) return undetermined('contradicted');
    const { lowongan, status, tanggal } = standing;
    return judged(false, 'nominated', { lowongan, status, tanggal });
  },
  sentences: {
    unknown: {
      id: 'Pencalonan di jabatan lain belum diketahui.',
      en: 'Nominations for other posts are not known.',
    },
    none: { id: 'Tidak dicalonkan di jabatan lain.', en: 'Not nominated for another post.' },
    contradicted: {
      id: 'Catatan pencalonan yang sama saling bertentangan: masih berlaku dan sudah berakhir.',
      en: 'Records of one nomination contradict each other: it still stands, and it has ended.',
    },
    nominated: {
      id: 'Sudah menjadi {status} untuk lowongan {lowongan} sejak {tanggal}.',
      en: 'Already {status} for the vacancy {lowongan} since {tanggal}.',
    },
  },
  words: (_condition, { say }) =>
    say(
      'tidak sedang menjadi calon, suksesor, atau ditetapkan untuk jabatan lain',
      'is not a nominee, successor or designated holder for another post',
    ),
  arbitrary: (fc, { face }) => fc.record(face),
};
