import type { IssueWording } from '../../parsing/read-by.schema.js';

/**
 * Attributes that may not feed a score or a tie rule: sex, religion, origin, marital state, birth date and age, and the
 * NIP, whose digits carry birth date and sex. Merit is the only measure of a talent (UU 20/2023, merit principle). Age alone
 * has a key, for tie chains, and only with a citation of the text that puts it there.
 */
const PROTECTED_ATTRIBUTES: readonly { readonly attribute: string; readonly words: readonly string[] }[] = [
  { attribute: 'sex', words: ['jeniskelamin', 'kelamin', 'gender', 'sex', 'lakilaki', 'perempuan'] },
  { attribute: 'religion', words: ['agama', 'religion', 'keyakinan'] },
  { attribute: 'origin', words: ['suku', 'asaldaerah', 'putradaerah', 'kelahiran', 'ethnic', 'origin', 'ras'] },
  { attribute: 'marital state', words: ['kawin', 'nikah', 'statusperkawinan', 'marital', 'pasangan'] },
  { attribute: 'birth date', words: ['tanggallahir', 'tgllahir', 'tahunlahir', 'birth'] },
  { attribute: 'age', words: ['usia', 'umur', 'age'] },
  { attribute: 'the NIP', words: ['nip'] },
];

/** Words that are looked for only as whole names, since longer names hold them by chance. */
const WHOLE_NAMES = new Set(['sex', 'ras', 'age', 'nip', 'suku', 'usia', 'umur']);

/** The protected attribute a name tells of, if any: `nip.digit15`, `umur`, `jenisKelamin`. */
export function protectedAttribute(name: string): string | undefined {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const joined = parts.join('');
  return PROTECTED_ATTRIBUTES.find(({ words }) =>
    words.some((word) => (WHOLE_NAMES.has(word) ? parts.includes(word) : joined.includes(word))),
  )?.attribute;
}

/** Members the format does not have on purpose, with what to do instead. */
const REFUSED_MEMBERS: Readonly<Record<string, string>> = {
  default:
    'a default hides what is missing: leave it out (the person is incomplete), or state `unknown` with a citation',
  otherwise: 'a table has no row for everything else: give each category its row; what has none is told as not covered',
  weightWhenMissing: 'weights that change with the data score two people by different rules: one weight for everybody',
  renormalize: 'weights that change with the data score two people by different rules: one weight for everybody',
  renormalise: 'weights that change with the data score two people by different rules: one weight for everybody',
  weights: 'weights that change with the data score two people by different rules: one `weight` for everybody',
  penalty: 'a condition is met or not: it costs no points and is never bought off by a score',
  points: 'a condition is met or not: it costs no points and is never bought off by a score',
  bonus: 'a bonus leaves the scale: give it a weight of its own, within the 100 of the axis',
  until: 'a level or band ends where the next one begins: say so in `to`, or leave it out',
};

/** What is said of members and names that a rule set may not have. */
export const RULE_SET_WORDING: IssueWording = {
  unknownKey: (key) => (Object.hasOwn(REFUSED_MEMBERS, key) ? REFUSED_MEMBERS[key] : undefined),
  refusedName: (name) => {
    const attribute = protectedAttribute(name);
    return attribute === undefined
      ? undefined
      : {
          code: 'protectedAttribute',
          message: `it reads ${attribute}, a protected attribute: scores and ties rest on merit alone; leave it out (an age limit is a condition, maximumAge, with its citation; a tie chain may hold \`age\` where ranking.ageCitation cites the text)`,
        };
  },
};
