import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';
import { PUNISHMENTS_UNKNOWN } from './not-known.js';

/** No disciplinary punishment is running on the reference date. */
export interface NoRunningPunishmentCondition extends ConditionFace {
  /** No running punishment. */
  readonly kind: 'noRunningPunishment';
}

export const noRunningPunishment: ConditionDefinition<NoRunningPunishmentCondition, 'punishments' | 'kedudukanHukum'> =
  {
    kind: 'noRunningPunishment',
    shape: () => ({}),
    facts: () => ['punishments', 'kedudukanHukum'],
    ofVacancy: () => [],
    judge(_condition, { punishments, kedudukanHukum }, { asOf }) {
      if (kedudukanHukum === 'kenaHukumanDisiplin') return judged(false, 'position');
      if (punishments === undefined) return undetermined('unknown');
      const running = punishments.find(({ end }) => end >= asOf);
      if (running === undefined) return judged(true, 'none');
      return judged(false, 'running', { tingkat: running.tingkat, until: running.end });
    },
    sentences: {
      position: {
        id: 'Kedudukan hukum: kena hukuman disiplin.',
        en: 'Legal position: under disciplinary punishment.',
      },
      unknown: PUNISHMENTS_UNKNOWN,
      none: { id: 'Tidak ada hukuman yang sedang dijalani.', en: 'No punishment is running.' },
      running: {
        id: 'Hukuman {tingkat} dijalani sampai {until}.',
        en: 'Punishment ({tingkat}) running until {until}.',
      },
    },
    words: (_condition, { say }) =>
      say(
        'tidak ada hukuman disiplin yang dijalani pada tanggal acuan',
        'no disciplinary punishment is running on the reference date',
      ),
    arbitrary: (fc, { face }) => fc.record(face),
  };
