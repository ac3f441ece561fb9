import { KELAS_JABATAN, kelasWords, type KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { serviceIn } from '../facts/posts-held.js';
import { yearsWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined, type Judgement } from './judgement.js';
import { POSTS_UNKNOWN } from './not-known.js';

/** Has held a post of one of these classes for this long, now or formerly; definitive spells, summed. */
export interface PreviousPostCondition extends ConditionFace {
  /** A post held before. */
  readonly kind: 'previousPost';
  /** Classes of posts and how long: one of these is enough. */
  readonly anyOf: readonly {
    /** Classes that count. */
    readonly kelas: readonly KelasJabatan[];
    /** Years in them, summed, 1 to 60. */
    readonly years: number;
  }[];
}

export const previousPost: ConditionDefinition<PreviousPostCondition, 'posts'> = {
  kind: 'previousPost',
  shape: (z, { years }) => ({
    anyOf: z.array(z.strictObject({ kelas: z.array(z.enum(KELAS_JABATAN)).min(1), years })).min(1),
  }),
  facts: () => ['posts'],
  posts: ({ anyOf }) => ({ kelas: anyOf.flatMap(({ kelas }) => kelas) }),
  ofVacancy: () => [],
  judge({ anyOf }, { posts }) {
    let failed: Judgement<'service'> | undefined;
    for (const { kelas, years } of anyOf) {
      const { days, years: held } = serviceIn(posts.times, (post) => kelas.includes(post.kelas));
      const judgement = judged(held >= years, 'service', { held, days, kelas, years });
      if (judgement.verdict === 'met') return judgement;
      failed = judgement;
    }
    return posts.isKnown && failed !== undefined ? failed : undetermined('unknown');
  },
  sentences: {
    unknown: POSTS_UNKNOWN,
    service: {
      id: '{held} tahun genap ({days} hari) sebagai {kelas}; diminta {years} tahun.',
      en: '{held} completed years ({days} days) as {kelas}; {years} asked.',
    },
  },
  words({ anyOf }, locale) {
    const { say } = locale;
    const posts = anyOf.map(
      ({ kelas, years }) =>
        `${yearsWords(years, locale)} ${say('sebagai', 'as')} ${kelas.map((each) => kelasWords(each, locale)).join(say(' atau ', ' or '))}`,
    );
    return `${say('jabatan definitif, masa dijumlahkan, paling singkat', 'definitive posts, time summed, at least')} ${posts.join(say('; atau ', '; or '))}`;
  },
  arbitrary: (fc, { face, kelas, years }) =>
    fc.record({
      ...face,
      anyOf: fc.array(fc.record({ kelas: fc.uniqueArray(kelas, { minLength: 1, maxLength: 3 }), years }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
};
