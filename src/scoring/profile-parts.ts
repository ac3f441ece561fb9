import { EVIDENCE_KEYS } from '../civil-service/evidence-keys.js';
import type { Finding } from '../problems/finding.js';
import { isList, isRecord } from '../problems/is-object.js';
import { isIsoDate } from '../civil-service/iso-date.js';
import { FACTS } from '../rule-set/model/fact-keys.js';
import { BASES, KNOWLEDGE } from '../rule-set/model/provenance.js';
import type { EvidenceTrail, SetAsideReason } from './aspect-profile.js';
import type { NamesOf } from '../civil-service/primitives.schema.js';

export const SET_ASIDE_REASONS = {
  outsideWindow: 'outsideWindow',
  afterReferenceDate: 'afterReferenceDate',
  duplicate: 'duplicate',
  cancelled: 'cancelled',
  notCovered: 'notCovered',
  notReadable: 'notReadable',
  outOfScale: 'outOfScale',
  levelUnknown: 'levelUnknown',
  lowerClass: 'lowerClass',
  classUnknown: 'classUnknown',
  conflict: 'conflict',
  otherCounts: 'otherCounts',
} as const satisfies NamesOf<SetAsideReason>;

/** How a member must look. */
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    isList(value) && value.every(check);
/** A record of these members and no other. */
const record =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => Object.hasOwn(members, key)) &&
    Object.entries(members).every(([key, check]) => check(value[key]));

const DECIMAL = /^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/;
const FRACTION = /^-?[1-9]\d*\/[1-9]\d*$/;
const isDecimal: Check = (value) => typeof value === 'string' && DECIMAL.test(value);
const isFraction: Check = (value) => typeof value === 'string' && FRACTION.test(value);

export const isBilingual: Check = record({ id: isText, en: isText });

const use = { path: isText, date: isIsoDate, validUntil: optional(isIsoDate), value: isText };

const provenance = record({
  basis: oneOf(BASES),
  known: oneOf(KNOWLEDGE),
  citations: listOf(record({ source: isText, provision: optional(isText) })),
  checkedOn: isIsoDate,
  note: optional(isBilingual),
});

const trail = record({
  source: oneOf(EVIDENCE_KEYS),
  fact: oneOf(Object.keys(FACTS)),
  window: optional(record({ from: isIsoDate, until: isIsoDate, firstDay: oneOf(['inside', 'outside']) })),
  used: listOf(record(use)),
  setAside: listOf(
    record({
      ...use,
      why: oneOf(Object.keys(SET_ASIDE_REASONS)),
    }),
  ),
  row: optional(
    record({
      key: optional(isText),
      from: optional(isDecimal),
      above: optional(isDecimal),
      score: isDecimal,
      scoreFraction: optional(isFraction),
      label: isBilingual,
    }),
  ),
  items: optional(
    listOf(
      record({
        key: isText,
        label: isBilingual,
        level: optional(isDecimal),
        standard: (value) => typeof value === 'number' && value > 0 && value <= 1000,
      }),
    ),
  ),
  target: optional(
    record({
      from: oneOf(['context', 'target', 'jabatan']),
      nama: optional(isText),
      standard: optional(oneOf(['post', 'class'])),
    }),
  ),
  provenance: optional(provenance),
});

export function isTrail(value: unknown): value is EvidenceTrail {
  return trail(value);
}

/** A finding of one of the known codes. */
export function isFinding(value: unknown, codes: object): value is Finding {
  return finding(value) && isRecord(value) && Object.hasOwn(codes, String(value['code']));
}

const finding = record({
  code: isText,
  path: isText,
  found: optional(isText),
  expected: optional(isText),
  message: isBilingual,
});
