import * as entry from 'talenta-asn/analysis';
import { bkn411 } from 'talenta-asn/rules';
import { parseRuleSet } from 'talenta-asn';
import { checkEntry } from './check-entry.js';
import {
  asOf,
  bareAsn,
  context,
  pool,
  scoresOf,
  successions,
  throughJson,
  vacancies,
  wholeAsn,
} from './sample-calls.js';

const [low, middle, high] = bkn411.axes.kinerja.levels;
const stricter = parseRuleSet({
  ...bkn411,
  id: 'stricter',
  axes: {
    ...bkn411.axes,
    kinerja: { ...bkn411.axes.kinerja, levels: [low, { ...middle, to: '85' }, { ...high, from: '85' }] },
  },
});

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
checkEntry('talenta-asn/analysis', entry, {
  boxFromEvidence: () => [
    [wholeAsn(), context],
    [throughJson(wholeAsn()), context],
    [bareAsn(), context],
  ],
  boxFromScores: () => scoresOf().map((scores) => [scores, context]),
  compareStatedBoxes: () => [[rows(), bkn411, 'jptPratama']],
  benchStrength: () => [[successions()], [throughJson(successions())], [[]]],
  comingVacancies: () => [
    [[wholeAsn(), throughJson(wholeAsn())], context, { until: '2040-12-31', kelas: ['administrator'] }],
    [[wholeAsn()], context, { until: '2040-12-31', events: comingEvents() }],
  ],
  interimHolders: () => [[vacancies()[0], pool(), context]],
  compareOnPeople: () => [
    [{ vacancies: vacancies(), pool: [wholeAsn(), bareAsn()], context }, stricter],
    [
      {
        vacancies: [],
        pool: [throughJson(wholeAsn())],
        context: { ruleSet: stricter, asOf, target: { kelas: 'jptPratama' }, stagesHeld: [] },
      },
      bkn411,
    ],
  ],
  expiring: () => [
    [{ pool: [wholeAsn(), bareAsn()], context }, '2032-12-31'],
    [
      {
        vacancies: vacancies(),
        pool: [throughJson(wholeAsn())],
        context: { ruleSet: bkn411, asOf, target: { kelas: 'jptPratama' }, stagesHeld: [] },
      },
      '2028-02-29',
    ],
  ],
});
