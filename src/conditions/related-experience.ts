import { serviceIn, type OutsideWork } from '../facts/posts-held.js';
import { yearsWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';
import { POSTS_UNKNOWN } from './not-known.js';

/** Years, summed, in posts of the family (rumpun) of the vacancy. */
export interface RelatedExperienceCondition extends ConditionFace {
  /** Experience in the family of the post. */
  readonly kind: 'relatedExperience';
  /** Years, 1 to 60. */
  readonly years: number;
  /** Work outside the civil service counts as well. */
  readonly outsideCounts?: true;
}

export const relatedExperience: ConditionDefinition<
  RelatedExperienceCondition,
  'posts' | 'outsideWork' | 'jenis',
  'rumpun'
> = {
  kind: 'relatedExperience',
  shape: (z, { years }) => ({ years, outsideCounts: z.exactOptional(z.literal(true)) }),
  facts: ({ outsideCounts }) => (outsideCounts === true ? ['posts', 'outsideWork', 'jenis'] : ['posts', 'jenis']),
  posts: (_condition, { rumpun }) => (rumpun === undefined ? {} : { rumpun }),
  ofVacancy: () => ['rumpun'],
  judge({ years, outsideCounts }, { posts, outsideWork, jenis }, { vacancy: { rumpun } }) {
    if (rumpun === undefined) return undetermined('noFamily');
    const times = outsideCounts === true ? [...posts.times, ...(outsideWork ?? [])] : posts.times;
    const { days, years: held } = serviceIn(times, (time: OutsideWork) => time.rumpun === rumpun);
    const parameters = { held, days, rumpun, years };
    if (held >= years) return judged(true, 'service', parameters);
    if (!posts.isKnown && jenis !== 'luarPns') return undetermined('unknown');
    if (outsideCounts === true && outsideWork === undefined) return undetermined('outsideUnknown');
    if (times.every((time) => time.rumpun !== undefined)) return judged(false, 'service', parameters);
    const possible = serviceIn(times, (time: OutsideWork) => time.rumpun === undefined || time.rumpun === rumpun);
    return possible.years < years ? judged(false, 'service', parameters) : undetermined('familyUnstated', parameters);
  },
  sentences: {
    noFamily: { id: 'Lowongan tidak menyatakan rumpun jabatan.', en: 'The vacancy states no family of posts.' },
    unknown: POSTS_UNKNOWN,
    outsideUnknown: {
      id: 'Pengalaman di luar PNS belum diketahui.',
      en: 'The work outside the civil service is not known.',
    },
    service: {
      id: '{held} tahun genap ({days} hari) dalam rumpun {rumpun}; diminta {years} tahun.',
      en: '{held} completed years ({days} days) in the family {rumpun}; {years} asked.',
    },
    familyUnstated: {
      id: '{held} tahun genap ({days} hari) dalam rumpun {rumpun}; diminta {years} tahun. Ada jabatan tanpa rumpun: bila termasuk, syarat terpenuhi.',
      en: '{held} completed years ({days} days) in the family {rumpun}; {years} asked. Some posts state no family: if they belong to it, the condition is met.',
    },
  },
  words: ({ years, outsideCounts }, locale) =>
    locale.say(
      `paling singkat ${yearsWords(years, locale)}, dijumlahkan, dalam jabatan serumpun dengan jabatan lowong${outsideCounts === true ? '; pekerjaan di luar PNS ikut dihitung' : ''}`,
      `at least ${yearsWords(years, locale)}, summed, in posts of the family of the vacancy${outsideCounts === true ? '; work outside the civil service counts as well' : ''}`,
    ),
  arbitrary: (fc, { face, years }) =>
    fc.record(
      { ...face, years, outsideCounts: fc.constant(true as const) },
      { requiredKeys: ['id', 'label', 'kind', 'years'] },
    ),
};
