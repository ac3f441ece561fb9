import { normalizeAspects, parseAsn, type RuleSet } from 'talenta-asn';
import { acehBarat, bangkaBelitung, banjarmasin, checkRuleSet, djbk, manado, semarang } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';

const AS_OF = '2026-11-23';

const SHIPPED: Readonly<Record<string, RuleSet>> = { djbk, bangkaBelitung, banjarmasin, manado, acehBarat, semarang };

describe.each(Object.entries(SHIPPED))('the rule set %s', (id, ruleSet) => {
  it('passes every check, as an object and as JSON', () => {
    expect(checkRuleSet(ruleSet)).toEqual([]);
    expect(checkRuleSet(JSON.parse(JSON.stringify(ruleSet)))).toEqual([]);
    expect(ruleSet.id).toBe(id);
  });

  it('says of no node that it was read in a primary text', () => {
    expect(JSON.stringify(ruleSet)).not.toContain('primaryText');
  });
});

describe('what djbk says of data that is not known', () => {
  const profile = normalizeAspects(parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: {} }), {
    ruleSet: djbk,
    asOf: AS_OF,
  });

  it('scores 0 by the citation, and every use is a finding', () => {
    const { penilaianKinerja } = profile.indicators;
    expect(penilaianKinerja).toMatchObject({ status: 'scored', score: '0' });
    expect(penilaianKinerja?.evidence).toMatchObject({
      row: { score: '0', label: { en: 'Not known: 0, flagged' } },
      provenance: { basis: 'agencyChoice', citations: [{ source: 'djbk' }] },
    });
    const told = profile.findings.filter(({ code }) => code === 'statedValueUsed').map(({ path }) => path);
    expect(told).toEqual([
      'evidence.penilaianKinerja',
      'evidence.penilaianKompetensi',
      'evidence.riwayatJabatan',
      'evidence.riwayatPendidikan',
      'evidence.hukumanDisiplin',
    ]);
  });

  it('what comes ready stays missing', () => {
    expect(profile.missing.map(({ indicator, reason }) => [indicator, reason])).toEqual([
      ['pengembanganKompetensi', 'readyOnly'],
    ]);
  });
});
