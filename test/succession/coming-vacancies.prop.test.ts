/** Vacancies to come by retirement and by what the caller states. */
import { fc, test } from '@fast-check/vitest';
import { isTalentaError, parseAsn, type IsoDate, type KelasJabatan } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import {
  COMING_REASONS,
  comingVacancies,
  type ComingEvent,
  type ComingVacancies,
  type PostReference,
} from 'talenta-asn/analysis';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';

const asOf = '2026-11-24' as const;
const until = '2027-12-31' as const;
const context = { ruleSet: bkn411, asOf } as const;

const post = (nama: string, kelas: KelasJabatan = 'jptPratama'): PostReference => ({
  nama,
  instansi: 'Kota',
  unit: 'Dinas',
  kelas,
});
const holder = (nip: string, jabatan: PostReference) =>
  parseAsn({ nip, jenis: 'PNS', jabatan: { ...jabatan, mulai: '2020-01-01' }, evidence: {} });

/** Retires on 2027-04-01, on 2030-04-01, and should have on 2026-02-01. */
const SOON = holder('196703141990011001', post('Kepala A'));
const LATE = holder('197003141990011002', post('Kepala B'));
const OVERDUE = holder('196601151990011003', post('Kepala C'));
const HOLDERS = [SOON, LATE, OVERDUE];

const run = (...events: readonly ComingEvent[]) => comingVacancies(HOLDERS, context, { until, events });
/** Name of the post, day and reason; serial of the holder. */
const shown = (list: ComingVacancies['coming']) =>
  list.map(({ jabatan, vacantFrom, reason, nip }) => [jabatan.nama, vacantFrom, reason, nip?.slice(-3)]);
const codes = ({ findings }: ComingVacancies) => findings.map(({ code, path }) => [code, path]);

const RETIRES = ['Kepala A', '2027-04-01', 'pensiun', '001'];
const PASSED = ['Kepala C', '2026-02-01', 'pensiun', '003'];

describe('events', () => {
  it('none: what the retirement ages say, as before', () => {
    const plain = comingVacancies(HOLDERS, context, { until });
    expect(plain).toEqual(run());
    expect([shown(plain.coming), shown(plain.overdue), codes(plain)]).toEqual([[RETIRES], [PASSED], []]);
  });

  it.each(['mutasi', 'meninggal'] as const)('%s: the holder is found by the post', (kind) => {
    const result = run({ kind, date: '2026-12-01', post: post('KEPALA B.') });
    expect(shown(result.coming)).toEqual([['KEPALA B.', '2026-12-01', kind, '002'], RETIRES]);
    expect(codes(result)).toEqual([]);
  });

  it.each(['jabatanBaru', 'plt'] as const)('%s: nobody holds it', (kind) => {
    const result = run({ kind, date: '2027-01-01', post: post('Kepala D') });
    expect(shown(result.coming)).toEqual([['Kepala D', '2027-01-01', kind, undefined], RETIRES]);
    expect([shown(result.overdue), codes(result)]).toEqual([[PASSED], []]);
  });

  it.each([
    ['2026-11-23', 'overdue', -1],
    ['2026-11-24', 'coming', 0],
    ['2027-12-31', 'coming', 13],
  ] as const)('of %s is %s', (date, list, months) => {
    const result = run({ kind: 'meninggal', date, post: post('Kepala B') });
    expect(result[list].find(({ nip }) => nip === LATE.nip)).toMatchObject({ vacantFrom: date, months });
    expect(codes(result)).toEqual(list === 'overdue' ? [['eventBeforeReferenceDate', 'options.events[0]']] : []);
  });

  it('after the period are not in it; a post held by an acting official since before is vacant, not overdue', () => {
    expect(shown(run({ kind: 'mutasi', date: '2028-01-01', post: post('Kepala B') }).coming)).toEqual([RETIRES]);
    const acting = run({ kind: 'plt', date: '2026-01-01', post: post('Kepala D') });
    expect(acting.coming[0]).toMatchObject({ vacantFrom: '2026-01-01', months: 0, reason: 'plt' });
    expect(codes(acting)).toEqual([]);
  });

  it('only of the classes asked for', () => {
    const events: readonly ComingEvent[] = [{ kind: 'jabatanBaru', date: '2027-01-01', post: post('D', 'pengawas') }];
    const of = (...kelas: readonly KelasJabatan[]) => comingVacancies(HOLDERS, context, { until, events, kelas });
    expect(shown(of('jptPratama').coming)).toEqual([RETIRES]);
    expect(shown(of('pengawas').coming)).toEqual([['D', '2027-01-01', 'jabatanBaru', undefined]]);
  });

  it('somebody who moves before retiring leaves the post once, and it is told', () => {
    const result = run({ kind: 'mutasi', date: '2027-01-04', post: post('Kepala A') });
    expect(shown(result.coming)).toEqual([['Kepala A', '2027-01-04', 'mutasi', '001']]);
    expect(codes(result)).toEqual([['vacantTwice', 'holders']]);
    const after = run({ kind: 'mutasi', date: '2027-05-01', post: post('Kepala A') });
    expect(shown(after.coming)).toEqual([RETIRES]);
    expect(codes(after)).toEqual([['vacantTwice', 'options.events[0]']]);
  });

  it('a stated event goes before a retirement that is overdue', () => {
    const result = run({ kind: 'mutasi', date: '2027-01-04', post: post('Kepala C') });
    expect([shown(result.coming), shown(result.overdue)]).toEqual([
      [['Kepala C', '2027-01-04', 'mutasi', '003'], RETIRES],
      [],
    ]);
    expect(codes(result)).toEqual([['vacantTwice', 'holders']]);
  });

  it('one person and one post in two events: the earlier counts', () => {
    const moved = { kind: 'mutasi', date: '2027-02-01', post: post('Kepala B') } as const;
    const died = { kind: 'meninggal', date: '2027-01-01', post: post('Kepala B'), nip: LATE.nip } as const;
    const twice = run(moved, died);
    expect(shown(twice.coming)).toEqual([['Kepala B', '2027-01-01', 'meninggal', '002'], RETIRES]);
    expect(codes(twice)).toEqual([['vacantTwice', 'options.events[0]']]);
    const fresh = { kind: 'jabatanBaru', date: '2027-02-01', post: post('Kepala D') } as const;
    const acting = { kind: 'plt', date: '2027-01-01', post: post('kepala d') } as const;
    expect(codes(run(fresh, acting))).toEqual([['vacantTwice', 'options.events[0]']]);
    const staff = { kind: 'jabatanBaru', date: '2027-02-01', post: post('Analis', 'jfAhliMuda') } as const;
    expect(shown(run(staff, staff).coming)).toHaveLength(3);
  });

  it.each([
    ['a post nobody has', post('Kepala Z'), undefined, 'holderUnknown', 1],
    ['a person nobody knows', post('Kepala B'), '198502282010011999', 'holderUnknown', 1],
    ['a person who has another post', post('Kepala B'), SOON.nip, 'eventAgainstHolders', 0],
  ] as const)('%s is told', (_name, reference, nip, code, listed) => {
    const result = run({ kind: 'mutasi', date: '2026-12-01', post: reference, ...(nip === undefined ? {} : { nip }) });
    expect(codes(result)).toEqual([[code, 'options.events[0]']]);
    expect(result.coming.filter(({ reason }) => reason === 'mutasi')).toHaveLength(listed);
    expect(JSON.stringify(result.findings)).not.toMatch(/\d{18}/);
  });

  it.each(['jabatanBaru', 'plt'] as const)(
    '%s: a structural post that has a definitive holder is told, and left out',
    (kind) => {
      const result = run({ kind, date: '2026-12-01', post: post('Kepala B') });
      expect(shown(result.coming)).toEqual([RETIRES]);
      expect(codes(result)).toEqual([['eventAgainstHolders', 'options.events[0]']]);
    },
  );

  it('a post of which several people have one asks who it is', () => {
    const same = post('Analis', 'jfAhliMuda');
    const people = [holder('198502282010011001', same), holder('198502282010011002', same)];
    const of = (event: ComingEvent) => comingVacancies(people, context, { until, events: [event] });
    const open = of({ kind: 'mutasi', date: '2026-12-01', post: same });
    expect([shown(open.coming), codes(open)]).toEqual([
      [['Analis', '2026-12-01', 'mutasi', undefined]],
      [['holderUnknown', 'options.events[0]']],
    ]);
    const told = of({ kind: 'mutasi', date: '2026-12-01', post: same, nip: '198502282010011002' });
    expect([shown(told.coming), codes(told)]).toEqual([[['Analis', '2026-12-01', 'mutasi', '002']], []]);
    expect(codes(of({ kind: 'jabatanBaru', date: '2026-12-01', post: same }))).toEqual([]);
  });

  it('a post in short forms is the same, and told', () => {
    const people = [holder(LATE.nip, { ...post('Kepala Bidang Umum', 'administrator'), unit: 'Dinas Kesehatan' })];
    const reference = { ...post('Kabid Umum', 'administrator'), unit: 'DIN. KESEHATAN' };
    const result = comingVacancies(people, context, {
      until: '2027-01-01',
      events: [{ kind: 'mutasi', date: '2026-12-01', post: reference }],
    });
    expect(shown(result.coming)).toEqual([['Kabid Umum', '2026-12-01', 'mutasi', '002']]);
    expect(codes(result)).toEqual([
      ['officeAbbreviated', 'options.events[0].post.unit'],
      ['officeAbbreviated', 'options.events[0].post.nama'],
    ]);
  });

  it('a holder given twice counts once, and is told', () => {
    const result = comingVacancies([SOON, SOON], context, { until });
    expect([shown(result.coming), codes(result)]).toEqual([[RETIRES], [['vacantTwice', 'holders']]]);
  });

  it.each([
    ['no kind', { date: '2027-01-01', post: post('A') }, /events\[0\]/],
    ['a day that is none', { kind: 'mutasi', date: '2027-02-30', post: post('A') }, /events\[0\].date/],
    ['no post', { kind: 'mutasi', date: '2027-01-01' }, /events\[0\].post/],
    [
      'a person who holds a new post',
      { kind: 'jabatanBaru', date: '2027-01-01', post: post('A'), nip: SOON.nip },
      /nip/,
    ],
    ['a class that is none', { kind: 'plt', date: '2027-01-01', post: { ...post('A'), kelas: 'raja' } }, /post.kelas/],
  ])('%s is refused', (_name, event, path) => {
    const call = (): unknown =>
      Reflect.apply(comingVacancies, undefined, [HOLDERS, context, { until, events: [event] }]);
    expect(call).toThrow(
      expect.toSatisfy((error) => isTalentaError(error) && path.test(error.issues.map((issue) => issue.path).join())),
    );
  });

  it('every reason has its words', () => {
    expect(Object.keys(COMING_REASONS)).toEqual(['pensiun', 'mutasi', 'meninggal', 'jabatanBaru', 'plt']);
  });
});

const dayArbitrary = fc.constantFrom<IsoDate>(
  '2026-01-01',
  '2026-11-24',
  '2026-12-01',
  '2027-04-01',
  '2027-06-01',
  '2028-01-01',
);
const eventArbitrary: fc.Arbitrary<ComingEvent> = fc.oneof(
  fc.record(
    {
      kind: fc.constantFrom('mutasi' as const, 'meninggal' as const),
      date: dayArbitrary,
      post: fc.constantFrom('Kepala A', 'KEPALA A', 'Kepala B', 'Kepala C', 'Kepala D').map((nama) => post(nama)),
      nip: fc.constantFrom(SOON.nip, LATE.nip, OVERDUE.nip),
    },
    { requiredKeys: ['kind', 'date', 'post'] },
  ),
  fc.record({
    kind: fc.constantFrom('jabatanBaru' as const, 'plt' as const),
    date: dayArbitrary,
    post: fc.constantFrom('Kepala B', 'Kepala D', 'Kepala E').map((nama) => post(nama)),
  }),
);

describe('properties', () => {
  test.prop([fc.array(eventArbitrary, { maxLength: 6 })], { numRuns: fewRuns(500) })(
    'every event within the period is listed or told; in order of days; no person twice',
    (events) => {
      const { coming, overdue, findings } = run(...events);
      const listed = [...coming, ...overdue];
      const days = coming.map(({ vacantFrom }) => vacantFrom);
      expect(days).toEqual([...days].sort());
      expect(overdue.every(({ vacantFrom }) => vacantFrom < asOf)).toBe(true);
      const people = listed.flatMap(({ nip }) => nip ?? []);
      expect(new Set(people).size).toBe(people.length);
      const told = new Set(findings.map(({ path }) => path));
      events.forEach(({ kind, date, post: { nama } }, index) => {
        const isListed = listed.some(
          ({ reason, vacantFrom, jabatan }) => reason === kind && vacantFrom === date && jabatan.nama === nama,
        );
        expect(isListed || date > until || told.has(`options.events[${String(index)}]`)).toBe(true);
      });
      expect(JSON.stringify(findings)).not.toMatch(/\d{18}/);
    },
  );

  test.prop([fc.array(eventArbitrary, { maxLength: 6 })], { numRuns: fewRuns(500) })(
    'the order of the holders changes nothing',
    (events) => {
      const options = { until, events };
      expect(comingVacancies([...HOLDERS].reverse(), context, options)).toEqual(
        comingVacancies(HOLDERS, context, options),
      );
    },
  );
});
