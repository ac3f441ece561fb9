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
  resolutions,
  RULES,
  scoresOf,
  successions,
  throughJson,
  vacancies,
  wholeAsn,
  wholePerson,
} from './sample-calls.js';
import { cube, twoByTwo } from '../rules/sample-grids.js';

const axes = () => ({ kinerja: '80', potensial: '79.99' });
const rows = () => [
  { nip: '198502282010011999', box: 7, kinerja: '85', potensial: '50' },
  { nip: '198502282010012998', box: 6, kinerja: 70, potensial: 'x' },
];
const comingEvents = () => {
  const post = { nama: 'Kepala', instansi: 'Kota', unit: 'Dinas', kelas: 'jptPratama' };
  return [
    { kind: 'meninggal', date: '2027-01-01', post, nip: '198502282010011999' },
    { kind: 'plt', date: '2026-01-01', post: { ...post, nama: 'Sekretaris' } },
  ];
};
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
  compareStatedBoxes: () => [[rows(), bkn411, 'jptPratama']],
  benchStrength: () => [[successions()], [throughJson(successions())], [[]]],
  checkEligibility: () => [
    ...vacancies().map((vacancy) => [wholeAsn(), vacancy, context]),
    ...candidates().map((candidate) => [candidate, throughJson(vacancies()[0]), context]),
  ],
  comingVacancies: () => [
    [[wholeAsn(), throughJson(wholeAsn())], context, { until: '2040-12-31', kelas: ['administrator'] }],
    [[wholeAsn()], context, { until: '2040-12-31', events: comingEvents() }],
  ],
  interimHolders: () => [[vacancies()[0], pool(), context]],
  parseCandidate: () => [[{ nip: '198502282010011999', axes: axes() }]],
  safeParseCandidate: () => [[{ nip: '198502282010011999', axes: axes() }], [{}]],
  rankSuccessors: () => [[vacancies()[1], pool(), context]],
  rankVacancies: () => [
    [vacancies(), pool(), context],
    [throughJson(vacancies()), throughJson(pool()), context],
  ],
  competingFor: () => [[successions()]],
  resolveVacancies: () => RULES.map((rule) => [successions(), rule]),
  verifyResolution: () => [...resolutions(), ...resolutions().map(throughJson)],
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
  parseRuleSet: () => [[throughJson(manado)]],
  safeParseRuleSet: () => [[throughJson(manado)]],
  parseGridRuleSet: () => [[throughJson(twoByTwo)]],
  safeParseGridRuleSet: () => [[throughJson(twoByTwo)]],
});
