/** A rule set that was neither shipped nor made here has passed through no check: it decides nothing, at any door. */
import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  checkEligibility,
  isTalentaError,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  placeAxes,
  placeInBox,
  rankSuccessors,
  rankVacancies,
  parseRuleSet,
  type RuleSet,
} from 'talenta-asn';
import { comingVacancies, compareStatedBoxes, interimHolders, compareOnPeople } from 'talenta-asn/analysis';
import { mapPool } from 'talenta-asn/procedure';
import { bkn411, boxWitnesses, defineRuleSet } from 'talenta-asn/rules';

const asOf = '2026-11-23';
const asn = parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: { hukumanDisiplin: [] } });
const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
const profile = normalizeAspects(asn, { ruleSet: bkn411, asOf });

const DOORS: Readonly<Record<string, (ruleSet: RuleSet) => unknown>> = {
  placeAxes: (ruleSet) => placeAxes({ kinerja: '80', potensial: '80' }, ruleSet),
  placeInBox: (ruleSet) => placeInBox(profile, ruleSet),
  normalizeAspects: (ruleSet) => normalizeAspects(asn, { ruleSet, asOf }),
  aspectsFromScores: (ruleSet) => aspectsFromScores({}, { ruleSet, asOf }),
  rankSuccessors: (ruleSet) => rankSuccessors(vacancy, [asn], { ruleSet, asOf }),
  rankVacancies: (ruleSet) => rankVacancies({ vacancies: [vacancy], pool: [asn], context: { ruleSet, asOf } }),
  checkEligibility: (ruleSet) => checkEligibility(asn, vacancy, { ruleSet, asOf }),
  interimHolders: (ruleSet) => interimHolders(vacancy, [asn], { ruleSet, asOf }),
  comingVacancies: (ruleSet) => comingVacancies([asn], { ruleSet, asOf }, { until: '2027-12-31' }),
  compareStatedBoxes: (ruleSet) => compareStatedBoxes([], ruleSet, 'jptPratama'),
  boxWitnesses: (ruleSet) => boxWitnesses(ruleSet),
  'compareOnPeople, from': (ruleSet) =>
    compareOnPeople({ vacancies: [], pool: [asn], context: { ruleSet, asOf } }, bkn411),
  'compareOnPeople, to': (ruleSet) =>
    compareOnPeople({ vacancies: [], pool: [asn], context: { ruleSet: bkn411, asOf } }, ruleSet),
  mapPool: (ruleSet) => mapPool([asn], { ruleSet, asOf }),
};

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const COPIES: Readonly<Record<string, () => RuleSet>> = {
  'from a worker': () => structuredClone(bkn411),
  'from a worker, frozen': () => frozen(structuredClone(bkn411)),
  'with other members beside': () => Object.freeze({ ...bkn411, id: 'mine' }),
  inherited: () => frozen<RuleSet>(Object.create(bkn411) as RuleSet),
  'behind a proxy': () => new Proxy(bkn411, {}),
};

function codeOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return isTalentaError(error) ? error.code : error;
  }
  return 'answered';
}

describe.each(Object.entries(DOORS))('M29: a rule set that nobody has checked, at %s', (_name, door) => {
  it.each(Object.entries(COPIES))('%s', (_copy, copy) => {
    expect(codeOf(() => door(copy()))).toBe('ruleSetNotParsed');
  });

  it('what was made here is taken', () => {
    const provenance = {
      basis: 'agencyChoice',
      known: 'primaryText',
      citations: [{ source: 'perwal' }],
      checkedOn: asOf,
    } as const;
    const defined = defineRuleSet(bkn411, {
      id: 'own',
      revision: 1,
      title: { id: 'Sendiri', en: 'Own' },
      provenance,
      inForce: { from: '2026-01-01', until: null, provenance },
      sources: { perwal: { kind: 'decree', title: { id: 'Perwal 1/2026', en: 'Mayor Regulation 1/2026' } } },
      changes: [{ at: 'ranking.shortlistSize', to: 5, provenance }],
    });
    for (const ruleSet of [bkn411, parseRuleSet(structuredClone(bkn411)), defined])
      expect(codeOf(() => door(ruleSet))).not.toBe('ruleSetNotParsed');
  });
});

describe('M29: a copy that is parsed again', () => {
  it.each(Object.entries(DOORS))('comes to the same at %s', (_name, door) => {
    expect(door(parseRuleSet(JSON.parse(JSON.stringify(bkn411))))).toEqual(door(bkn411));
  });
});
