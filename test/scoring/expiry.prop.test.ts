/** How long evidence counts: the day before its last day, that day, the day after; and what is old though it counts. */
import { fc, test } from '@fast-check/vitest';
import {
  expiriesOf,
  normalizeAspects,
  parseAsn,
  parseRuleSet,
  placeInBox,
  type AspectProfile,
  type Evidence,
  type EvidenceTrail,
  type IsoDate,
  type RuleSet,
} from 'talenta-asn';
import { aspectProfileSchema } from '../../src/scoring/aspect-profile.schema.js';
import { type EvidenceWindow, bkn411Revision1, defineRuleSet, OLD_AFTER, type Provenance } from 'talenta-asn/rules';
import { evidenceArbitrary, isoDateArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';

const nip = '198502282010011999';
const OWN: Provenance = {
  basis: 'agencyChoice',
  known: 'primaryText',
  citations: [{ source: 'keputusan7' }],
  checkedOn: '2026-11-26',
};

/** The paths of the measures without a window in revision 1 of bkn411, which get one here. */
const UNWINDOWED = {
  penilaianKinerja: 'aspects.kinerjaUtama.indicators.penilaianKinerja.measure',
  umpanBalik360: 'aspects.kinerjaPenguat.indicators.umpanBalik360.measure',
  penilaianKompetensi: 'aspects.kompetensi.indicators.penilaianKompetensi.measure',
  penilaianPotensi: 'aspects.potensi.indicators.penilaianPotensi.measure',
} as const;
type Unwindowed = keyof typeof UNWINDOWED;

function ruleSetWith(id: string, member: 'window' | 'oldAfter', windows: Partial<Record<Unwindowed, EvidenceWindow>>) {
  return defineRuleSet(bkn411Revision1, {
    id,
    revision: 1,
    title: { id: 'Uji', en: 'Test' },
    inForce: { from: '2000-01-01', until: null, provenance: OWN },
    sources: { keputusan7: { kind: 'decree', title: { id: 'Keputusan 7', en: 'Decree 7' } } },
    provenance: OWN,
    changes: Object.entries(windows).map(([key, to]) => ({
      at: `${UNWINDOWED[key as Unwindowed]}.${member}`,
      to,
      provenance: OWN,
    })),
  });
}

const rolling = (years: number, firstDay: 'inside' | 'outside' = 'inside'): EvidenceWindow => ({
  years,
  counting: 'rolling',
  firstDay,
});
const calendar = (years: number, firstDay: 'inside' | 'outside' = 'inside'): EvidenceWindow => ({
  years,
  counting: 'calendarYears',
  firstDay,
});

function profileOn(ruleSet: RuleSet, evidence: Evidence, asOf: IsoDate): AspectProfile {
  return normalizeAspects(parseAsn({ nip, jenis: 'PNS', evidence }), { ruleSet, asOf });
}

const RECORDS = {
  umpanBalik360: (tanggal: IsoDate) => ({ tanggal, nilai: '90' }),
  penilaianKompetensi: (tanggal: IsoDate) => ({ tanggal, jpm: '90' }),
  penilaianPotensi: (tanggal: IsoDate) => ({ tanggal, nilai: '90' }),
} as const;

describe('M1: a window on appraisal, feedback, competency and potential', () => {
  const inThree = ruleSetWith('tiga', 'window', {
    umpanBalik360: rolling(3),
    penilaianKompetensi: rolling(3),
    penilaianPotensi: rolling(3),
    penilaianKinerja: rolling(2, 'outside'),
  });
  const inCalendar = ruleSetWith('kalender', 'window', {
    umpanBalik360: calendar(3),
    penilaianKompetensi: calendar(3, 'outside'),
    penilaianPotensi: calendar(1),
  });

  it.each([
    ['rolling, inside', 'umpanBalik360', inThree, '2021-06-15', '2024-06-15'],
    ['rolling, inside, competency', 'penilaianKompetensi', inThree, '2021-06-15', '2024-06-15'],
    ['rolling, inside, potential', 'penilaianPotensi', inThree, '2021-06-15', '2024-06-15'],
    ['rolling, of 29 February', 'umpanBalik360', inThree, '2020-02-29', '2023-02-28'],
    ['rolling, of 28 February into a leap year', 'umpanBalik360', inThree, '2021-02-28', '2024-02-28'],
    ['rolling, of 1 March into a leap year', 'umpanBalik360', inThree, '2021-03-01', '2024-03-01'],
    ['calendar years', 'umpanBalik360', inCalendar, '2021-06-15', '2023-12-31'],
    ['calendar years, of 1 January', 'umpanBalik360', inCalendar, '2021-01-01', '2023-12-31'],
    ['calendar years, of 31 December', 'umpanBalik360', inCalendar, '2021-12-31', '2023-12-31'],
    ['calendar years, 1 January outside', 'penilaianKompetensi', inCalendar, '2021-01-01', '2022-12-31'],
    ['calendar years, 2 January', 'penilaianKompetensi', inCalendar, '2021-01-02', '2023-12-31'],
    ['one calendar year', 'penilaianPotensi', inCalendar, '2021-06-15', '2021-12-31'],
  ] as const)('%s: %s', (_name, key, ruleSet, tanggal, last) => {
    const evidence: Evidence = { [key]: [RECORDS[key](tanggal)] };
    const [before, after] = [shifted(last, -1), shifted(last, 1)];
    for (const day of [before, last]) {
      if (day < tanggal) continue;
      const { indicators, findings, missing } = profileOn(ruleSet, evidence, day);
      expect(indicators[key]).toMatchObject({ status: 'scored', evidence: { used: [{ validUntil: last }] } });
      expect(findings.filter(({ path }) => path.startsWith(`evidence.${key}`))).toEqual([]);
      expect(missing.some(({ indicator }) => indicator === key)).toBe(false);
    }
    const { indicators, findings, missing } = profileOn(ruleSet, evidence, after);
    expect(indicators[key]).toMatchObject({
      status: 'missing',
      evidence: { used: [], setAside: [{ why: 'outsideWindow', validUntil: last }] },
    });
    expect(findings.map(({ code }) => code)).toContain('evidenceOutsideWindow');
    // A gap in the file, and never a bad score.
    expect(missing.find(({ indicator }) => indicator === key)).toMatchObject({ reason: 'expired' });
  });

  it.each([
    ['2026-12-30', 2024, 'scored'],
    ['2026-12-31', 2024, 'missing'],
    ['2027-01-01', 2024, 'missing'],
    ['2026-12-31', 2025, 'scored'],
    ['2027-12-30', 2025, 'scored'],
    ['2027-12-31', 2025, 'missing'],
  ] as const)('the last two years that are over on %s: appraisal of %i %s', (asOf, tahun, status) => {
    const { indicators } = profileOn(inThree, { penilaianKinerja: [{ tahun, predikat: 'sangatBaik' }] }, asOf);
    expect(indicators.penilaianKinerja?.status).toBe(status);
  });

  it('nothing on record, and nothing that counts yet, is no record; all too old is expired', () => {
    const reasonOf = (umpanBalik360: Evidence['umpanBalik360'] = []) =>
      profileOn(inThree, { umpanBalik360 }, '2026-11-25').missing.find(({ indicator }) => indicator === 'umpanBalik360')
        ?.reason;
    expect(reasonOf()).toBe('noRecord');
    expect(reasonOf([{ tanggal: '2027-01-01', nilai: '90' }])).toBe('noRecord');
    expect(reasonOf([{ tanggal: '2013-01-01', nilai: '90' }])).toBe('expired');
    expect(
      reasonOf([
        { tanggal: '2013-01-01', nilai: '90' },
        { tanggal: '2027-01-01', nilai: '90' },
      ]),
    ).toBe('expired');
  });

  it('a stated value for what is not known stands for what has expired too', () => {
    const base = structuredClone(inThree) as unknown as {
      aspects: { key: string; indicators: { key: string; measure: object }[] }[];
    };
    const feedback = base.aspects.flatMap(({ indicators }) => indicators).find(({ key }) => key === 'umpanBalik360');
    Object.assign(feedback?.measure ?? {}, {
      unknown: { score: '20', label: { id: 'Tak tahu', en: 'Unknown' }, provenance: OWN },
    });
    const ruleSet = parseRuleSet({ ...base, id: 'nyata' });
    const { indicators, findings } = profileOn(
      ruleSet,
      { umpanBalik360: [RECORDS.umpanBalik360('2013-01-01')] },
      '2026-11-25',
    );
    expect(indicators.umpanBalik360).toMatchObject({ status: 'scored', score: '20' });
    expect(findings.find(({ code }) => code === 'statedValueUsed')).toMatchObject({ found: 'expired' });
  });

  it('what has no window does not expire', () => {
    const profile = profileOn(bkn411Revision1, { umpanBalik360: [RECORDS.umpanBalik360('2026-01-01')] }, '2026-11-25');
    expect(JSON.stringify(profile)).not.toContain('validUntil');
    expect(expiriesOf(profile)).toEqual([]);
  });
});

describe('M1: what is old is told, whatever the rule set', () => {
  const old = (ruleSet: RuleSet, evidence: Evidence, asOf: IsoDate) =>
    profileOn(ruleSet, evidence, asOf).findings.filter(({ code }) => code === 'evidenceOld');

  it.each([
    ['umpanBalik360', '2023-11-25', 0],
    ['umpanBalik360', '2023-11-24', 1],
    ['umpanBalik360', '2013-01-01', 1],
    ['penilaianKompetensi', '2023-11-25', 0],
    ['penilaianKompetensi', '2023-11-24', 1],
    ['penilaianPotensi', '2023-11-25', 0],
    ['penilaianPotensi', '2023-11-24', 1],
  ] as const)('%s of %s on 2026-11-25: %i', (key, tanggal, count) => {
    const evidence: Evidence = { [key]: [RECORDS[key](tanggal)] };
    const profile = profileOn(bkn411Revision1, evidence, '2026-11-25');
    // It still counts.
    expect(profile.indicators[key]).toMatchObject({ status: 'scored' });
    expect(old(bkn411Revision1, evidence, '2026-11-25')).toHaveLength(count);
  });

  it.each([
    [2025, '2026-11-25', 0],
    [2024, '2026-11-25', 0],
    [2023, '2026-11-25', 1],
    [2012, '2026-11-25', 1],
    [2024, '2026-12-30', 0],
    [2024, '2026-12-31', 1],
    [2025, '2026-12-31', 0],
  ] as const)('an appraisal of %i on %s: %i', (tahun, asOf, count) => {
    expect(old(bkn411Revision1, { penilaianKinerja: [{ tahun, predikat: 'baik' }] }, asOf)).toHaveLength(count);
  });

  it('the four old results of one person are four findings, with path and date', () => {
    const evidence: Evidence = {
      penilaianKinerja: [{ tahun: 2012, predikat: 'sangatBaik' }],
      umpanBalik360: [RECORDS.umpanBalik360('2013-05-01')],
      penilaianKompetensi: [RECORDS.penilaianKompetensi('2011-05-01')],
      penilaianPotensi: [RECORDS.penilaianPotensi('2011-06-01')],
    };
    expect(
      old(bkn411Revision1, evidence, '2026-11-25').map(({ path, found, expected }) => [path, found, expected]),
    ).toEqual([
      ['evidence.penilaianKinerja[0]', '2012-12-31', 'from 2024-11-25 to 2026-11-25'],
      ['evidence.umpanBalik360[0]', '2013-05-01', 'from 2023-11-25 to 2026-11-25'],
      ['evidence.penilaianKompetensi[0]', '2011-05-01', 'from 2023-11-25 to 2026-11-25'],
      ['evidence.penilaianPotensi[0]', '2011-06-01', 'from 2023-11-25 to 2026-11-25'],
    ]);
  });

  it('only what counts is told, and a rule set may say another age', () => {
    const evidence: Evidence = {
      umpanBalik360: [RECORDS.umpanBalik360('2013-05-01'), RECORDS.umpanBalik360('2025-05-01')],
    };
    expect(old(bkn411Revision1, evidence, '2026-11-25')).toEqual([]);
    const strict = ruleSetWith('ketat', 'oldAfter', { umpanBalik360: rolling(1) });
    expect(old(strict, evidence, '2026-11-25').map(({ path }) => path)).toEqual(['evidence.umpanBalik360[1]']);
    const lenient = ruleSetWith('longgar', 'oldAfter', { umpanBalik360: rolling(60) });
    expect(old(lenient, { umpanBalik360: [RECORDS.umpanBalik360('2013-05-01')] }, '2026-11-25')).toEqual([]);
  });

  it('within a window of the rule set nothing is old by default', () => {
    const long = ruleSetWith('panjang', 'window', { umpanBalik360: rolling(10) });
    expect(old(long, { umpanBalik360: [RECORDS.umpanBalik360('2018-05-01')] }, '2026-11-25')).toEqual([]);
    expect(OLD_AFTER.umpanBalik360).toEqual(rolling(3));
    expect(Object.isFrozen(OLD_AFTER) && Object.isFrozen(OLD_AFTER.penilaianKinerja)).toBe(true);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** The calendar of the platform, not that of the library. */
function shifted(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as IsoDate;
}

interface Leaf {
  readonly name: string;
  readonly score: string | undefined;
  readonly trail: EvidenceTrail | undefined;
}

function leavesOf(profile: AspectProfile): readonly Leaf[] {
  return Object.entries(profile.indicators).flatMap(([key, indicator]) => {
    const nodes = indicator.parts ?? [indicator];
    return nodes.map((node, index) => ({
      name: `${key} ${String(index)}`,
      score: node.status === 'scored' ? (node.scoreFraction ?? node.score) : undefined,
      trail: node.evidence,
    }));
  });
}

/** As far as time alone changes nothing but by windows: all of it is there already, and no punishment runs or is cancelled later. */
function settledOn(evidence: Evidence, asOf: IsoDate): Evidence {
  const lists: Readonly<Record<string, readonly object[]>> = { ...evidence };
  const isPast = (value: unknown): boolean =>
    typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value < asOf;
  const past = Object.entries(lists).map(([key, list]) => [
    key,
    list.filter((record) => Object.values(record).every(isPast)),
  ]);
  const { penilaianKinerja, hukumanDisiplin, ...rest } = Object.fromEntries(past) as Evidence;
  return {
    ...rest,
    ...(penilaianKinerja === undefined
      ? {}
      : { penilaianKinerja: penilaianKinerja.filter(({ tahun }) => tahun < Number(asOf.slice(0, 4))) }),
    ...(hukumanDisiplin === undefined
      ? {}
      : {
          hukumanDisiplin: hukumanDisiplin.filter(
            ({ masaBulan, selesai }) => masaBulan === undefined && selesai !== undefined,
          ),
        }),
  };
}

const windowArbitrary = fc.record({
  years: fc.integer({ min: 1, max: 3 }),
  counting: fc.constantFrom('rolling' as const, 'calendarYears' as const),
  firstDay: fc.constantFrom('inside' as const, 'outside' as const),
});
const manyWindows = fc
  .record({
    penilaianKinerja: windowArbitrary,
    umpanBalik360: windowArbitrary,
    penilaianKompetensi: windowArbitrary,
    penilaianPotensi: windowArbitrary,
  })
  .map((windows) => ruleSetWith('acak', 'window', windows));

describe('M1: the last day told is the last day', () => {
  test.prop([evidenceArbitrary(), manyWindows, isoDateArbitrary({ from: '2024-01-01', until: '2026-12-31' })], {
    numRuns: fewRuns(1_500),
  })('walking day by day, a score changes first on the day after a last day told', (drawn, ruleSet, asOf) => {
    const evidence = settledOn(drawn, asOf);
    const today = profileOn(ruleSet, evidence, asOf);
    const started = leavesOf(today).filter(({ score, trail }) => score !== undefined && trail?.window !== undefined);
    for (const { name, score, trail } of started) {
      const lastDays = (trail?.used ?? []).map(({ validUntil }) => validUntil ?? '');
      expect(lastDays.every((day) => day >= asOf)).toBe(true);
      const days = new Set<IsoDate>();
      for (let ahead = 1; ahead <= 10; ahead++) days.add(shifted(asOf, ahead));
      for (const day of lastDays) for (const near of [-1, 0, 1]) days.add(shifted(day as IsoDate, near));
      for (const day of [...days].filter((one) => one > asOf).sort()) {
        const later = leavesOf(profileOn(ruleSet, evidence, day)).find((leaf) => leaf.name === name);
        if (later?.score === score) continue;
        expect(lastDays.map((last) => shifted(last as IsoDate, 1))).toContain(day);
        break;
      }
    }
  });

  test.prop([evidenceArbitrary(), manyWindows, isoDateArbitrary({ from: '2024-01-01', until: '2026-12-31' })], {
    numRuns: fewRuns(1_500),
  })('used and set aside is as the last days say, on that day and the day after', (evidence, ruleSet, asOf) => {
    const profile = profileOn(ruleSet, evidence, asOf);
    const expiries = expiriesOf(profile);
    expect(expiries.map(({ validUntil }) => validUntil)).toEqual(expiries.map(({ validUntil }) => validUntil).sort());
    const used = leavesOf(profile).flatMap(({ trail }) => trail?.used ?? []);
    expect(expiries.map(({ path }) => path).sort()).toEqual(
      used.flatMap(({ path, validUntil }) => (validUntil === undefined ? [] : [path])).sort(),
    );
    for (const { path, validUntil } of expiries.slice(0, 2)) {
      const asideOn = (day: IsoDate): boolean =>
        leavesOf(profileOn(ruleSet, evidence, day)).some(({ trail }) =>
          trail?.setAside.some((aside) => aside.path === path && aside.why === 'outsideWindow'),
        );
      expect(asideOn(validUntil)).toBe(false);
      if (!path.startsWith('evidence.hukumanDisiplin')) expect(asideOn(shifted(validUntil, 1))).toBe(true);
    }
    for (const { trail } of leavesOf(profile))
      for (const { why, validUntil } of trail?.setAside ?? [])
        expect(validUntil === undefined ? why !== 'outsideWindow' : validUntil < asOf).toBe(true);
    // After a trip through JSON it is still the same profile, and one of the documented form.
    const again = JSON.parse(JSON.stringify(profile)) as AspectProfile;
    expect(aspectProfileSchema.parse(again)).toEqual(profile);
    expect(expiriesOf(again)).toEqual(expiries);
    expect(placeInBox(again, ruleSet)).toEqual(placeInBox(profile, ruleSet));
  });
});

describe('M1: how long a result may be used', () => {
  const valid = defineRuleSet(bkn411Revision1, {
    id: 'berlaku',
    revision: 1,
    title: { id: 'Uji', en: 'Test' },
    inForce: { from: '2024-01-01', until: null, provenance: OWN },
    sources: { keputusan7: { kind: 'decree', title: { id: 'Keputusan 7', en: 'Decree 7' } } },
    provenance: OWN,
    changes: [{ at: 'validity', to: { talentResults: { years: 3 }, provenance: OWN }, provenance: OWN }],
  });

  it.each([
    ['2026-01-20', '2029-01-20'],
    ['2024-02-29', '2027-02-28'],
  ] as const)('a profile of %s: until %s, where the rule set says so', (asOf, validUntil) => {
    const profile = profileOn(valid, {}, asOf);
    expect(profile.validUntil).toBe(validUntil);
    expect(valid.validity?.provenance).toEqual(OWN);
    expect(placeInBox(JSON.parse(JSON.stringify(profile)) as AspectProfile, valid).status).toBe('incomplete');
    const forged = { ...profile, validUntil: '2040-01-01' } as const;
    expect(() => placeInBox(forged, valid)).toThrow('validUntil');
    expect('validUntil' in profileOn(bkn411Revision1, {}, '2026-01-20')).toBe(false);
  });

  it('is refused without a source, and in odd years', () => {
    expect(() => parseRuleSet({ ...valid, id: 'x', validity: { talentResults: { years: 3 } } })).toThrow();
    expect(() =>
      parseRuleSet({ ...valid, id: 'x', validity: { talentResults: { years: 0 }, provenance: OWN } }),
    ).toThrow();
  });
});

describe('M1: the checker', () => {
  it.each(['window', 'oldAfter'] as const)('a fact about the whole list has no %s', (member) => {
    const draft = structuredClone(bkn411Revision1) as unknown as {
      aspects: { indicators: { key: string; measure?: object }[] }[];
    };
    const field = draft.aspects.flatMap(({ indicators }) => indicators).find(({ key }) => key === 'bidangIlmu');
    Object.assign(field?.measure ?? {}, { [member]: rolling(3) });
    expect(() => parseRuleSet({ ...draft, id: 'x' })).toThrow(/windowDoesNotFit|no window/);
  });
});
