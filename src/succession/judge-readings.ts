import { asRead, contradictionsOf } from '../aspects/contradictions.js';
import type { Bilingual } from '../model/bilingual.js';
import type { IsoDate } from '../model/iso-date.js';
import type { Contradiction, Statements } from '../model/statements.js';
import type { Judgement } from './judgement.js';

export const CONFLICT_WORDS: Readonly<Record<Contradiction['code'], Bilingual>> = {
  postConflict: {
    id: 'Jabatan sekarang dan riwayat jabatan saling bertentangan.',
    en: 'The present post and the posts held contradict each other.',
  },
  punishmentConflict: {
    id: 'Kedudukan hukum dan riwayat hukuman disiplin saling bertentangan.',
    en: 'The legal position and the punishments on record contradict each other.',
  },
};

/** The verdict on somebody; where the data contradict themselves the one that every reading of them comes to, if there is one. */
export function judgedEachWay<Person extends Statements>(
  person: Person,
  asOf: IsoDate,
  judge: (person: Omit<Person, keyof Statements> & Statements) => Judgement,
): Judgement {
  const contradictions = contradictionsOf(person, asOf);
  if (contradictions === undefined) return judge(person);
  const { told, readings } = contradictions;
  const asGiven = judge(person);
  const [first = asGiven, ...others] = readings.map((reading) => judge(asRead(person, reading)));
  const verdicts = new Set([first, ...others].map(({ verdict }) => verdict));
  if (verdicts.size === 1) {
    if (first.verdict === asGiven.verdict) return asGiven;
    const { grounds: _grounds, ...without } = first;
    return without;
  }
  const codes = [...new Set(told.map(({ code }) => code))];
  const text = (language: 'id' | 'en'): string => codes.map((code) => CONFLICT_WORDS[code][language]).join(' ');
  return {
    verdict: 'undetermined',
    found: text('en'),
    tell: () => ({ id: text('id'), en: text('en') }),
    grounds: () =>
      told.map(({ path, found, expected }) => ({
        path,
        text: {
          id: `Tercatat ${found}; bertentangan dengan ${expected}.`,
          en: `Recorded as ${found}; against ${expected}.`,
        },
      })),
  };
}
