/** Which answers mean "there is nothing", and which mean that nothing is known: the kinds, by tables and by a property. */
import fc from 'fast-check';
import { ANSWER_SIGNS, assembleAsn, fromHukdis } from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';
import { ADAPTERS } from './adapters.js';
import { FAILING, NOT_FOUND } from './failing-answers.js';
import { isKnownNone } from './known-none.js';

const options = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
const hukdis = (answer: unknown) => fromHukdis(answer, options);
const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

/** Answers of services that succeed and have nothing. */
const NONE: readonly unknown[] = [
  [],
  { code: 1, data: [] },
  { code: 1, data: null },
  { code: 1, count: 0, data: [] },
  { code: 1, count: 0, data: null },
  { code: '1', count: '0', data: [] },
  { Code: 1, Data: [] },
  { code: 1, data: 'Data tidak ditemukan' },
  { code: 1, data: 'record not found' },
  { code: 1, count: 0, data: 'Data tidak ditemukan' },
  'Data tidak ditemukan',
  'record not found',
  { success: true, data: { code: 1, count: 0, data: [] } },
  { success: true, data: { code: 1, data: null } },
  { success: true, message: 'Data ditemukan', data: [] },
  { status: true, message: 'Data ditemukan', data: null },
  { status: 'success', message: 'Berhasil mengambil data riwayat hukdis', data: [] },
  { meta: { code: 200, status: 'success', message: 'OK' }, data: [] },
  { code: 1, error: false, errors: [], message: '', data: [] },
  { code: 1, timestamp: '2026-11-24T01:02:03Z', data: [] },
  { status: 200, statusText: 'OK', headers: { a: 'b' }, config: {}, data: { code: 1, data: [] } },
  {
    code: 1,
    current_page: 1,
    last_page: 1,
    next_page_url: null,
    per_page: 10,
    from: null,
    to: null,
    total: 0,
    data: [],
  },
];

describe('an answer that fails, or does not say that it succeeded', () => {
  it.each(FAILING)('is no answer: %j', (answer) => {
    const result = hukdis(answer);
    expect(result).toMatchObject({ state: 'error', records: [] });
    expect(result.findings.length).toBeGreaterThan(0);
  });

  it.each(ADAPTERS)('nor to any other adapter: %s', (_source, read) => {
    for (const answer of [...FAILING, ...NOT_FOUND]) {
      if (typeof answer === 'object' && answer !== null && 'code' in answer && answer.code === 2) continue;
      expect(read(answer).state, JSON.stringify(answer)).not.toBe('noData');
    }
  });

  it.each(NOT_FOUND)('a person who was not found is not known: %j', (answer) => {
    expect(codes(hukdis(answer))).toEqual(['personNotFound']);
    expect(hukdis(answer).state).toBe('error');
  });

  it('shows the sign, and hides digits', () => {
    const [finding] = hukdis({ message: 'Antrean penuh', data: [] }).findings;
    expect(finding).toMatchObject({ code: 'signUnknown', path: 'message', found: '"Antrean penuh"' });
    expect(finding?.expected).toContain('options.signs');
    const told = JSON.stringify(hukdis({ message: 'Antrean 198502282010011999 penuh', data: [] }).findings);
    expect(told).not.toMatch(/\d{9}/);
  });
});

describe('an answer without rows that succeeded', () => {
  it.each(NONE)('means that there is nothing: %j', (answer) => {
    expect(hukdis(answer)).toMatchObject({ state: 'noData', records: [], unread: 0, findings: [] });
  });

  it.each(ADAPTERS.filter(([source]) => source !== 'e-nominasi'))('to every adapter: %s', (_source, read) => {
    for (const answer of NONE) expect(read(answer).state, JSON.stringify(answer)).toBe('noData');
  });

  it('is known to the list of its own that the property asks', () => {
    const own = NONE.filter((answer) => !isKnownNone(answer));
    // Texts and members beyond that list.
    expect(own).toEqual([
      { status: 'success', message: 'Berhasil mengambil data riwayat hukdis', data: [] },
      { code: 1, timestamp: '2026-11-24T01:02:03Z', data: [] },
      expect.objectContaining({ statusText: 'OK' }),
      expect.objectContaining({ per_page: 10 }),
    ]);
  });
});

describe('rows', () => {
  const row = { jenisHukuman: '2', jenisTingkatHukumanId: 'R', hukumanTanggal: '01-06-2023' };
  const seen = (answer: unknown) => {
    const { state, records, unread, findings } = hukdis(answer);
    return [state, records.length, unread, codes({ findings })];
  };

  it.each([
    [row],
    { data: [row] },
    { code: 1, count: 1, data: [row] },
    { code: 1, total: '1', per_page: 10, page: 1, data: [row] },
    { success: true, message: 'OK', data: { code: 1, data: [row] } },
    { code: 1, tambahan: 'x', data: [row] },
    { code: 1, first: true, last: true, from: 1, to: 1, count: null, data: [row] },
    { code: 1, links: { first: 'https://a.example', last: 'https://a.example', next: null }, data: [row] },
  ])('beside signs of success are complete: %j', (answer) => {
    expect(seen(answer)).toEqual(['records', 1, 0, []]);
  });

  it.each([
    [{ code: 1, message: 'Sebagian data belum termuat', data: [row] }, 'signUnknown'],
    [{ code: 7, data: [row] }, 'signUnknown'],
    [{ code: 1, total: 40, data: [row] }, 'countDiffers'],
    [{ success: true, count: 2, data: { code: 1, data: [row] } }, 'countDiffers'],
    [{ code: 1, current_page: 2, data: [row] }, 'furtherPages'],
    [{ code: 1, last_page: 3, data: [row] }, 'furtherPages'],
    [{ code: 1, next_page_url: 'x', data: [row] }, 'furtherPages'],
    [{ code: 1, links: { next: 'x' }, data: [row] }, 'furtherPages'],
    [{ code: 1, meta: { has_more: true }, data: [row] }, 'furtherPages'],
    [{ code: 1, limit: 1, data: [row] }, 'furtherPages'],
    [{ code: 1, offset: 20, data: [row] }, 'furtherPages'],
    [{ code: 1, from: 2, data: [row] }, 'furtherPages'],
    [{ code: 1, first: true, last: false, data: [row] }, 'furtherPages'],
    [{ code: 1, message: 'OK 失敗', data: [row] }, 'signUnknown'],
  ])('beside another sign, another count or further pages are not: %j', (answer, code) => {
    expect(seen(answer)).toEqual(['records', 1, 1, [code]]);
  });

  it.each([{ code: 500 }, { status: 'error' }, { error: 'x' }, { message: 'Runtime Error' }])(
    'of an answer that failed are not read: %j',
    (signs) => {
      expect(seen({ ...signs, data: [row] })).toEqual(['error', 0, 0, ['payloadError']]);
    },
  );
});

describe('signs', () => {
  it('of every source say where they were seen', () => {
    for (const signs of Object.values(ANSWER_SIGNS)) {
      expect(signs.length).toBeGreaterThan(0);
      for (const { seen, member } of signs) expect([seen.length > 3, member.length > 0]).toEqual([true, true]);
    }
  });

  it('of the caller go first, and make good of what was not known, or bad of what was', () => {
    const signs = [
      { member: 'rc', value: '00', says: 'success', seen: 'our gateway' },
      { member: 'code', value: 1, says: 'failure', seen: 'our gateway' },
    ] as const;
    expect(fromHukdis({ rc: '00', data: [] }, options).state).toBe('error');
    expect(fromHukdis({ rc: '00', data: [] }, { ...options, signs }).state).toBe('noData');
    expect(fromHukdis({ rc: '01', data: [] }, { ...options, signs }).state).toBe('error');
    expect(fromHukdis({ code: 1, data: [] }, { ...options, signs }).state).toBe('error');
  });
});

describe('none is concluded from no answer without a known success', () => {
  const members = fc.constantFrom(
    ...[
      'code',
      'Code',
      'kode',
      'status',
      'success',
      'sukses',
      'error',
      'errors',
      'Error',
      'message',
      'Message',
      'pesan',
    ],
    ...['msg', 'rc', 'statusCode', 'httpStatus', 'count', 'total', 'page', 'last_page', 'next_page_url', 'exception'],
    ...[
      'warning',
      'info',
      'title',
      'reason',
      'degraded',
      'is_error',
      'hasil',
      'result',
      'fault',
      'ok',
      'meta',
      'links',
    ],
  );
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom<unknown>(
      ...[0, 1, -1, 2, 200, 204, 401, 500, 503, true, false, null, '', ' ', '0', '1', '200', '500', 'true', 'false'],
      ...['success', 'sukses', 'ok', 'OK', 'error', 'gagal', 'Berhasil', 'Data ditemukan', 'Data tidak ditemukan'],
      ...['Unauthenticated.', 'Token expired', 'Berhasil sebagian', 'Server sibuk', 'Too Many Requests', 'partial'],
      ...[[], {}, ['x'], { code: 500 }, { code: 200 }, { message: 'gagal' }, { next: 'x' }, { status: 'success' }],
    ),
    fc.stringMatching(/^[a-zA-Z ]{0,12}$/),
    fc.integer({ min: -10, max: 600 }),
  );
  const body = fc.constantFrom<unknown>(
    ...[[], null, '', {}, false, 'Data tidak ditemukan', 'record not found', 'Token SSO mismatch', 'x', undefined, 0],
  );
  const layer = fc.tuple(fc.dictionary(members, value, { maxKeys: 3 }), fc.boolean());
  const answers = fc
    .tuple(fc.array(layer, { maxLength: 4 }), body, fc.constantFrom('data', 'Data', 'DATA', 'detail'))
    .map(([layers, inside, key]) =>
      layers.reduce<unknown>(
        (sum, [around, first]) => (first ? { ...around, [key]: sum } : { [key]: sum, ...around }),
        inside,
      ),
    );

  it('over the product of members, values, messages, nesting and forms of the data', () => {
    let none = 0;
    fc.assert(
      fc.property(answers, (answer) => {
        const { state, findings } = hukdis(answer);
        if (state === 'error') expect(findings.length).toBeGreaterThan(0);
        if (state !== 'noData') return;
        none++;
        expect(isKnownNone(answer), JSON.stringify(answer)).toBe(true);
      }),
      { numRuns: runs(20_000) },
    );
    expect(none).toBeGreaterThan(0);
  });

  it('nor for any two members beside an empty list or null', () => {
    const names = ['code', 'status', 'success', 'error', 'message', 'count', 'rc'];
    const values = [
      0,
      1,
      -1,
      200,
      401,
      500,
      true,
      false,
      null,
      '',
      'ok',
      'success',
      'error',
      'gagal',
      'Data ditemukan',
      'x',
    ];
    for (const [index, one] of names.entries())
      for (const other of names.slice(index + 1))
        for (const a of values)
          for (const b of values)
            for (const data of [[], null]) {
              const answer = { [one]: a, [other]: b, data };
              if (hukdis(answer).state === 'noData') expect(isKnownNone(answer), JSON.stringify(answer)).toBe(true);
            }
  });
});

describe('a failing answer in the place of a running punishment', () => {
  it('leaves the list unknown, and names the source', () => {
    for (const answer of [...FAILING, ...NOT_FOUND]) {
      const { asn, completeness } = assembleAsn({ ...options, jenis: 'PNS', sources: [hukdis(answer)] });
      expect(asn?.evidence.hukumanDisiplin, JSON.stringify(answer)).toBeUndefined();
      const list = completeness.find((each) => each.list === 'hukumanDisiplin');
      expect(list).toMatchObject({ state: 'unknown', gap: 'sourceFailed', sources: [{ source: 'rw-hukdis' }] });
    }
  });
});
