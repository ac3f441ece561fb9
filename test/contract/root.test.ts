import * as entry from 'talenta-asn';
import { bkn411, manado } from 'talenta-asn/rules';
import { checkEntry } from './check-entry.js';
import {
  asOf,
  askingVacancy,
  bareAsn,
  candidates,
  context,
  plainVacancy,
  pool,
  profiles,
  scoresOf,
  successions,
  throughJson,
  vacancies,
  wholeAsn,
  wholePerson,
} from './sample-calls.js';
import { cube, twoByTwo } from '../rule-set/sample-grids.js';

const axes = () => ({ kinerja: '80', potensial: '79.99' });
const placement = () => entry.placeAxes({ kinerja: '85', potensial: '62.5' }, bkn411);
const plainVacancies = () => ['V1', 'V2'].map((id) => entry.parseVacancy({ ...plainVacancy(), id }));
const result = () => entry.rankVacancies({ vacancies: plainVacancies(), pool: candidates(), context });
const reasons = () =>
  successions().flatMap(({ undetermined }) => undetermined.flatMap((row) => row.reasons.slice(0, 2)));
const target = () => ({ kelas: 'jptPratama', bidangIlmu: { wajib: ['Hukum'] } });

checkEntry('talenta-asn', entry, {
  aspectsFromScores: () => scoresOf().map((scores) => [scores, context]),
  expiriesOf: () => profiles().flatMap((profile) => [[profile], [throughJson(profile)]]),
  normalizeAspects: () => [
    [wholeAsn(), context],
    [throughJson(wholeAsn()), { ...context, target: target(), stagesHeld: [] }],
    [bareAsn(), context],
  ],
  placeAxes: () => [
    [{ kinerja: 101, potensial: '100/3' }, manado],
    [{ kinerja: '80', potensial: '60', integritas: '50' }, cube],
    [{ kinerja: 'x' }, twoByTwo],
  ],
  placeInBox: () => [[profiles()[0], bkn411], ...profiles().map((profile) => [throughJson(profile), bkn411])],
  placeText: () => [[2], [{ best: 2, worst: 4 }]],
  checkEligibility: () => [
    ...vacancies().map((vacancy) => [wholeAsn(), vacancy, context]),
    ...candidates().map((candidate) => [candidate, throughJson(vacancies()[0]), context]),
  ],
  parseCandidate: () => [[{ nip: '198502282010011999', axes: axes() }]],
  safeParseCandidate: () => [[{ nip: '198502282010011999', axes: axes() }], [{}]],
  rankSuccessors: () => [[vacancies()[1], pool(), context]],
  rankVacancies: () => [
    [{ vacancies: vacancies(), pool: pool(), context }],
    [{ vacancies: throughJson(vacancies()), pool: throughJson(pool()), context }],
  ],
  canonicalDecimal: () => [['071.50'], [0.5]],
  compareDecimals: () => [['59.999', 60]],
  multiplyDecimals: () => [['78.125', '0.2']],
  roundDecimal: () => [['1.005', { places: 2, mode: 'halfUp' }]],
  golonganRank: () => [['IV/b']],
  readGolongan: () => [['IV.b']],
  isIsoDate: () => [[asOf]],
  jenjangOfCode: () => [['45']],
  kelasOfEselonId: () => [['22']],
  maskNip: () => [['198502282010011999']],
  nipDoubts: () => [['198502282010011999'], ['198502281997011999']],
  nipParts: () => [['198502282010012999'], ['198502282010992999', 'PPPK']],
  parseNip: () => [['198502282010011999', 'PNS']],
  safeParseNip: () => [['198502282010011999', 'PPPK'], ['x']],
  isNomorLuarPns: () => [['LUAR-2026A01']],
  parseAsn: () => [[wholePerson()]],
  safeParseAsn: () => [[wholePerson()]],
  parseVacancy: () => [[plainVacancy()], [askingVacancy()]],
  safeParseVacancy: () => [[askingVacancy()]],
  isTalentaError: () => [[new entry.TalentaError('invalidNip', 'x'), 'invalidNip']],
  parseAspectProfile: () => [[throughJson(profiles()[0])], [throughJson(profiles()[0]), { grid: 'any' }]],
  safeParseAspectProfile: () => [[throughJson(profiles()[0])], [{}, { grid: 'any' }]],
  parsePlacement: () => [[throughJson(placement())], [throughJson(placement()), { grid: 'any' }]],
  safeParsePlacement: () => [[throughJson(placement())], [{}, { grid: 'nineBoxes' }]],
  explain: () => [
    [{ vacancies: plainVacancies(), pool: candidates(), context }, '197109302000011999'],
    [{ vacancies: plainVacancies(), pool: pool(), context }, '197109302000011997', 'V2'],
  ],
  successionOf: () => [
    [result(), 'V1'],
    [throughJson(result()), 'V2'],
  ],
  successionsOf: () => [[result()], [throughJson(result())]],
  verdictOf: () => [
    [result(), 'V1', '197109302000011999'],
    [throughJson(result()), 'V2', '198502282010011999'],
  ],
  textOf: () =>
    reasons().flatMap((reason) => [
      [reason, 'id'],
      [throughJson(reason), 'en'],
    ]),
  parseRunResult: () => [[throughJson(result())], [throughJson(result()), { grid: 'any' }]],
  safeParseRunResult: () => [[throughJson(result())], [{}]],
  parseSuccession: () => [[throughJson(successions()[0])]],
  safeParseSuccession: () => [[throughJson(successions()[0])], [{}]],
  parseRuleSet: () => [[throughJson(manado)], [throughJson(twoByTwo), { grid: 'any' }]],
  safeParseRuleSet: () => [[throughJson(manado)], [throughJson(twoByTwo), { grid: 'any' }]],
});
