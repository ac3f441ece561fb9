import { isTalentaError, parseRuleSet, placeAxes, safeParseRuleSet, type Issue } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';

// Every fixture is bkn411 with one small change: the mistake it is named after. Its levels and bands are taken without
// `to`, so that each mistake is met by one rule alone; the fixtures of `to` put it back.
const BASE: unknown = JSON.parse(JSON.stringify(bkn411, (key, value: unknown) => (key === 'to' ? undefined : value)));

/** A change at a path such as `aspects[0].weight`: the new value for the one found there. */
type Edit = readonly [path: string, change: (found: unknown) => unknown];

const REMOVED = Symbol('removed');

function to(path: string, value: unknown): Edit {
  return [path, () => value];
}

function without(path: string): Edit {
  return [path, () => REMOVED];
}

function withMore(path: string, ...more: readonly unknown[]): Edit {
  return [path, (found) => (Array.isArray(found) ? [...(found as readonly unknown[]), ...more] : more)];
}

function member(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
}

function changed(...edits: readonly Edit[]): unknown {
  const ruleSet: unknown = structuredClone(BASE);
  for (const [path, change] of edits) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? '';
    const parent = keys.reduce(member, ruleSet);
    if (typeof parent !== 'object' || parent === null) throw new RangeError(`nothing at ${path}`);
    const value = change(member(parent, last));
    if (value !== REMOVED) Reflect.set(parent, last, value);
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(parent, last);
  }
  return ruleSet;
}

function issuesOf(input: unknown): readonly Issue[] {
  const result = safeParseRuleSet(input);
  if (result.success) throw new RangeError('expected a refusal');
  expect(isTalentaError(result.error, 'invalidRuleSet')).toBe(true);
  for (const issue of result.error.issues) expect(result.error.message).toContain(`${issue.message} [${issue.code}]`);
  return result.error.issues;
}

interface Wrong {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Path and code of every issue. */
  readonly issues: readonly (readonly [path: string, code: string])[];
  /** Other mistakes follow from it. */
  readonly more?: true;
  /** What the first message says: what was found, expected, to do. */
  readonly says: RegExp;
  /** What another of the messages says. */
  readonly saysToo?: RegExp;
}

const PREDICATE = 'aspects[0].indicators[0].measure.readings[0]';
const FEEDBACK = 'aspects[1].indicators[2].measure.readings[0]';
const TRAINING = 'aspects[2].indicators[1].parts[0].measure.readings[0].conversion';
const EXPERIENCE = 'aspects[2].indicators[2].parts[0].measure.readings[0].conversion';
const EDUCATION = 'aspects[4].indicators[0].measure.readings[0].conversion';
const COMPETENCY = 'aspects[2].indicators[0].measure.readings[0]';
const VARIETY = 'aspects[2].indicators[2].parts[1].measure';
const POTENTIAL = 'aspects[3].indicators[0].measure.readings[0]';
/** Of a first appointment to jptPratama. */
const AGE_LIMIT = 'eligibility[2].ways[0].conditions[2]';

const CITED = {
  basis: 'agencyChoice',
  known: 'secondarySources',
  citations: [{ source: 'simantap' }],
  checkedOn: '2026-11-24',
};
const LOWER_TIER = {
  kind: 'lowerTier',
  id: 'lowerTier',
  label: { id: 'Jenjang di bawahnya', en: 'The tier below' },
  provenance: CITED,
};

const SHAPE: readonly Wrong[] = [
  {
    name: 'an unknown key',
    edits: [to('thresholds', { high: '80' })],
    issues: [['thresholds', 'unknownKey']],
    says: /check the spelling, or leave it out/,
  },
  {
    name: 'an unknown key deep inside',
    edits: [to('axes.kinerja.levels[1].until', '80')],
    issues: [['axes.kinerja.levels[1].until', 'unknownKey']],
    says: /ends where the next one begins: say so in `to`, or leave it out/,
  },
  {
    name: 'a missing member',
    edits: [without('talent')],
    issues: [['talent', 'missing']],
    says: /expected object; found nothing/,
  },
  {
    name: 'a node without provenance',
    edits: [without('boxes[3].provenance')],
    issues: [['boxes[3].provenance', 'missing']],
    says: /expected object; found nothing/,
  },
  {
    name: 'explicit undefined',
    edits: [to('rounding.beforeLevels', undefined)],
    issues: [['rounding.beforeLevels', 'missing']],
    says: /expected .*; found nothing/,
  },
  {
    name: 'another version of the format',
    edits: [to('format', 2)],
    issues: [['format', 'notInList']],
    says: /expected 1; found 2/,
  },
  { name: 'revision 0', edits: [to('revision', 0)], issues: [['revision', 'belowMinimum']], says: />=1; found 0/ },
  {
    name: 'an id with a blank',
    edits: [to('id', 'bkn 411')],
    issues: [['id', 'wrongFormat']],
    says: /expected a short id: .*; found "bkn 411"/,
  },
  {
    name: 'a weight as "60,0"',
    edits: [to('aspects[0].weight', '60,0')],
    issues: [['aspects[0].weight', 'valueNotReadable']],
    says: /expected decimal text .*comma; found "60,0"/,
  },
  {
    name: 'a weight as "enam puluh"',
    edits: [to('aspects[0].indicators[0].weight', 'enam puluh')],
    issues: [['aspects[0].indicators[0].weight', 'valueNotReadable']],
    says: /expected decimal text .*; found "enam puluh"/,
  },
  {
    name: 'a weight that is NaN',
    edits: [to('aspects[1].indicators[1].weight', Number.NaN)],
    issues: [['aspects[1].indicators[1].weight', 'valueNotReadable']],
    says: /expected a finite number; found NaN/,
  },
  {
    name: 'a weight with binary drift',
    edits: [to('aspects[2].indicators[1].parts[0].weight', 0.1 + 0.2)],
    issues: [['aspects[2].indicators[1].parts[0].weight', 'binaryDrift']],
    says: /15 significant digits.*pass the decimal as text; found 0\.3/,
  },
  {
    name: 'a weight that is null',
    edits: [to('talent.shares.kinerja', null)],
    issues: [['talent.shares.kinerja', 'valueNotReadable']],
    says: /expected decimal text or a number; found null/,
  },
  {
    name: 'box number 10',
    edits: [to('boxes[0].box', 10)],
    issues: [['boxes[0].box', 'notInList']],
    says: /expected a box number 1 to 9; found 10/,
  },
  {
    name: 'box number "9"',
    edits: [to('boxes[0].box', '9')],
    issues: [['boxes[0].box', 'notInList']],
    says: /expected a box number 1 to 9; found "9"/,
  },
  {
    name: 'an unknown fact',
    edits: [to(`${PREDICATE}.fact`, 'penilaianKinerja.warna')],
    issues: [[`${PREDICATE}.fact`, 'notInList']],
    says: /expected one of penilaianKinerja\.predikat, .*; found "penilaianKinerja\.warna"/,
  },
  {
    name: 'a fact that every object has',
    edits: [to(`${PREDICATE}.fact`, 'constructor')],
    issues: [[`${PREDICATE}.fact`, 'notInList']],
    says: /expected one of penilaianKinerja\.predikat/,
  },
  {
    name: 'an unknown conversion',
    edits: [to(`${PREDICATE}.conversion.kind`, 'tabel')],
    issues: [[`${PREDICATE}.conversion.kind`, 'notInList']],
    says: /[Ee]xpected .*table.*; found "tabel"/,
  },
  {
    name: 'an unknown condition',
    edits: [to('eligibility[0].conditions[0].kind', 'maximumHeight')],
    issues: [['eligibility[0].conditions[0].kind', 'notInList']],
    says: /[Ee]xpected .*maximumAge.*; found "maximumHeight"/,
  },
  {
    name: 'an unknown rounding',
    edits: [to('rounding.shown.mode', 'bankers')],
    issues: [['rounding.shown.mode', 'notInList']],
    says: /expected one of "halfUp".*; found "bankers"/,
  },
  {
    name: 'thirteen places',
    edits: [to('rounding.shown.places', 13)],
    issues: [['rounding.shown.places', 'aboveMaximum']],
    says: /<=12; found 13/,
  },
  {
    name: 'an empty label',
    edits: [to('aspects[0].label.en', '')],
    issues: [['aspects[0].label.en', 'textBlank']],
    says: /expected text that is not blank; found ""/,
  },
  {
    name: 'a blank category of a box',
    edits: [to('boxes[4].category.id', '  ')],
    issues: [['boxes[4].category.id', 'textBlank']],
    says: /expected text that is not blank; found " {2}"/,
  },
  {
    name: 'a label in one language',
    edits: [without('axes.potensial.levels[2].label.en')],
    issues: [['axes.potensial.levels[2].label.en', 'missing']],
    says: /expected string; found nothing/,
  },
  {
    name: 'a window of no years',
    edits: [to('aspects[1].indicators[0].measure.window.years', 0)],
    issues: [['aspects[1].indicators[0].measure.window.years', 'belowMinimum']],
    says: />=1; found 0/,
  },
  {
    name: 'shortlist size 0',
    edits: [to('ranking.shortlistSize', 0)],
    issues: [['ranking.shortlistSize', 'belowMinimum']],
    says: />=1; found 0/,
  },
  {
    name: 'half a person on the shortlist',
    edits: [to('ranking.shortlistSize', 2.5)],
    issues: [['ranking.shortlistSize', 'wrongType']],
    says: /expected int; found 2\.5/,
  },
  {
    name: 'age in the tie chain',
    edits: [withMore('ranking.tieChain', 'age')],
    issues: [['ranking.tieChain[5]', 'protectedAttribute']],
    says: /it reads age, a protected attribute: scores and ties rest on merit alone/,
  },
  {
    name: 'no succession box',
    edits: [to('eligibility[1].boxes', [])],
    issues: [['eligibility[1].boxes', 'belowMinimum']],
    says: />=1 items; found a list/,
  },
  {
    name: 'in force since 31 June',
    edits: [to('inForce.from', '2025-06-31')],
    issues: [['inForce.from', 'dateNotReadable']],
    says: /expected a real calendar date as text YYYY-MM-DD; found "2025-06-31"/,
  },
  {
    name: 'a competency standard of 6',
    edits: [to('competencyStandards.byClass.jptMadya.integritas', 6)],
    issues: [['competencyStandards.byClass.jptMadya.integritas', 'notInList']],
    says: /expected a level 1 to 5; found 6/,
  },
  {
    name: 'three mistakes in one measure',
    edits: [
      to('aspects[1].indicators[0].measure.combine', 'best'),
      to('aspects[1].indicators[0].measure.window.years', 0),
      to('aspects[1].indicators[0].measure.readings[0].fact', 'penghargaan.warna'),
    ],
    issues: [
      ['aspects[1].indicators[0].measure.window.years', 'belowMinimum'],
      ['aspects[1].indicators[0].measure.combine', 'notInList'],
      ['aspects[1].indicators[0].measure.readings[0].fact', 'notInList'],
    ],
    says: />=1; found 0/,
  },
];

const SENSE: readonly Wrong[] = [
  {
    name: 'weights that do not close on an axis',
    edits: [to('aspects[0].weight', '61'), to('aspects[0].indicators[0].weight', '61')],
    issues: [['aspects', 'weightsDoNotClose']],
    says: /axis kinerja add up to 101, expected 100/,
  },
  {
    name: 'weights that do not close in an aspect',
    edits: [to('aspects[1].indicators[0].weight', '14')],
    issues: [['aspects[1].indicators', 'weightsDoNotClose']],
    says: /indicators of kinerjaPenguat add up to 39, expected 40: weights are shares of the axis/,
  },
  {
    name: 'weights that do not close in an indicator',
    edits: [to('aspects[2].indicators[1].parts[0].weight', '4.999999999999')],
    issues: [['aspects[2].indicators[1].parts', 'weightsDoNotClose']],
    says: /parts of pengembanganKompetensi add up to 9\.999999999999, expected 10/,
  },
  {
    name: 'an indicator heavier than its parts',
    edits: [to('aspects[2].indicators[2].weight', '11'), to('aspects[2].indicators[1].weight', '9')],
    issues: [
      ['aspects[2].indicators[1].parts', 'weightsDoNotClose'],
      ['aspects[2].indicators[2].parts', 'weightsDoNotClose'],
    ],
    says: /parts of pengembanganKompetensi add up to 10, expected 9/,
  },
  {
    name: 'weights doubled: shares of the aspect instead of the axis',
    edits: [
      to('aspects[1].indicators[0].weight', '37.5'),
      to('aspects[1].indicators[1].weight', '37.5'),
      to('aspects[1].indicators[2].weight', '25'),
    ],
    issues: [['aspects[1].indicators', 'weightsDoNotClose']],
    says: /add up to 100, expected 40: weights are shares of the axis at every node/,
  },
  {
    name: 'weights doubled: every weight twice as much',
    edits: [
      [
        'aspects',
        (aspects): unknown =>
          JSON.parse(
            JSON.stringify(aspects).replace(
              /"weight":"(\d+)"/g,
              (_all, weight: string) => `"weight":"${String(Number(weight) * 2)}"`,
            ),
          ),
      ],
    ],
    issues: [
      ['aspects', 'weightsDoNotClose'],
      ['aspects', 'weightsDoNotClose'],
    ],
    says: /axis kinerja add up to 200, expected 100/,
  },
  {
    name: 'a weight of 0',
    edits: [to('aspects[1].indicators[0].weight', '0'), to('aspects[1].indicators[1].weight', '30')],
    issues: [['aspects[1].indicators[0].weight', 'weightNotPositive']],
    says: /found 0: a weight is above 0; leave out what does not count/,
  },
  {
    name: 'a negative weight',
    edits: [to('aspects[1].indicators[0].weight', '-15'), to('aspects[1].indicators[1].weight', '45')],
    issues: [['aspects[1].indicators[0].weight', 'weightNotPositive']],
    says: /found -15: a weight is above 0/,
  },
  {
    name: 'a negative weight of an item',
    edits: [to(`${POTENTIAL}.conversion.items[0].weight`, '-3')],
    issues: [[`${POTENTIAL}.conversion.items[0].weight`, 'weightNotPositive']],
    says: /found -3: a weight is above 0/,
  },
  {
    name: 'an axis without aspects',
    edits: [to('aspects[0].axis', 'potensial'), to('aspects[1].axis', 'potensial')],
    issues: [
      ['aspects', 'weightsDoNotClose'],
      ['aspects', 'weightsDoNotClose'],
    ],
    says: /axis kinerja add up to 0, expected 100/,
  },
  {
    name: 'an aspect twice',
    edits: [to('aspects[5].key', 'potensi')],
    issues: [['aspects', 'duplicate']],
    says: /the aspect potensi stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'an indicator twice',
    edits: [to('aspects[4].indicators[1].key', 'tingkatPendidikan')],
    issues: [['aspects', 'duplicate']],
    says: /the indicator tingkatPendidikan stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'a part twice',
    edits: [to('aspects[2].indicators[1].parts[1].key', 'pelatihan')],
    issues: [['aspects[2].indicators[1].parts', 'duplicate']],
    says: /the part pelatihan stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'a hole below the first level',
    edits: [to('axes.kinerja.levels[0].from', '1')],
    issues: [['axes.kinerja.levels[0].from', 'hole']],
    says: /begins from 1, so lower values belong to none: start it from 0/,
  },
  {
    name: 'levels out of order',
    edits: [to('axes.potensial.levels[1].from', '80'), to('axes.potensial.levels[2].from', '60')],
    issues: [['axes.potensial.levels[2].from', 'overlap']],
    says: /begins from 60, not above the level before it \(from 80\): order them, each higher/,
  },
  {
    name: 'two levels from one limit',
    edits: [to('axes.potensial.levels[2].from', '60.0')],
    issues: [['axes.potensial.levels[2].from', 'overlap']],
    says: /order them, each higher/,
  },
  {
    name: 'levels highest first',
    edits: [
      [
        'axes.kinerja.levels',
        (levels) => (Array.isArray(levels) ? [...(levels as readonly unknown[])].reverse() : levels),
      ],
    ],
    more: true,
    issues: [
      ['axes.kinerja.levels', 'levelsOutOfOrder'],
      ['axes.kinerja.levels[0].from', 'hole'],
      ['axes.kinerja.levels[1].from', 'overlap'],
      ['axes.kinerja.levels[2].from', 'overlap'],
    ],
    says: /expected lowest first, as diBawahEkspektasi, sesuaiEkspektasi, diAtasEkspektasi; found diAtas/,
  },
  {
    name: 'a level missing',
    edits: [without('axes.potensial.levels[1]')],
    more: true,
    issues: [['axes.potensial.levels', 'levelsIncomplete']],
    says: /expected the levels rendah, menengah, tinggi, lowest first; found rendah, tinggi/,
  },
  {
    name: 'a level above the scale',
    edits: [to('axes.kinerja.levels[2].from', '100.5')],
    issues: [['axes.kinerja.levels[2].from', 'unreachable']],
    says: /no value lies from 100\.5: the scale ends at 100; levels begin within it/,
  },
  {
    name: 'a hole below the first band',
    edits: [to(`${FEEDBACK}.conversion.bands[0].from`, '10')],
    issues: [[`${FEEDBACK}.conversion.bands[0].from`, 'hole']],
    says: /begins from 10, so lower values belong to none: start it from 0/,
  },
  {
    name: 'bands that overlap',
    edits: [to(`${FEEDBACK}.conversion.bands[2].from`, '40')],
    issues: [[`${FEEDBACK}.conversion.bands[2].from`, 'overlap']],
    says: /begins from 40, not above the band before it \(from 40\): order them, each higher/,
  },
  {
    name: 'a band above the range of its fact',
    edits: [to(`${FEEDBACK}.conversion.bands[4].from`, '101')],
    issues: [[`${FEEDBACK}.conversion.bands[4].from`, 'unreachable']],
    says: /no value lies from 101: the scale ends at 100/,
  },
  {
    name: 'a table score of 110',
    edits: [to(`${PREDICATE}.conversion.rows[0].score`, '110')],
    issues: [[`${PREDICATE}.conversion.rows[0].score`, 'leavesScale']],
    says: /found 110; it lies within 0-100/,
  },
  {
    name: 'a band score of 100.01',
    edits: [to(`${FEEDBACK}.conversion.bands[4].score`, '100.01')],
    issues: [[`${FEEDBACK}.conversion.bands[4].score`, 'leavesScale']],
    says: /found 100\.01; it lies within 0-100/,
  },
  {
    name: 'a negative score for nothing',
    edits: [to('aspects[1].indicators[0].measure.none.score', '-25')],
    issues: [['aspects[1].indicators[0].measure.none.score', 'leavesScale']],
    says: /found -25; it lies within 0-100/,
  },
  {
    name: 'an unknown category',
    edits: [to(`${PREDICATE}.conversion.rows[0].key`, 'istimewa')],
    issues: [[`${PREDICATE}.conversion.rows[0].key`, 'unknownCategory']],
    says: /found istimewa; expected one of sangatBaik, baik/,
  },
  {
    name: 'an unknown competency',
    edits: [to(`${COMPETENCY}.conversion.items[0].key`, 'kejujuran')],
    issues: [[`${COMPETENCY}.conversion.items[0].key`, 'unknownCategory']],
    says: /found kejujuran; expected one of integritas/,
  },
  {
    name: 'a row twice',
    edits: [to(`${PREDICATE}.conversion.rows[1].key`, 'sangatBaik')],
    issues: [[`${PREDICATE}.conversion.rows`, 'duplicate']],
    says: /the row sangatBaik stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'an item twice',
    edits: [to(`${COMPETENCY}.conversion.items[1].key`, 'integritas')],
    issues: [[`${COMPETENCY}.conversion.items`, 'duplicate']],
    says: /the item integritas stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'levels without a cap',
    edits: [to(`${COMPETENCY}.conversion.capped`, false)],
    issues: [
      [`${COMPETENCY}.conversion.capped`, 'leavesScale'],
      ['aspects[2].indicators[0].measure.readings', 'clampedInOnePath'],
    ],
    says: /a level above the standard would score above 100: cap it/,
  },
  {
    name: 'potential against the standard of a post',
    edits: [to(`${POTENTIAL}.conversion.against`, { postStandard: true })],
    issues: [
      [`${POTENTIAL}.conversion.against`, 'conversionDoesNotFit'],
      ['aspects[3].indicators[0].measure.readings', 'clampedInOnePath'],
    ],
    says: /only a competency has a standard of the post: state the highest level/,
  },
  {
    name: 'a combination that does not fit a fact of the whole list',
    edits: [to(`${VARIETY}.combine`, 'latest')],
    issues: [[`${VARIETY}.combine`, 'combinationDoesNotFit']],
    says: /found latest; this fact allows whole/,
  },
  {
    name: 'a predicate that is counted',
    edits: [to('aspects[0].indicators[0].measure.combine', 'count')],
    issues: [['aspects[0].indicators[0].measure.combine', 'combinationDoesNotFit']],
    says: /found count; this fact allows latest or highest or lowest/,
  },
  {
    name: 'certificates of which the highest counts',
    edits: [to('aspects[2].indicators[1].parts[0].measure.combine', 'highest')],
    issues: [['aspects[2].indicators[1].parts[0].measure.combine', 'combinationDoesNotFit']],
    says: /found highest; this fact allows count/,
  },
  {
    name: 'a window for a fact of the whole list',
    edits: [to(`${VARIETY}.window`, { years: 5, counting: 'rolling', firstDay: 'inside' })],
    issues: [[`${VARIETY}.window`, 'windowDoesNotFit']],
    says: /a fact about the whole list has no window: leave it out/,
  },
  {
    name: 'a conversion that does not fit',
    edits: [to(`${PREDICATE}.conversion`, { kind: 'score', above: 'clamp' })],
    issues: [[`${PREDICATE}.conversion.kind`, 'conversionDoesNotFit']],
    says: /found score; penilaianKinerja\.predikat needs table/,
  },
  {
    name: 'one measure of two kinds of evidence',
    edits: [to('aspects[2].indicators[0].measure.readings[1].fact', 'penilaianPotensi.nilai')],
    issues: [
      ['aspects[2].indicators[0].measure.readings[1].fact', 'mixedEvidence'],
      ['aspects[2].indicators[0].measure.assessedFor', 'policyDoesNotFit'],
    ],
    says: /it reads penilaianPotensi, the first reading penilaianKompetensi: one measure reads one kind of evidence/,
  },
  {
    name: 'a box missing',
    edits: [without('boxes[8]')],
    issues: [
      ['boxes', 'boxMissing'],
      ['readiness.groups', 'boxUnknown'],
    ],
    says: /no box for diBawahEkspektasi x rendah: add one/,
  },
  {
    name: 'two boxes for one pair of levels',
    edits: [to('boxes[8].levels.kinerja', 'sesuaiEkspektasi')],
    issues: [
      ['boxes[8].box', 'numberingDisagrees'],
      ['boxes', 'duplicate'],
      ['boxes', 'boxMissing'],
    ],
    says: /found 1; sesuaiEkspektasi x rendah is box 2 in the numbering permenpanrb3/,
    saysToo: /sesuaiEkspektasi x rendah is box 2 and box 1, so that the order would decide: keep one/,
  },
  {
    name: 'one number for two boxes',
    edits: [to('boxes[8].box', 2)],
    issues: [
      ['boxes', 'duplicate'],
      ['boxes[8].box', 'numberingDisagrees'],
      ['readiness.groups', 'boxUnknown'],
    ],
    says: /the box 2 stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'talent shares of 60 and 60',
    edits: [to('talent.shares.kinerja', '60'), to('talent.shares.potensial', '60')],
    issues: [['talent.shares', 'weightsDoNotClose']],
    says: /talent score add up to 120, expected 100/,
  },
  {
    name: 'talent shares of 120 and -20',
    edits: [to('talent.shares.kinerja', '120'), to('talent.shares.potensial', '-20')],
    issues: [['talent.shares.potensial', 'weightNotPositive']],
    says: /found -20: a share is 0 or more/,
  },
  {
    name: 'technical shares of 50 and 60',
    edits: [to('technicalMix.shares[4].technical', '60')],
    issues: [['technicalMix.shares[4]', 'weightsDoNotClose']],
    says: /talent and technical score of pengawas add up to 110, expected 100/,
  },
  {
    name: 'technical shares of one class twice',
    edits: [to('technicalMix.shares[1].kelas', 'jptUtama')],
    issues: [['technicalMix.shares', 'duplicate']],
    says: /the class jptUtama stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'a class twice',
    edits: [to('eligibility[1].kelas', 'jptUtama')],
    issues: [['eligibility', 'duplicate']],
    says: /the class jptUtama stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'a succession box twice',
    edits: [to('eligibility[0].boxes', [9, 8, 9])],
    issues: [['eligibility[0].boxes', 'duplicate']],
    says: /the box 9 stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'a condition twice',
    edits: [to('eligibility[0].conditions[2].id', 'education')],
    issues: [['eligibility[0].conditions', 'duplicate']],
    says: /the condition education stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'a class without its tier',
    edits: [without('tiers.ladder[0]')],
    issues: [['tiers.ladder', 'classWithoutTier']],
    says: /jptUtama has ways, which tiers tell apart, but stands on no tier: add it to the ladder/,
  },
  {
    name: 'a class without ways that asks for the tier below, without its tier',
    edits: [
      without('eligibility[0].ways'),
      withMore('eligibility[0].conditions', LOWER_TIER),
      without('tiers.ladder[0]'),
    ],
    issues: [['tiers.ladder', 'classWithoutTier']],
    says: /jptUtama has a lowerTier condition but stands on no tier: add it to the ladder/,
  },
  {
    name: 'a class with ways that asks for the tier below',
    edits: [withMore('eligibility[0].conditions', LOWER_TIER)],
    issues: [['eligibility[0].conditions[8]', 'lowerTierBesideWays']],
    says: /the way tells from which tier somebody comes: leave this condition out/,
  },
  {
    name: 'a condition of a way that the class has too',
    edits: [to('eligibility[0].ways[0].conditions[0].id', 'education')],
    issues: [['eligibility[0].ways[0].conditions', 'duplicate']],
    says: /the condition .* education stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'a class on two tiers',
    edits: [withMore('tiers.ladder[1]', 'jptUtama')],
    issues: [['tiers.ladder', 'duplicate']],
    says: /the class jptUtama stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'one key twice in the order of ranking',
    edits: [to('ranking.order', ['box', 'box'])],
    issues: [['ranking.order', 'duplicate']],
    says: /the key box stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'one key twice in the tie chain',
    edits: [withMore('ranking.tieChain', 'kinerja')],
    issues: [['ranking.tieChain', 'duplicate']],
    says: /the key kinerja stands there more than once, so that the order would decide: keep one/,
  },
  {
    name: 'an end before the start',
    edits: [to('inForce.until', '2024-12-31')],
    issues: [['inForce.until', 'endsBeforeStart']],
    says: /it ends 2024-12-31, before it starts 2025-01-01: correct one of them/,
  },
  {
    name: 'a rule without a citation',
    edits: [to('boxes[0].provenance.citations', [])],
    issues: [['boxes[0].provenance.citations', 'citationMissing']],
    says: /the basis is implementingRule: cite where it stands, or call it an assumption/,
  },
  {
    name: 'a condition of statute without a citation',
    edits: [to(`${AGE_LIMIT}.provenance.citations`, [])],
    issues: [[`${AGE_LIMIT}.provenance.citations`, 'citationMissing']],
    says: /the basis is statute: cite where it stands/,
  },
  {
    name: 'a citation of an unknown source',
    edits: [to('aspects[5].provenance.citations[0].source', 'kepka412')],
    issues: [['aspects[5].provenance.citations[0].source', 'sourceUnknown']],
    says: /there is no source kepka412: add it to sources/,
  },
  {
    name: 'a citation of what every object has',
    edits: [to('aspects[5].provenance.citations[0].source', 'constructor')],
    issues: [['aspects[5].provenance.citations[0].source', 'sourceUnknown']],
    says: /there is no source constructor/,
  },
  {
    name: 'a source that nobody cites',
    edits: [to('sources.kepka412', { kind: 'decree', title: { id: 'Kepka 412', en: 'Decree 412' } })],
    issues: [['sources.kepka412', 'sourceUnused']],
    says: /no node cites it: cite it or leave it out/,
  },
  {
    name: 'an assumption without a note',
    edits: [without('readyScores.provenance.note')],
    issues: [['readyScores.provenance.note', 'noteMissing']],
    says: /an assumption says in a note what is assumed and why/,
  },
];

const NOTE = { id: 'Sumber menulis lebih dari.', en: 'The source writes more than.' };
const DISCIPLINE = 'aspects[5].indicators[0]';
const FEEDBACK_NODE = 'aspects[1].indicators[2]';

function stage(admits: string): unknown {
  return {
    key: 'wawancara',
    label: { id: 'Wawancara', en: 'Interview' },
    admits,
    provenance: CITED,
  };
}

/** Wrong behaviour seen in programs that agencies use, written as rule sets: none of them is accepted. */
const DEFECTS: readonly Wrong[] = [
  {
    name: 'doubled weights: the indicator times the weight of its aspect once more',
    edits: [to('aspects[0].indicators[0].weight', '36')],
    issues: [['aspects[0].indicators', 'weightsDoNotClose']],
    says: /add up to 36, expected 60: .*; these look multiplied with the weight of the node above a second time/,
  },
  {
    name: 'doubled weights: shares of the aspect taken for shares of the axis',
    edits: [to('aspects[0].indicators[0].weight', '100')],
    issues: [['aspects[0].indicators', 'weightsDoNotClose']],
    says: /these look like shares of the node above: multiply each by 60 \/ 100/,
  },
  {
    name: 'scale overflow: above expectation is worth 110',
    edits: [to(`${PREDICATE}.conversion.rows[0].score`, '110')],
    issues: [[`${PREDICATE}.conversion.rows[0].score`, 'leavesScale']],
    says: /found 110; it lies within 0-100/,
  },
  {
    name: 'bracket gaps: closed whole-number levels 0-60, 61-80, 81-100',
    edits: [
      to('axes.kinerja.levels[0].to', '60'),
      to('axes.kinerja.levels[1].from', '61'),
      to('axes.kinerja.levels[1].to', '80'),
      to('axes.kinerja.levels[2].from', '81'),
      to('axes.kinerja.levels[2].to', '100'),
    ],
    issues: [
      ['axes.kinerja.levels[0].to', 'hole'],
      ['axes.kinerja.levels[1].to', 'hole'],
    ],
    says: /it ends at 60, the next begins at 61: values between them, 60\.5 for one, belong to no level/,
  },
  {
    name: 'bracket gaps: years 1-2, 3-4, 5 and more',
    edits: [to(`${EXPERIENCE}.bands[0].to`, '2'), to(`${EXPERIENCE}.bands[1].to`, '4')],
    issues: [
      [`${EXPERIENCE}.bands[0].to`, 'hole'],
      [`${EXPERIENCE}.bands[1].to`, 'hole'],
    ],
    says: /ends at 2, the next begins at 3: values between them, 2\.5 for one, belong to no band/,
  },
  {
    name: 'bands that overlap: 4-6 and 6-8',
    edits: [to(`${TRAINING}.bands[2].to`, '7')],
    issues: [[`${TRAINING}.bands[2].to`, 'overlap']],
    says: /it ends at 7, the next begins at 6: let one begin where the other ends/,
  },
  {
    name: 'strict greater-than on a minimum: a score on the limit drops a box',
    edits: [
      to('axes.kinerja.levels[2]', { key: 'diAtasEkspektasi', above: '80', label: NOTE }),
      without('axes.kinerja.provenance.note'),
    ],
    issues: [['axes.kinerja.levels[2].above', 'strictLimit']],
    says: /exactly 80 would fall to the level below: write `from`, or say in a note/,
  },
  {
    name: 'strict greater-than on a minimum: 0 is never placed',
    edits: [to('axes.kinerja.levels[0]', { key: 'diBawahEkspektasi', above: '0', label: NOTE })],
    issues: [['axes.kinerja.levels[0].above', 'hole']],
    says: /the first level begins above 0, so 0 belongs to none: write `from` 0/,
  },
  {
    name: 'order-dependent boxes: two rules for one pair',
    edits: [
      withMore('boxes', {
        box: 9,
        levels: { kinerja: 'sesuaiEkspektasi', potensial: 'menengah' },
        category: NOTE,
        followUps: [],
        provenance: CITED,
      }),
    ],
    issues: [
      ['boxes', 'duplicate'],
      ['boxes[9].box', 'numberingDisagrees'],
      ['boxes', 'duplicate'],
    ],
    says: /the box 9 stands there more than once, so that the order would decide: keep one/,
    saysToo: /sesuaiEkspektasi x menengah is box 5 and box 9, so that the order would decide: keep one/,
  },
  {
    name: 'silent default: no SKP counts as 75',
    edits: [to('aspects[0].indicators[0].measure.none', { score: '75', label: NOTE })],
    issues: [['aspects[0].indicators[0].measure.none', 'silentDefault']],
    says: /an empty list is a gap, not a fact, and 75 for it a silent default; leave it out \(the person is incomplete\)/,
  },
  {
    name: "silent default: unknown education counts as 70, on nobody's word",
    edits: [
      to('aspects[4].indicators[0].measure.unknown', {
        score: '70',
        label: NOTE,
        provenance: { ...CITED, basis: 'libraryAssumption', note: NOTE },
      }),
    ],
    issues: [['aspects[4].indicators[0].measure.unknown.provenance', 'silentDefault']],
    says: /a score of 70 for what is not known needs a regulation or decree that says so: cite it/,
  },
  {
    name: 'silent default: by its name',
    edits: [to('aspects[0].indicators[0].measure.default', '75')],
    issues: [['aspects[0].indicators[0].measure.default', 'unknownKey']],
    says: /a default hides what is missing/,
  },
  {
    name: 'weights that switch with the data',
    edits: [to('aspects[1].indicators[0].weightWhenMissing', '0')],
    issues: [['aspects[1].indicators[0].weightWhenMissing', 'unknownKey']],
    says: /weights that change with the data score two people by different rules: one weight for everybody/,
  },
  {
    name: 'off-scale value: a doctorate worth 4 on a scale of 3',
    edits: [
      to(`${EDUCATION}.outOf`, '3'),
      to(`${EDUCATION}.rows`, [
        { key: 'S3', score: '4', label: NOTE },
        { key: 'S2', score: '3', label: NOTE },
        { key: 'S1', score: '2', label: NOTE },
      ]),
    ],
    issues: [[`${EDUCATION}.rows[0].score`, 'leavesScale']],
    says: /found 4; it lies within 0-3/,
  },
  {
    name: 'clamped in one path, not in the other',
    edits: [to('aspects[2].indicators[0].measure.readings[1].conversion.above', 'refuse')],
    issues: [['aspects[2].indicators[0].measure.readings', 'clampedInOnePath']],
    says: /cut in one reading and refused in another: treat it alike/,
  },
  {
    name: 'a mandatory condition as a small penalty',
    edits: [to('eligibility[2].conditions[0].penalty', '30')],
    issues: [['eligibility[2].conditions[0].penalty', 'unknownKey']],
    says: /a condition is met or not: it costs no points/,
  },
  {
    name: 'more than required scores less',
    edits: [to(`${FEEDBACK}.conversion.bands[4].score`, '70')],
    issues: [[`${FEEDBACK}.conversion.bands[4].score`, 'betterScoresLess']],
    says: /a higher value counts for less \(70 after 80\): correct one of them/,
  },
  {
    name: 'the worse predicate scores more',
    edits: [to(`${PREDICATE}.conversion.rows[3].score`, '90')],
    issues: [[`${PREDICATE}.conversion.rows[2].score`, 'betterScoresLess']],
    says: /butuhPerbaikan is better than kurang, yet counts for less \(60 against 90\)/,
  },
  {
    name: 'an interview for the allowed boxes that feeds an axis',
    edits: [to('stages', [stage('allowedBoxes')]), to(`${FEEDBACK_NODE}.stage`, 'wawancara')],
    issues: [[`${FEEDBACK_NODE}.stage`, 'circularStage']],
    says: /held for those in the allowed boxes, yet feeds an axis, which decides the box: hold it for everyone, or take it out/,
  },
  {
    name: 'a technical test for the shortlist that feeds the score',
    edits: [to('stages', [stage('shortlist')]), to('technicalMix.stage', 'wawancara')],
    issues: [['technicalMix.stage', 'circularStage']],
    says: /held for the shortlist, yet feeds the score, which decides the shortlist/,
  },
  {
    name: 'a stage that does not exist, and one that nobody uses',
    edits: [to('stages', [stage('everyone')]), to(`${FEEDBACK_NODE}.stage`, 'tes')],
    issues: [
      [`${FEEDBACK_NODE}.stage`, 'stageUnknown'],
      ['stages[0]', 'stageUnused'],
    ],
    says: /there is no stage tes: add it to stages/,
  },
  ...['nip.digit15', 'jenisKelamin', 'agama', 'asalDaerah', 'statusPerkawinan', 'tanggalLahir', 'umur'].map(
    (fact): Wrong => ({
      name: `a protected attribute: ${fact}`,
      edits: [to(`${PREDICATE}.fact`, fact)],
      issues: [[`${PREDICATE}.fact`, 'protectedAttribute']],
      says: /a protected attribute: scores and ties rest on merit alone; leave it out/,
    }),
  ),
  {
    name: 'an age limit that no law sets',
    edits: [to(`${AGE_LIMIT}.provenance`, CITED)],
    issues: [[`${AGE_LIMIT}.provenance.basis`, 'ageLimitNotLawful']],
    says: /age counts only as a limit that a law sets; the basis here is agencyChoice/,
  },
  {
    name: 'a number of another convention',
    edits: [to('numbering.convention', 'rowsByKinerja')],
    more: true,
    issues: [['boxes[1].box', 'numberingDisagrees']],
    says: /found 8; sesuaiEkspektasi x tinggi is box 6 in the numbering rowsByKinerja: correct it, or name the numbering/,
  },
  {
    name: 'a level that nobody reaches',
    edits: [to('axes.kinerja.levels[1].from', '5')],
    issues: [['axes.kinerja.levels[0]', 'unreachable']],
    says: /no evidence leads to diBawahEkspektasi, so its boxes stay empty for ever/,
  },
  {
    name: 'deductions of two indicators',
    edits: [
      to('aspects[1].deducted', true),
      to('aspects[0].weight', '100'),
      to('aspects[0].indicators[0].weight', '100'),
    ],
    more: true,
    issues: [['aspects[1].indicators', 'deductionDivided']],
    says: /what is deducted is one indicator without parts: split the aspect/,
  },
  {
    name: 'a deduction that is larger for the lighter punishment',
    edits: [
      to('aspects[5].deducted', true),
      to('aspects[3].weight', '40'),
      to('aspects[3].indicators[0].weight', '40'),
    ],
    more: true,
    issues: [[`${DISCIPLINE}.measure.readings[0].conversion.rows[1].score`, 'betterScoresLess']],
    says: /berat is better than sedangDijalani, yet counts for less/,
  },
  {
    name: 'a box of no rule set',
    edits: [to('eligibility[0].boxes', [9, 8, 7, 7])],
    issues: [['eligibility[0].boxes', 'duplicate']],
    says: /the box 7 stands there more than once/,
  },
];

describe('the unchanged fixture', () => {
  it('is accepted, so that each refusal is due to its change', () => {
    expect(safeParseRuleSet(changed()).success).toBe(true);
  });
});

describe.each([
  ['a wrong shape', SHAPE],
  ['rules that do not hold together', SENSE],
  ['defects of programs in use', DEFECTS],
] as const)('%s', (_name, fixtures) => {
  it.each(fixtures)('$name', ({ edits, issues, says, saysToo, more }) => {
    const found = issuesOf(changed(...edits));
    const told = found.map((issue) => [issue.path, issue.code]);
    expect(more === true ? told.slice(0, issues.length) : told).toEqual(issues);
    expect(found[0]?.message).toMatch(says);
    if (saysToo !== undefined) expect(found.some(({ message }) => saysToo.test(message))).toBe(true);
    expect(() => parseRuleSet(changed(...edits))).toThrow(/rule set/);
  });

  it('has a name for each fixture', () => {
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
  });
});

describe('__proto__', () => {
  const json = JSON.stringify(bkn411);

  it.each([
    ['of the rule set', json.replace('{', '{"__proto__":{"revision":2},'), '__proto__'],
    ['of an axis', json.replace('"kinerja":{', '"kinerja":{"__proto__":{"levels":[]},'), 'axes.kinerja.__proto__'],
    [
      'of the sources',
      json.replace('"sources":{', '"sources":{"__proto__":{"kind":"decree","title":{"id":"x","en":"y"}},'),
      'sources.__proto__',
    ],
    [
      'of the standards',
      json.replace('"competencyStandards":{"byClass":{', '"competencyStandards":{"byClass":{"__proto__":{},'),
      'competencyStandards.byClass.__proto__',
    ],
  ])('%s is refused', (_name, text, path) => {
    expect(text).not.toBe(json);
    const result = safeParseRuleSet(JSON.parse(text));
    expect(result.success).toBe(false);
    if (!result.success) expect(result.error.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

describe('no rule set at all', () => {
  it.each([
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['text', JSON.stringify(bkn411), '"{'],
    ['a list', [bkn411], 'a list'],
    ['a number', 411, '411'],
  ])('%s', (_name, input: unknown, found) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([['', 'wrongType']]);
    expect(issues[0]?.message).toContain(`expected object; found ${found}`);
    expect(issues[0]?.message.length).toBeLessThan(200);
  });

  it('an empty object lacks every member', () => {
    const missing = issuesOf({}).map((issue) => issue.path);
    const optional = ['outsideCivilService', 'retirement', 'readiness', 'interim', 'defaultWays', 'validity'];
    expect(missing.sort()).toEqual(
      Object.keys(bkn411)
        .filter((key) => !optional.includes(key))
        .sort(),
    );
  });
});

describe('every mistake at once', () => {
  it('is told with its path', () => {
    const found = issuesOf(
      changed(
        to('axes.kinerja.levels[0].from', '1'),
        to(`${PREDICATE}.conversion.rows[0].score`, '110'),
        to('ranking.order', ['score', 'score']),
        to('inForce.until', '2024-01-01'),
      ),
    );
    expect(found.map((issue) => issue.code)).toEqual(['endsBeforeStart', 'hole', 'leavesScale', 'duplicate']);
  });
});

describe('a rule set that was not parsed', () => {
  const AXES = { kinerja: '80', potensial: '80' };

  function deepFrozen<T>(value: T): T {
    if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) deepFrozen(inner as unknown);
      Object.freeze(value);
    }
    return value;
  }

  function codeOf(call: () => unknown): string {
    try {
      call();
    } catch (error) {
      return isTalentaError(error) ? error.code : `not an error of the library: ${String(error)}`;
    }
    return 'no error';
  }

  it('is refused at first use while it can still be changed', () => {
    expect(codeOf(() => placeAxes(AXES, structuredClone(bkn411)))).toBe('ruleSetNotParsed');
    expect(codeOf(() => placeAxes(AXES, Object.freeze(structuredClone(bkn411))))).toBe('ruleSetNotParsed');
  });

  it('is refused once frozen all the way too; parsed, it is as good as the one it was copied from', () => {
    const copy = deepFrozen(structuredClone(bkn411));
    expect(codeOf(() => placeAxes(AXES, copy))).toBe('ruleSetNotParsed');
    expect(placeAxes(AXES, parseRuleSet(copy))).toEqual(placeAxes(AXES, bkn411));
  });

  it('is refused when it does not hold together', () => {
    const wrong = deepFrozen({ ...structuredClone(bkn411), boxes: bkn411.boxes.slice(1) });
    expect(codeOf(() => placeAxes(AXES, wrong))).toBe('ruleSetNotParsed');
    const doubled = deepFrozen({
      ...structuredClone(bkn411),
      talent: { ...bkn411.talent, shares: { kinerja: '60', potensial: '50' } },
    });
    expect(codeOf(() => placeAxes(AXES, doubled))).toBe('ruleSetNotParsed');
    expect(codeOf(() => parseRuleSet(doubled))).toBe('invalidRuleSet');
  });

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['an empty object', Object.freeze({})],
    ['text', 'bkn411'],
  ])('is refused when it is %s', (_name, input) => {
    // @ts-expect-error -- a caller without types may pass anything
    expect(codeOf(() => placeAxes(AXES, input))).toBe('ruleSetNotParsed');
  });
});
