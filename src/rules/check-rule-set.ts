import { addFractions, compareFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { writeDecimal } from '../exact/write-decimal.js';
import { AXIS_KEYS, KINERJA_LEVELS, POTENSIAL_LEVELS } from '../model/aspect-keys.js';
import type { Issue } from '../model/talenta-error.js';
import { FACTS, type FactDescription } from './fact-keys.js';
import type { Provenance } from './provenance.js';
import type { Axis, Conversion, Measure, Reading, RuleSet } from './rule-set.js';

const LOWEST_SCORE = ZERO;
const HIGHEST_SCORE: Fraction = { n: 100, d: 1 };

/** Collects mistakes while a rule set is walked. */
class Mistakes {
  readonly found: Issue[] = [];

  add(path: string, code: string, message: string): void {
    this.found.push({ path, code, message });
  }
}

function sum(values: readonly DecimalInput[]): Fraction {
  return values.map(readTrustedDecimal).reduce(addFractions, ZERO);
}

/**
 * Everything about a rule set of the right shape that must hold before it may decide: weights close exactly at every
 * node, levels and bands start at the bottom and rise, nothing leaves the scale, every pair of levels is one box, every
 * reference resolves, statute and implementing rule are cited. All mistakes at once, each with what to do.
 */
export function checkRuleSet(ruleSet: RuleSet): readonly Issue[] {
  const mistakes = new Mistakes();
  checkInForce(ruleSet, mistakes);
  checkAxis(ruleSet.axes.kinerja, KINERJA_LEVELS, 'axes.kinerja', mistakes);
  checkAxis(ruleSet.axes.potensial, POTENSIAL_LEVELS, 'axes.potensial', mistakes);
  checkWeights(ruleSet, mistakes);
  checkMeasures(ruleSet, mistakes);
  checkBoxes(ruleSet, mistakes);
  checkShares(ruleSet, mistakes);
  checkEligibility(ruleSet, mistakes);
  checkTiers(ruleSet, mistakes);
  checkRanking(ruleSet, mistakes);
  checkProvenance(ruleSet, mistakes);
  return mistakes.found;
}

function checkInForce({ inForce }: RuleSet, mistakes: Mistakes): void {
  if (inForce.until !== null && inForce.until < inForce.from) {
    mistakes.add(
      'inForce.until',
      'endsBeforeStart',
      `it ends ${inForce.until}, before it starts ${inForce.from}: correct one of them`,
    );
  }
}

function checkAxis<Key extends string>(axis: Axis<Key>, keys: readonly Key[], path: string, mistakes: Mistakes): void {
  const found = axis.levels.map((level) => level.key);
  if (found.join() !== keys.join()) {
    mistakes.add(
      `${path}.levels`,
      'levelsIncomplete',
      `expected the levels ${keys.join(', ')}, lowest first; found ${found.join(', ')}`,
    );
  }
  checkRising(axis.levels, `${path}.levels`, 'level', mistakes);
}

function checkRising(
  steps: readonly { readonly from: DecimalInput }[],
  path: string,
  what: string,
  mistakes: Mistakes,
): void {
  steps.forEach((step, index) => {
    const from = readTrustedDecimal(step.from);
    const here = `${path}[${String(index)}].from`;
    const before = steps[index - 1];
    if (before === undefined) {
      if (compareFractions(from, LOWEST_SCORE) !== 0) {
        mistakes.add(
          here,
          'hole',
          `the first ${what} starts at ${writeDecimal(from)}, so lower values belong to none: start it at 0`,
        );
      }
    } else if (compareFractions(from, readTrustedDecimal(before.from)) <= 0) {
      mistakes.add(
        here,
        'overlap',
        `${writeDecimal(from)} is not above the ${what} before it (${String(before.from)}): order them, each higher`,
      );
    }
    if (what === 'level' && compareFractions(from, HIGHEST_SCORE) > 0) {
      mistakes.add(here, 'unreachable', `no score reaches ${writeDecimal(from)}: levels start within 0-100`);
    }
  });
}

function checkWeights(ruleSet: RuleSet, mistakes: Mistakes): void {
  for (const axis of AXIS_KEYS) {
    const weights = ruleSet.aspects.filter((aspect) => aspect.axis === axis).map((aspect) => aspect.weight);
    closes(weights, '100', 'aspects', `the aspects of the axis ${axis}`, mistakes);
  }
  unique(
    ruleSet.aspects.map((aspect) => aspect.key),
    'aspects',
    'aspect',
    mistakes,
  );
  unique(
    ruleSet.aspects.flatMap((aspect) => aspect.indicators.map((indicator) => indicator.key)),
    'aspects',
    'indicator',
    mistakes,
  );
  ruleSet.aspects.forEach((aspect, a) => {
    const path = `aspects[${String(a)}]`;
    positive(aspect.weight, `${path}.weight`, mistakes);
    closes(
      aspect.indicators.map((indicator) => indicator.weight),
      aspect.weight,
      `${path}.indicators`,
      `the indicators of ${aspect.key}`,
      mistakes,
    );
    aspect.indicators.forEach((indicator, i) => {
      const indicatorPath = `${path}.indicators[${String(i)}]`;
      positive(indicator.weight, `${indicatorPath}.weight`, mistakes);
      if (indicator.parts === undefined) return;
      closes(
        indicator.parts.map((part) => part.weight),
        indicator.weight,
        `${indicatorPath}.parts`,
        `the parts of ${indicator.key}`,
        mistakes,
      );
      unique(
        indicator.parts.map((part) => part.key),
        `${indicatorPath}.parts`,
        'part',
        mistakes,
      );
      indicator.parts.forEach((part, p) => {
        positive(part.weight, `${indicatorPath}.parts[${String(p)}].weight`, mistakes);
      });
    });
  });
}

function closes(
  weights: readonly DecimalInput[],
  total: DecimalInput,
  path: string,
  what: string,
  mistakes: Mistakes,
): void {
  const added = sum(weights);
  if (compareFractions(added, readTrustedDecimal(total)) !== 0) {
    mistakes.add(
      path,
      'weightsDoNotClose',
      `the weights of ${what} add up to ${writeDecimal(added)}, expected ${String(total)}: weights are shares of the axis at every node`,
    );
  }
}

function positive(weight: DecimalInput, path: string, mistakes: Mistakes): void {
  if (compareFractions(readTrustedDecimal(weight), ZERO) <= 0) {
    mistakes.add(
      path,
      'weightNotPositive',
      `found ${String(weight)}: a weight is above 0; leave out what does not count`,
    );
  }
}

function unique(keys: readonly string[], path: string, what: string, mistakes: Mistakes): void {
  for (const key of new Set(keys.filter((key, index) => keys.indexOf(key) !== index))) {
    mistakes.add(path, 'duplicate', `the ${what} ${key} stands there more than once: keep one`);
  }
}

function checkMeasures(ruleSet: RuleSet, mistakes: Mistakes): void {
  ruleSet.aspects.forEach((aspect, a) => {
    aspect.indicators.forEach((indicator, i) => {
      const path = `aspects[${String(a)}].indicators[${String(i)}]`;
      if (indicator.parts === undefined) checkMeasure(indicator.measure, `${path}.measure`, mistakes);
      else {
        indicator.parts.forEach((part, p) => {
          checkMeasure(part.measure, `${path}.parts[${String(p)}].measure`, mistakes);
        });
      }
    });
  });
}

function checkMeasure(measure: Measure, path: string, mistakes: Mistakes): void {
  if (measure.none !== undefined) checkScore(measure.none.score, `${path}.none.score`, mistakes);
  const first = FACTS[measure.readings[0].fact];
  measure.readings.forEach((reading, r) => {
    const here = `${path}.readings[${String(r)}]`;
    const fact: FactDescription = FACTS[reading.fact];
    if (fact.evidence !== first.evidence) {
      mistakes.add(
        `${here}.fact`,
        'mixedEvidence',
        `it reads ${fact.evidence}, the first reading ${first.evidence}: one measure reads one kind of evidence`,
      );
    }
    checkCombination(measure, fact, `${path}.combine`, mistakes);
    checkConversion(reading, fact, `${here}.conversion`, mistakes);
  });
}

function checkCombination(measure: Measure, fact: FactDescription, path: string, mistakes: Mistakes): void {
  const expected =
    fact.from === 'list'
      ? ['whole']
      : fact.value === 'each'
        ? ['count']
        : fact.value === 'levels'
          ? ['latest']
          : ['latest', 'highest', 'lowest'];
  if (!expected.includes(measure.combine)) {
    mistakes.add(path, 'combinationDoesNotFit', `found ${measure.combine}; this fact allows ${expected.join(' or ')}`);
  }
  if (fact.from === 'list' && measure.window !== undefined) {
    mistakes.add(
      path.replace(/combine$/, 'window'),
      'windowDoesNotFit',
      'a fact about the whole list has no window: leave it out',
    );
  }
}

const FITTING: Readonly<Record<FactDescription['value'], readonly Conversion['kind'][]>> = {
  category: ['table'],
  number: ['bands', 'score'],
  each: ['bands'],
  levels: ['levels'],
};

function checkConversion(
  { conversion, fact: key }: Reading,
  fact: FactDescription,
  path: string,
  mistakes: Mistakes,
): void {
  if (!FITTING[fact.value].includes(conversion.kind)) {
    mistakes.add(
      `${path}.kind`,
      'conversionDoesNotFit',
      `found ${conversion.kind}; ${key} needs ${FITTING[fact.value].join(' or ')}`,
    );
    return;
  }
  switch (conversion.kind) {
    case 'table':
      unique(
        conversion.rows.map((row) => row.key),
        `${path}.rows`,
        'row',
        mistakes,
      );
      conversion.rows.forEach((row, index) => {
        checkKey(row.key, fact, `${path}.rows[${String(index)}].key`, mistakes);
        checkScore(row.score, `${path}.rows[${String(index)}].score`, mistakes);
      });
      return;
    case 'bands':
      checkRising(conversion.bands, `${path}.bands`, 'band', mistakes);
      conversion.bands.forEach((band, index) => {
        checkScore(band.score, `${path}.bands[${String(index)}].score`, mistakes);
        if (
          fact.highest !== undefined &&
          compareFractions(readTrustedDecimal(band.from), { n: fact.highest, d: 1 }) > 0
        ) {
          mistakes.add(
            `${path}.bands[${String(index)}].from`,
            'unreachable',
            `no value of ${key} reaches ${String(band.from)}: it ends at ${String(fact.highest)}`,
          );
        }
      });
      return;
    case 'levels':
      unique(
        conversion.items.map((item) => item.key),
        `${path}.items`,
        'item',
        mistakes,
      );
      conversion.items.forEach((item, index) => {
        checkKey(item.key, fact, `${path}.items[${String(index)}].key`, mistakes);
        positive(item.weight, `${path}.items[${String(index)}].weight`, mistakes);
      });
      if (!conversion.capped) {
        mistakes.add(`${path}.capped`, 'leavesScale', 'a level above the standard would score above 100: cap it');
      }
      if ('postStandard' in conversion.against && fact.evidence !== 'penilaianKompetensi') {
        mistakes.add(
          `${path}.against`,
          'conversionDoesNotFit',
          'only a competency has a standard of the post: state the highest level',
        );
      }
      return;
    case 'score':
      return;
  }
}

function checkKey(key: string, fact: FactDescription, path: string, mistakes: Mistakes): void {
  if (!fact.keys.includes(key))
    mistakes.add(path, 'unknownCategory', `found ${key}; expected one of ${fact.keys.join(', ')}`);
}

function checkScore(score: DecimalInput, path: string, mistakes: Mistakes): void {
  const value = readTrustedDecimal(score);
  if (compareFractions(value, LOWEST_SCORE) < 0 || compareFractions(value, HIGHEST_SCORE) > 0) {
    mistakes.add(path, 'leavesScale', `found ${String(score)}; a score lies within 0-100`);
  }
}

function checkBoxes(ruleSet: RuleSet, mistakes: Mistakes): void {
  unique(
    ruleSet.boxes.map((box) => String(box.box)),
    'boxes',
    'box',
    mistakes,
  );
  unique(
    ruleSet.boxes.map((box) => `${box.kinerja} x ${box.potensial}`),
    'boxes',
    'pair of levels',
    mistakes,
  );
  for (const kinerja of KINERJA_LEVELS) {
    for (const potensial of POTENSIAL_LEVELS) {
      if (!ruleSet.boxes.some((box) => box.kinerja === kinerja && box.potensial === potensial)) {
        mistakes.add('boxes', 'boxMissing', `no box for ${kinerja} x ${potensial}: add one`);
      }
    }
  }
}

function checkShares(ruleSet: RuleSet, mistakes: Mistakes): void {
  closes([ruleSet.talent.kinerja, ruleSet.talent.potensial], '100', 'talent', 'the axes in the talent score', mistakes);
  for (const axis of AXIS_KEYS) notNegative(ruleSet.talent[axis], `talent.${axis}`, mistakes);
  unique(
    ruleSet.technicalMix.shares.map((share) => share.kelas),
    'technicalMix.shares',
    'class',
    mistakes,
  );
  ruleSet.technicalMix.shares.forEach((share, index) => {
    const path = `technicalMix.shares[${String(index)}]`;
    closes([share.talent, share.technical], '100', path, `talent and technical score of ${share.kelas}`, mistakes);
    notNegative(share.talent, `${path}.talent`, mistakes);
    notNegative(share.technical, `${path}.technical`, mistakes);
  });
}

function notNegative(share: DecimalInput, path: string, mistakes: Mistakes): void {
  if (compareFractions(readTrustedDecimal(share), ZERO) < 0) {
    mistakes.add(path, 'weightNotPositive', `found ${String(share)}: a share is 0 or more`);
  }
}

function checkEligibility(ruleSet: RuleSet, mistakes: Mistakes): void {
  unique(
    ruleSet.eligibility.map((entry) => entry.kelas),
    'eligibility',
    'class',
    mistakes,
  );
  const tiered = new Set(ruleSet.tiers.ladder.flat());
  ruleSet.eligibility.forEach((entry, index) => {
    const path = `eligibility[${String(index)}]`;
    unique(entry.boxes.map(String), `${path}.boxes`, 'box', mistakes);
    unique(
      entry.conditions.map((condition) => condition.id),
      `${path}.conditions`,
      'condition',
      mistakes,
    );
    if (entry.conditions.some((condition) => condition.kind === 'lowerTier') && !tiered.has(entry.kelas)) {
      mistakes.add(
        'tiers.ladder',
        'classWithoutTier',
        `${entry.kelas} has a lowerTier condition but stands on no tier: add it to the ladder`,
      );
    }
  });
}

function checkTiers(ruleSet: RuleSet, mistakes: Mistakes): void {
  unique(ruleSet.tiers.ladder.flat(), 'tiers.ladder', 'class', mistakes);
}

function checkRanking(ruleSet: RuleSet, mistakes: Mistakes): void {
  unique(ruleSet.ranking.order, 'ranking.order', 'key', mistakes);
  unique(ruleSet.ranking.tieChain, 'ranking.tieChain', 'key', mistakes);
}

function checkProvenance(ruleSet: RuleSet, mistakes: Mistakes): void {
  const used = new Set<string>();
  walkProvenance(ruleSet, '', (provenance, path) => {
    const cited = provenance.basis === 'statute' || provenance.basis === 'implementingRule';
    if (cited && provenance.citations.length === 0) {
      mistakes.add(
        `${path}.citations`,
        'citationMissing',
        `the basis is ${provenance.basis}: cite where it stands, or call it an assumption`,
      );
    }
    if (provenance.basis === 'libraryAssumption' && provenance.note === undefined) {
      mistakes.add(`${path}.note`, 'noteMissing', 'an assumption says in a note what is assumed and why');
    }
    provenance.citations.forEach((citation, index) => {
      used.add(citation.source);
      if (!Object.hasOwn(ruleSet.sources, citation.source)) {
        mistakes.add(
          `${path}.citations[${String(index)}].source`,
          'sourceUnknown',
          `there is no source ${citation.source}: add it to sources`,
        );
      }
    });
  });
  for (const key of Object.keys(ruleSet.sources)) {
    if (!used.has(key)) mistakes.add(`sources.${key}`, 'sourceUnused', 'no node cites it: cite it or leave it out');
  }
}

function isProvenance(value: object): value is Provenance {
  return 'basis' in value && 'citations' in value;
}

function walkProvenance(node: unknown, path: string, visit: (provenance: Provenance, path: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (isProvenance(node)) {
    visit(node, path);
    return;
  }
  const list = Array.isArray(node);
  for (const key of Object.keys(node)) {
    walkProvenance(Reflect.get(node, key), list ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`, visit);
  }
}
