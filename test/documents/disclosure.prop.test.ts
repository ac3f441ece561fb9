import fc from 'fast-check';
import { maskNip, rankSuccessors, type Asn, type Succession } from 'talenta-asn';
import {
  announcementDocument,
  announcementOf,
  committeeFileDocument,
  committeeFileOf,
  htmlOf,
  letterDocument,
  letterOf,
  markdownOf,
  type OfficialDocument,
} from 'talenta-asn/documents';
import { bkn411 } from 'talenta-asn/rules';
import { asnArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';
import { context, first, pool, successions, vacancies } from '../procedure/sample-run.js';

const OTHERS = { instansi: 'Kota Umum', tanggal: '2026-12-03' } as const;
const faces = (document: OfficialDocument): readonly string[] => [
  markdownOf(document, 'id'),
  markdownOf(document, 'en'),
  htmlOf(document, 'id'),
  htmlOf(document, 'en'),
];

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** Every text leaf of a person made so that it can be told from everything else. */
function marked(asn: Asn, person: number): Asn {
  let count = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, walk(item, inner)]));
    const isFree = ['nama', 'nomor', 'instansi', 'unit', 'rumpun', 'bidang', 'lowongan'].includes(key);
    return isFree ? `canary-${String(person)}-${String(count++)}` : value;
  };
  return walk(asn, '') as Asn;
}

/** What the announcement may say, whatever the people are. */
function allowed(succession: Succession): string {
  const { vacancy, ruleSet, asOf } = succession;
  return [OTHERS.instansi, OTHERS.tanggal, vacancy.id, vacancy.nama, ruleSet.id, ruleSet.fingerprint, asOf].join(' ');
}

describe('the public announcement', () => {
  it('holds no private value of anybody, in no face of it', () => {
    fc.assert(
      fc.property(
        vacancyArbitrary(),
        fc.uniqueArray(asnArbitrary(), { selector: ({ nip }) => nip, maxLength: 6 }),
        fc.constantFrom<'byPlace' | 'alphabetical'>('byPlace', 'alphabetical'),
        (vacancy, people, listed) => {
          const canaries = people.map(marked);
          const succession = rankSuccessors(vacancy, canaries, context);
          const announcement = announcementOf(succession, { ...OTHERS, listed, names: {} });
          const texts = [...faces(announcementDocument(announcement)), JSON.stringify(announcement)];
          for (const text of texts) {
            expect(text).not.toMatch(/canary-/);
            expect(text).not.toMatch(/\d{18}/);
          }
          const public_ = allowed(succession);
          for (const { nip, evidence, ...facts } of canaries) {
            const values = [...leaves(evidence), ...leaves(facts), nip, nip.slice(0, 8), nip.slice(8, 14)];
            // A word of a closed list (a status, a level) and a short number tell nothing; dates, numbers and scores do.
            const telling = values.filter((value) => /\d/.test(value) && value.length >= 5 && !public_.includes(value));
            for (const value of telling) for (const text of texts) expect(text).not.toContain(value);
          }
        },
      ),
      { numRuns: fewRuns(150) },
    );
  });

  it('holds no score, axis value or box of those on the list', () => {
    for (const succession of successions) {
      const listed = { ...OTHERS, listed: 'byPlace', names: {} } as const;
      const announcement = announcementOf(succession, listed);
      const texts = [...faces(announcementDocument(announcement)), JSON.stringify(announcement)];
      expect(announcement.people).toHaveLength(3);
      for (const { score, scoreShown, axes, placement } of [...succession.shortlist, ...succession.reserves]) {
        for (const value of [
          score,
          scoreShown,
          ...Object.values(axes),
          ...(placement === undefined ? [] : [placement.talent]),
        ]) {
          if (value.includes('.')) for (const text of texts) expect(text).not.toContain(value);
        }
      }
      const keys = new Set(announcement.people.flatMap((person) => Object.keys(person)));
      expect([...keys].every((key) => ['place', 'nama', 'nip', 'cara'].includes(key))).toBe(true);
    }
  });

  it('in alphabetical order says so, and shows no place anywhere', () => {
    const succession = first(successions);
    const [a, b, c] = succession.shortlist.map(({ nip }) => nip);
    const names = { [a ?? '']: 'Zul', [b ?? '']: 'adi', [c ?? '']: 'Budi' };
    const announcement = announcementOf(succession, { ...OTHERS, listed: 'alphabetical', names, chosen: a ?? '' });
    expect(announcement.people.map(({ nama }) => nama)).toEqual(['adi', 'Budi', 'Zul']);
    expect(JSON.stringify(announcement)).not.toContain('place"');
    const [id, en] = faces(announcementDocument(announcement));
    expect(id).toContain('urutan ini bukan peringkat');
    expect(en).toContain('this order is not a rank');
    expect(id).toContain('memilih Zul');
  });

  it('refuses a choice that is not on the list, and never prints a name from elsewhere', () => {
    const succession = first(successions);
    const details = { ...OTHERS, listed: 'byPlace', names: { constructor: 'x', __proto__: 'y' } } as const;
    expect(() => announcementOf(succession, { ...details, chosen: '198502282010011999' })).toThrow(
      /\*{15}999 is not on the list/,
    );
    expect(announcementOf(succession, details).people.every(({ nama }) => nama === undefined)).toBe(true);
  });

  it('says every outcome, and that a list is not settled without telling who', () => {
    const succession = first(successions);
    const words = (['complete', 'short', 'empty', 'tiedAtCut', 'blocked'] as const).map((outcome) => {
      const count = { complete: 3, short: 2, empty: 0, tiedAtCut: 4, blocked: 0 }[outcome];
      const rows = [...succession.shortlist, ...succession.reserves].slice(0, count);
      const named = rows.map(({ nip }, index) => ({ nip, place: index + 1 }));
      const made = announcementOf({ ...succession, outcome }, { ...OTHERS, listed: 'byPlace', names: {}, named });
      expect(made.outcome).toBe(outcome);
      return markdownOf(announcementDocument(made), 'en').split('\n')[4];
    });
    expect(new Set(words).size).toBe(5);
    const open = succession.undetermined.filter(({ couldReachShortlist }) => couldReachShortlist);
    const text = markdownOf(
      announcementDocument(announcementOf(succession, { ...OTHERS, listed: 'byPlace', names: {} })),
      'en',
    );
    expect(text.includes('The list may change')).toBe(open.length > 0);
    for (const { nip } of open) expect(text).not.toContain(maskNip(nip).slice(-3) + ' ');
  });
});

describe('the letter', () => {
  const [vacancy] = vacancies;
  const succession = first(successions);
  if (vacancy === undefined) throw new Error('no vacancy');
  const ranked = [...succession.shortlist, ...succession.reserves];
  const some = [
    ...ranked.map(({ nip }) => nip),
    ...succession.ineligible.slice(0, 20).map(({ nip }) => nip),
    ...succession.undetermined.map(({ nip }) => nip),
  ];
  const letters = some.map((nip) => {
    const person = pool.find((asn) => asn.nip === nip);
    if (person === undefined) throw new Error('not in the pool');
    return letterOf({
      person,
      vacancy,
      succession,
      context,
      ...OTHERS,
      objection: { until: '2026-12-08', to: 'Sekretariat' },
    });
  });

  it('holds nothing of anybody else', () => {
    for (const letter of letters) {
      const texts = [...faces(letterDocument(letter)), JSON.stringify(letter)];
      for (const { nip } of pool) {
        if (nip === letter.nip) continue;
        for (const text of texts) expect(text.includes(nip)).toBe(false);
      }
      // In print the own NIP is masked as well.
      for (const text of faces(letterDocument(letter))) expect(text).not.toMatch(/\d{18}/);
      expect(JSON.stringify(letter)).not.toContain('"behind"');
    }
  });

  it('gives contributions that add up to the axes, to the last digit', () => {
    for (const { profile } of letters) {
      if (profile.status !== 'complete') continue;
      for (const axis of ['kinerja', 'potensial'] as const) {
        const parts = Object.values(profile.indicators).filter((indicator) => indicator.axis === axis);
        const sum = parts.reduce(
          (total, part) => total + (part.status === 'scored' ? units(part.contribution) : 0n),
          0n,
        );
        expect(sum).toBe(units(profile.axes[axis].value));
      }
    }
  });

  it('tells the place on the list, and beyond it a band alone', () => {
    letters.slice(0, ranked.length).forEach((letter, index) => {
      const place = ranked[index]?.place ?? 0;
      if (typeof place !== 'number') throw new Error('an open place');
      if (place <= 3) expect(letter.standing).toEqual({ status: 'shortlisted', place });
      else {
        expect(letter.standing).toMatchObject({ status: 'reserve' });
        expect(JSON.stringify(letter.standing)).not.toContain('"place"');
        if (letter.standing.status === 'reserve') {
          const { from, to = Infinity } = letter.standing.band;
          expect(place >= from && place <= to).toBe(true);
        }
      }
    });
  });

  it('is refused for a result of another vacancy or day', () => {
    const person = pool.find(({ nip }) => nip === some[0]);
    const [, second] = vacancies;
    if (person === undefined || second === undefined) throw new Error('nobody');
    expect(() => letterOf({ person, vacancy: second, succession, context, ...OTHERS })).toThrow(
      /pass the vacancy and the context/,
    );
    expect(() =>
      letterOf({ person, vacancy, succession, context: { ...context, asOf: '2026-11-24' }, ...OTHERS }),
    ).toThrow();
  });

  function units(text: string): bigint {
    const [whole = '0', decimals = ''] = text.split('.');
    return BigInt(whole + decimals.padEnd(12, '0').slice(0, 12));
  }
});

describe('the file of the committee', () => {
  it('tells of everybody, with NIPs masked unless they are asked for in full', () => {
    const succession = first(successions);
    const nips = [...succession.shortlist, ...succession.reserves, ...succession.undetermined].map(({ nip }) => nip);
    const masked = faces(committeeFileDocument(committeeFileOf(succession, { tanggal: '2026-12-01', names: {} })));
    const full = faces(
      committeeFileDocument(committeeFileOf(succession, { tanggal: '2026-12-01', names: {}, nip: 'full' })),
    );
    for (const text of masked) expect(text).not.toMatch(/\d{18}/);
    for (const nip of nips) for (const text of full) expect(text).toContain(nip);
    for (const { score, scoreFraction } of succession.shortlist)
      for (const text of full) expect(text).toContain(scoreFraction ?? score);
    for (const { nip } of succession.ineligible.slice(0, 50)) expect(full[0]).toContain(nip);
  });
});

describe('a document', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '| a | b |',
    '[link](javascript:alert(1))',
    '# heading',
    '- item\n- item',
    '`code`',
    '&lt;',
    '\u202Eabc',
    '1. one',
    "' onmouseover='x",
    'http://evil.example',
  ];

  it('makes nothing of what it is given but text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { minLength: 4, maxLength: 4 }),
        ([a = '', b = '', c = '', d = '']) => {
          const text = (value: string) => ({ id: value, en: value });
          const document: OfficialDocument = {
            title: text(a),
            blocks: [
              { kind: 'heading', level: 2, text: text(b) },
              { kind: 'paragraph', text: text(c) },
              { kind: 'list', items: [text(d)] },
              { kind: 'table', caption: text(a), head: [text(b)], rows: [[text(c)], [text(d)]] },
            ],
          };
          const html = htmlOf(document, 'id');
          const tags = [...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name);
          expect(new Set(tags)).toEqual(
            new Set([
              '!doctype',
              'html',
              'head',
              'meta',
              'title',
              'style',
              'body',
              'main',
              'h1',
              'h2',
              'p',
              'ul',
              'li',
              'table',
              'caption',
              'thead',
              'tr',
              'th',
              'tbody',
              'td',
            ]),
          );
          expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
          const markdown = markdownOf(document, 'id');
          expect(markdown.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(4);
          expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(2);
          expect(markdown.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
          expect(markdown).not.toMatch(/(?<!\\)[<`[]/);
        },
      ),
    );
  });

  it('names of people come out as text in every disclosure', () => {
    const succession = first(successions);
    const names = Object.fromEntries(succession.shortlist.map(({ nip }, index) => [nip, HOSTILE[index] ?? '']));
    const announced = announcementDocument(announcementOf(succession, { ...OTHERS, listed: 'byPlace', names }));
    const file = committeeFileDocument(committeeFileOf(succession, { tanggal: '2026-12-01', names }));
    for (const text of [...faces(announced), ...faces(file)]) expect(text).not.toMatch(/(?<!\\)<(?:script|img)/);
  });

  it('is told by the rules of the rule set', () => {
    expect(bkn411.readiness?.groups.map(({ key }) => key)).toContain(first(successions).shortlist[0]?.readiness?.key);
  });
});
