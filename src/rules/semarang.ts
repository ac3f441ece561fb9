import { citedSources, text } from './agency-sources.js';
import { bkn411 } from './bkn411.js';
import { shipped } from './made-rule-sets.js';
import type { Provenance } from './provenance.js';
import type { RuleSet } from './rule-set.js';

const TOLD: Provenance = {
  basis: 'agencyChoice',
  known: 'secondarySources',
  citations: [{ source: 'semarang' }],
  checkedOn: '2026-11-26',
};

function semarangRuleSet(): RuleSet {
  const rest: Omit<RuleSet, 'sources'> = {
    ...bkn411,
    id: 'semarang',
    revision: 1,
    title: text('Kota Semarang: JPT Pratama dari kotak 9 saja', 'Semarang city: JPT Pratama from box 9 alone'),
    provenance: {
      ...TOLD,
      note: text(
        'Berita menyebut kotak 9 untuk JPT Pratama, kotak 7, 8, 9 untuk eselon III dan IV; selebihnya tidak disebut dan seperti bkn411 revisi 2.',
        'The news names box 9 for JPT Pratama, boxes 7, 8, 9 for echelons III and IV; the rest is not told and as in bkn411 revision 2.',
      ),
    },
    inForce: {
      from: '2025-12-19',
      until: null,
      provenance: {
        basis: 'libraryAssumption',
        known: 'ownDecision',
        citations: [{ source: 'semarang' }],
        checkedOn: '2026-11-26',
        note: text(
          'Masa berlaku tidak disebut; hari berita dipakai.',
          'The period is not told; the day of the news is used.',
        ),
      },
    },
    eligibility: bkn411.eligibility.map((entry) => {
      switch (entry.kelas) {
        case 'jptPratama':
          return { ...entry, boxes: [9], provenance: TOLD };
        case 'administrator':
        case 'pengawas':
          return { ...entry, provenance: TOLD };
        default:
          return entry;
      }
    }),
  };
  return shipped({ ...rest, sources: citedSources(rest, {}, bkn411.sources) });
}

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
export const semarang: RuleSet = semarangRuleSet();
