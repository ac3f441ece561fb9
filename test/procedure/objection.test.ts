import { parseAsn, type Asn } from 'talenta-asn';
import { markdownOf, objectionReplyDocument } from 'talenta-asn/documents';
import { objectionWindow, OBJECTION_RULE, reconsider, type Objection } from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';
import { context, first, pool, successions, vacancies } from './sample-run.js';

const run = { vacancies, pool, context };
const window = objectionWindow('2026-12-03');
const succession = first(successions);
const personOf = (nip: string | undefined): Asn => {
  const person = pool.find((asn) => asn.nip === nip);
  if (person === undefined) throw new Error('not in the pool');
  return person;
};
const objectionOf = (person: Asn, change: Partial<Objection> = {}): Objection => ({
  id: 'SG-1',
  nip: person.nip,
  vacancy: succession.vacancy.id,
  ground: 'dataSalah',
  text: 'Data saya salah.',
  lodgedOn: '2026-12-04',
  corrected: person,
  ...change,
});
const better = (person: Asn): Asn =>
  parseAsn(
    JSON.parse(
      JSON.stringify({
        ...person,
        evidence: {
          ...person.evidence,
          penilaianPotensi: [{ tanggal: '2026-01-01', nilai: '100' }],
          penghargaan: [{ tanggal: '2026-01-01', lingkup: 'internasional' }],
          timKerja: [{ tanggal: '2026-01-01', selesai: '2026-12-31', peran: 'ketua', lingkup: 'lintasInstansi' }],
        },
      }),
    ),
  );

describe('an objection', () => {
  it('that changes the list tells who is displaced', () => {
    const fourth = personOf(succession.reserves[0]?.nip);
    const result = reconsider(run, objectionOf(fourth, { corrected: better(fourth) }), { window });
    expect(result).toMatchObject({ admissible: true, issues: [], changesResult: true, changesAnything: true });
    const own = result.objector.find(({ vacancy }) => vacancy === succession.vacancy.id);
    expect(own).toMatchObject({
      before: { status: 'reserve', place: 4 },
      after: { status: 'shortlisted' },
      shortlist: 'enters',
    });
    expect(result.displaced).toEqual([succession.shortlist[2]?.nip]);
    // Everybody else for whom nothing changes is not told of.
    for (const { before, after } of result.others) expect(before).not.toEqual(after);
    const text = markdownOf(
      objectionReplyDocument(objectionOf(fourth), result, { instansi: 'Kota', tanggal: '2026-12-08' }),
      'en',
    );
    expect(text).toContain('changes the list of successors');
    expect(text).toContain('now, on the list, place');
    for (const { nip } of pool) expect(text.includes(nip)).toBe(false);
    for (const nip of result.displaced) expect(text).not.toContain(nip.slice(-3) + ' ');
  });

  it('that changes own data only says so', () => {
    const low = personOf(succession.reserves.at(-1)?.nip);
    const worse = parseAsn(
      JSON.parse(JSON.stringify({ ...low, evidence: { ...low.evidence, penghargaan: [], timKerja: [] } })),
    );
    const result = reconsider(run, objectionOf(low, { corrected: worse }), { window });
    expect(result).toMatchObject({ changesResult: false, changesAnything: true, displaced: [] });
    const text = markdownOf(
      objectionReplyDocument(objectionOf(low), result, { instansi: 'Kota', tanggal: '2026-12-08' }),
      'id',
    );
    expect(text).toContain('daftar calon suksesor tidak berubah');
  });

  it('that changes nothing says so', () => {
    const third = personOf(succession.shortlist[2]?.nip);
    const result = reconsider(run, objectionOf(third), { window });
    expect(result).toMatchObject({ changesResult: false, changesAnything: false, others: [], displaced: [] });
    const text = markdownOf(
      objectionReplyDocument(objectionOf(third), result, { instansi: 'Kota', tanggal: '2026-12-08' }),
      'id',
    );
    expect(text).toContain('tidak mengubah apa pun');
  });

  it('without corrected data is worked out anew as it was', () => {
    const third = personOf(succession.shortlist[2]?.nip);
    const { corrected: _, ...plain } = objectionOf(third, { ground: 'hitunganKeliru' });
    const result = reconsider(run, plain, { window });
    expect(result).toMatchObject({ admissible: true, changesAnything: false });
    expect(result.after).toEqual(result.before);
  });

  const third = personOf(succession.shortlist[2]?.nip);
  const { corrected: _, ...bare } = objectionOf(third);
  it.each([
    ['a ground that is not listed', objectionOf(third, { ground: 'kecewa' }), ['groundUnknown']],
    ['a ground that asks for data, without', bare, ['correctionMissing']],
    [
      'the data of somebody else',
      objectionOf(third, { corrected: personOf(succession.shortlist[0]?.nip) }),
      ['otherPerson'],
    ],
    ['no text', objectionOf(third, { text: ' ' }), ['textMissing']],
    ['another vacancy', objectionOf(third, { vacancy: 'V9' }), ['vacancyUnknown']],
    ['somebody from elsewhere', { ...bare, nip: '198502282010011999', ground: 'tataCara' }, ['notInPool']],
    ['too early', objectionOf(third, { lodgedOn: '2026-12-03' }), ['outsideWindow']],
    ['too late', objectionOf(third, { lodgedOn: '2026-12-09' }), ['outsideWindow']],
  ] as const)('is not taken up: %s', (_name, objection, codes) => {
    const result = reconsider(run, objection, { window });
    expect(result.issues.map(({ code }) => code)).toEqual(codes);
    expect(result).toMatchObject({ admissible: false, changesAnything: false });
    const text = markdownOf(
      objectionReplyDocument(objection, result, { instansi: 'Kota', tanggal: '2026-12-09' }),
      'id',
    );
    expect(text).toContain('tidak dapat diterima');
    expect(text).not.toMatch(/\d{18}/);
  });
});

describe('the window', () => {
  const days = (count: number, counting: 'calendarDays' | 'workingDays') => ({
    ...OBJECTION_RULE,
    window: { days: count, counting },
  });

  it.each([
    // 3 December 2026 is a Thursday.
    ['2026-12-03', 3, 'workingDays', [], '2026-12-04', '2026-12-08'],
    ['2026-12-03', 3, 'workingDays', ['2026-12-07'], '2026-12-04', '2026-12-09'],
    ['2026-12-03', 3, 'calendarDays', ['2026-12-04'], '2026-12-04', '2026-12-06'],
    ['2026-12-05', 1, 'workingDays', [], '2026-12-06', '2026-12-07'],
    ['2028-02-28', 1, 'calendarDays', [], '2028-02-29', '2028-02-29'],
    ['2026-12-31', 2, 'calendarDays', [], '2027-01-01', '2027-01-02'],
  ] as const)('%s, %d %s', (announced, count, counting, holidays, opens, closes) => {
    expect(objectionWindow(announced, { holidays, rule: days(count, counting) })).toEqual({ opens, closes });
  });

  it('refuses days that make no window', () => {
    expect(() => objectionWindow('2026-12-03', { rule: days(0, 'calendarDays') })).toThrow(/expected 1 to 366/);
    expect(() => objectionWindow('2026-12-03', { rule: days(1.5, 'calendarDays') })).toThrow();
  });
});
