import * as entry from 'talenta-asn/samples';
import { checkEntry } from './check-entry.js';
import { asOf } from './sample-calls.js';

checkEntry('talenta-asn/samples', entry, {
  sampleVacancies: () => [[{ seed: 7, count: 3, asOf }]],
  samplePopulation: () => [[{ seed: 7, size: 3, asOf }]],
  samplePeople: () => [[{ seed: 7, size: 3, asOf }]],
});
