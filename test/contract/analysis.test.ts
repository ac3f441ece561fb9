import * as entry from 'talenta-asn/analysis';
import { bkn411, parseRuleSet } from 'talenta-asn/rules';
import { checkEntry } from './check-entry.js';
import { asOf, bareAsn, throughJson, vacancies, wholeAsn } from './sample-calls.js';

const [low, middle, high] = bkn411.axes.kinerja.levels;
const stricter = parseRuleSet({
  ...bkn411,
  id: 'stricter',
  axes: {
    ...bkn411.axes,
    kinerja: { ...bkn411.axes.kinerja, levels: [low, { ...middle, to: '85' }, { ...high, from: '85' }] },
  },
});

checkEntry('talenta-asn/analysis', entry, {
  compareOnPeople: () => [
    [bkn411, stricter, [wholeAsn(), bareAsn()], { asOf, vacancies: vacancies() }],
    [stricter, bkn411, [throughJson(wholeAsn())], { asOf, target: { kelas: 'jptPratama' }, stagesHeld: [] }],
  ],
  expiring: () => [
    [[wholeAsn(), bareAsn()], { ruleSet: bkn411, asOf }, '2032-12-31'],
    [
      [throughJson(wholeAsn())],
      { ruleSet: bkn411, asOf, target: { kelas: 'jptPratama' }, stagesHeld: [] },
      '2028-02-29',
    ],
  ],
});
