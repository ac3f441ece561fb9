/** A place that is open is told as what it is: on lists, in letters, in decisions, and after the committee has moved people. */
import fc from 'fast-check';
import {
  parseRuleSet,
  parseVacancy,
  placeText,
  rankSuccessors,
  type Candidate,
  type Place,
  type RuleSet,
  type Succession,
} from 'talenta-asn';
import {
  announcementDocument,
  announcementOf,
  committeeFileDocument,
  committeeFileOf,
  htmlOf,
  markdownOf,
} from 'talenta-asn/documents';
import {
  decide,
  holdSession,
  objectionWindow,
  reconsider,
  shortlistRecordOf,
  type CommitteeMove,
  type CommitteeSession,
} from 'talenta-asn/procedure';
import { bkn411Revision1 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { listWithMoves } from '../../src/procedure/committee/named-list.js';
import { placeWords } from '../../src/documents/words.js';
import { relationOfRows } from '../../src/succession/relation-of-rows.js';
import { withCitedSources } from '../rule-set/sample-grids.js';
import { runs } from '../runs.js';

const asOf = '2026-11-23' as const;
const draft = JSON.parse(JSON.stringify(bkn411Revision1)) as Record<string, unknown> & {
  eligibility: { conditions: unknown[] }[];
};
for (const entry of draft.eligibility) entry.conditions = [];
for (const member of ['outsideCivilService', 'interim', 'retirement']) Reflect.deleteProperty(draft, member);
const ruleSet: RuleSet = parseRuleSet(withCitedSources(draft));
const context = { ruleSet, asOf };
const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });

const nipOf = (serial: number): string => `1985022820100110${String(serial + 1).padStart(2, '0')}`;
const poolArbitrary: fc.Arbitrary<readonly Candidate[]> = fc
  .array(
    fc.record(
      {
        axes: fc.constantFrom({ kinerja: '86', potensial: '86' }, { kinerja: '85', potensial: '85' }),
        penilaianKompetensi: fc.constantFrom('70', '80'),
        golongan: fc.constantFrom('IV/a' as const, 'IV/b' as const),
      },
      { requiredKeys: ['axes'] },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((people) => people.map((person, serial) => ({ nip: nipOf(serial), ...person })));

const best = (place: Place): number => (typeof place === 'number' ? place : place.best);
const shown = (rows: readonly { readonly nip: string; readonly place: Place }[]): readonly string[] =>
  rows.map(({ nip, place }) => `${nip} ${placeText(place)}`);

describe('M10: a list that a committee has moved people on', () => {
  it('without some of them it is the list of the others alone', () => {
    fc.assert(
      fc.property(poolArbitrary, fc.array(fc.nat({ max: 7 })), (people, gone) => {
        const off = new Set(gone.map(nipOf));
        const whole = rankSuccessors(vacancy, people, context);
        const alone = rankSuccessors(
          vacancy,
          people.filter(({ nip }) => !off.has(nip)),
          context,
        );
        const named = listWithMoves(whole, off, []).map(({ row, place }) => ({ nip: row.nip, place }));
        expect([...shown(named)].sort()).toEqual([...shown(alone.shortlist)].sort());
      }),
      { numRuns: runs(400) },
    );
  });

  it('who is moved stands between no two who are equal or undecided, and everybody else where they then stand', () => {
    fc.assert(
      fc.property(
        poolArbitrary,
        fc.array(fc.tuple(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 })), { maxLength: 3 }),
        (people, drawn) => {
          const moves = drawn.map(([serial, to]): CommitteeMove => ({
            kind: 'place',
            nip: nipOf(serial),
            to,
            by: 'K-1',
            reason: { code: 'wawancara', text: 'x' },
          }));
          const whole = rankSuccessors(vacancy, people, context);
          const everybody: Succession = { ...whole, shortlistSize: 100 };
          const rows = listWithMoves(everybody, new Set(), moves);
          expect(rows).toHaveLength(people.length);
          rows.forEach(({ place, moved, row }, line) => {
            if (moved) expect(place).toBe(line + 1);
            let [ahead, open] = [0, 0];
            rows.forEach((other, otherLine) => {
              if (other.row === row) return;
              if (moved || other.moved) {
                if (otherLine < line) ahead++;
                return;
              }
              const relation = relationOfRows(whole, other.row, row);
              const between = rows.slice(Math.min(line, otherLine) + 1, Math.max(line, otherLine));
              if (relation === 'shared' || relation === 'undecided')
                expect(between.some((each) => each.moved)).toBe(false);
              if (relation === 'ahead') ahead++;
              if (relation === 'undecided') open++;
            });
            expect(place).toEqual(open === 0 ? ahead + 1 : { best: ahead + 1, worst: ahead + 1 + open });
            const before = rows[line - 1];
            if (before !== undefined) expect(best(before.place)).toBeLessThanOrEqual(best(place));
          });
        },
      ),
      { numRuns: runs(400) },
    );
  });
});

describe('M10: open places are told', () => {
  const axes = { kinerja: '86', potensial: '86' };
  const people: readonly Candidate[] = [
    { nip: nipOf(1), axes, penilaianKompetensi: '80', golongan: 'IV/b' },
    { nip: nipOf(2), axes, penilaianKompetensi: '80', golongan: 'IV/a' },
    { nip: nipOf(3), axes, penilaianKompetensi: '80' },
    { nip: nipOf(4), axes: { kinerja: '84', potensial: '84' } },
  ];
  const succession = rankSuccessors(vacancy, people, context);
  const names = Object.fromEntries(people.map(({ nip }, index) => [nip, `Orang ${String(index + 1)}`]));
  const session: CommitteeSession = {
    vacancy: 'V1',
    date: '2026-12-01',
    members: ['K-1', 'K-2', 'K-3'].map((id, index) => ({ id, peran: index === 0 ? 'ketua' : 'anggota' })),
    present: ['K-1', 'K-2', 'K-3'],
    conflicts: [],
    moves: [],
    checks: [],
  };
  const held = holdSession({ vacancies: [vacancy], pool: people, context }, session);
  if (!held.success) throw new Error('no session');
  const { data: outcome } = held;

  it('in words of both languages, with what keeps them open', () => {
    expect(placeWords(2)).toEqual({ id: 'tempat 2', en: 'place 2' });
    expect(placeWords({ best: 2, worst: 4 }, ['golongan'])).toEqual({
      id: 'tempat 2 sampai 4, terbuka sampai golongan diketahui',
      en: 'place 2 to 4, open until rank (golongan) is known',
    });
    expect(placeWords({ best: 1, worst: 2 }).en).toBe('place 1 to 2, open until what is missing is known');
    expect(placeWords({ best: 1, worst: 2 }, ['age', 'indicator:penghargaan']).en).toMatch(
      /until age and score of penghargaan/,
    );
  });

  it('on the announcement, and not on one in alphabetical order', () => {
    const details = { instansi: 'Kota', tanggal: '2026-12-01', names } as const;
    const made = announcementOf(succession, { ...details, listed: 'byPlace' });
    expect(made.people.map(({ nama, place }) => [nama, place])).toEqual(
      succession.shortlist.map(({ nip, place }) => [names[nip], place]),
    );
    expect(made.openUntil).toEqual(['golongan']);
    for (const text of [markdownOf(announcementDocument(made), 'en'), htmlOf(announcementDocument(made), 'en')]) {
      expect(text).toContain('1-2');
      expect(text).toContain('is not certain');
      expect(text).toContain('rank (golongan) is known');
    }
    const hidden = announcementOf(succession, { ...details, listed: 'alphabetical' });
    expect(hidden.openUntil).toBeUndefined();
    expect(JSON.stringify(hidden)).not.toContain('"best"');
    const given = announcementOf(succession, { ...details, listed: 'byPlace', named: [...outcome.named].reverse() });
    expect(given.people).toEqual(made.people);
  });

  it('in the committee file and in the record of the shortlist', () => {
    const text = markdownOf(
      committeeFileDocument(committeeFileOf(succession, { tanggal: '2026-12-01', names, outcome })),
      'en',
    );
    expect(text).toContain('1-3');
    expect(text).toContain('undecided, golongan');
    expect(text).not.toContain('[object');
    expect(shortlistRecordOf(succession).named.map(({ place }) => place)).toEqual(
      succession.shortlist.map(({ place }) => place),
    );
    expect(outcome.named.map(({ place }) => place)).toEqual(succession.shortlist.map(({ place }) => place));
  });

  it('nobody on an open place is chosen as the first', () => {
    const [first] = succession.shortlist;
    const face = {
      vacancy: 'V1',
      date: '2026-12-02',
      basis: 'Keputusan 1',
      by: { id: 'P-1', peran: 'ppk' },
      nip: first?.nip ?? '',
    } as const;
    const checked = { ...outcome, openChecks: [] };
    const refused = decide({ ...face, choice: 'first' }, checked);
    expect(refused).toMatchObject({ success: false, error: [{ code: 'reasonMissing' }] });
    if (!refused.success) expect(refused.error[0]?.message).toContain('1-2, which is open');
    const reason = { code: 'pengalaman', text: 'Pengalaman yang lebih sesuai dengan jabatan.' };
    expect(decide({ ...face, choice: 'other', reason }, checked)).toMatchObject({
      success: true,
      data: { place: { best: 1, worst: 2 } },
    });
  });

  it('before and after an objection that closes them', () => {
    const corrected: Candidate = { nip: nipOf(3), axes, penilaianKompetensi: '80', golongan: 'IV/e' };
    const objection = {
      id: 'S-1',
      nip: nipOf(3),
      vacancy: 'V1',
      ground: 'dataSalah',
      text: 'Golongan belum tercatat.',
      lodgedOn: '2026-12-02',
      corrected,
    } as const;
    const window = objectionWindow('2026-12-01');
    const { objector } = reconsider({ vacancies: [vacancy], pool: people, context }, objection, { window });
    expect(objector).toMatchObject([
      {
        before: { place: { best: 1, worst: 3 }, openUntil: ['golongan'] },
        after: { place: 1 },
      },
    ]);
  });
});
