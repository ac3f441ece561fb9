import { variantOf } from '../rule-set/change/variant.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { bkn411 } from './bkn411.js';
import { checkedOn, text } from './shorthands.js';

const resting = checkedOn('2026-11-26');
const NEWS = [{ source: 'semarang' }];
const TOLD = resting('agencyChoice', 'secondarySources', NEWS);

/**
 * Semarang city, as told in December 2025: JPT Pratama only from box 9, administrator and pengawas from boxes 7, 8 and 9.
 * An example of an agency that is stricter than the succession group.
 *
 * @example
 * ```ts
 * import { bkn411, compareRuleSets, semarang } from 'talenta-asn/rules';
 * const [first] = compareRuleSets(bkn411, semarang).filter(({ group }) => group === 'conditions');
 * console.log(first?.node, first?.before, first?.after); // => eligibility.jptPratama.boxes [ 9, 8, 7 ] [ 9 ]
 * ```
 */
export const semarang: RuleSet = variantOf(
  bkn411,
  {
    id: 'semarang',
    revision: 1,
    title: text('Kota Semarang: JPT Pratama dari kotak 9 saja', 'Semarang city: JPT Pratama from box 9 alone'),
    provenance: resting(
      'agencyChoice',
      'secondarySources',
      NEWS,
      text(
        'Berita menyebut kotak 9 untuk JPT Pratama, kotak 7, 8, 9 untuk eselon III dan IV; selebihnya tidak disebut dan seperti bkn411 revisi 2.',
        'The news names box 9 for JPT Pratama, boxes 7, 8, 9 for echelons III and IV; the rest is not told and as in bkn411 revision 2.',
      ),
    ),
    inForce: {
      from: '2025-12-19',
      until: null,
      provenance: resting(
        'libraryAssumption',
        'ownDecision',
        NEWS,
        text(
          'Masa berlaku tidak disebut; hari berita dipakai.',
          'The period is not told; the day of the news is used.',
        ),
      ),
    },
    changes: [
      { at: 'eligibility.jptPratama.boxes', to: [9], provenance: TOLD },
      { at: 'eligibility.administrator', provenance: TOLD },
      { at: 'eligibility.pengawas', provenance: TOLD },
    ],
  },
  '1e88bb5dde18dd5a2e389b8b8dfcc6347b8741629bcd279a7604f6e00a3f75df',
);
