/** What is printed where a rule set gives a level and no number, and of entries that nobody can read. */
import { parseAsn, parseVacancy, rankSuccessors, type Asn, type Candidate, parseRuleSet } from 'talenta-asn';
import {
  announcementDocument,
  announcementOf,
  committeeFileDocument,
  committeeFileOf,
  letterDocument,
  letterOf,
  markdownOf,
} from 'talenta-asn/documents';
import { permenpanrb20 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { withCitedSources } from '../rule-set/sample-grids.js';

const draft = JSON.parse(JSON.stringify(permenpanrb20)) as Record<string, unknown> & {
  eligibility: { conditions: unknown[]; ways?: { conditions: unknown[] }[] }[];
};
for (const entry of draft.eligibility) {
  entry.conditions = [];
  for (const way of entry.ways ?? []) way.conditions = [];
}
for (const member of ['outsideCivilService', 'interim', 'retirement']) Reflect.deleteProperty(draft, member);
const ruleSet = parseRuleSet(withCitedSources(draft));
const context = { ruleSet, asOf: '2026-11-23' } as const;
const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });

const jabatan = { kelas: 'administrator', nama: 'Kepala Bidang', instansi: 'Kota', unit: 'Dinas', mulai: '2020-01-01' };
const person = parseAsn({
  nip: '198502282010011999',
  jenis: 'PNS',
  jabatan,
  evidence: {
    penilaianKinerja: [
      { tahun: 2025, predikat: 'sangatBaik' },
      { tahun: 2024, predikat: 'sangatBaik' },
    ],
  },
});
const candidate: Candidate = {
  nip: '198502282010011998',
  jenis: 'PNS',
  jabatan: { ...jabatan, kelas: 'administrator', mulai: '2020-01-01' },
  statedLevels: { kinerja: 'Di atas ekspektasi' },
  axes: { potensial: '82.123' },
};
const unreadable = { nip: '198502282010011997', jenis: 'PNS', evidence: 7 } as unknown as Asn;
const printed = (document: Parameters<typeof markdownOf>[0]): string => markdownOf(document, 'en');

describe('a number that only stands for a level', () => {
  it('is not printed in a letter: the level is', () => {
    const succession = rankSuccessors(vacancy, [person], context);
    const details = { instansi: 'Kota', tanggal: '2026-12-01' } as const;
    const letter = letterOf({ person, vacancy, succession, context, ...details });
    const label = letter.placement.status === 'placed' ? letter.placement.kinerja.label : letter.levels?.kinerja;
    if (label === undefined) throw new Error('no level');
    expect(ruleSet.axes.kinerja.levels.map((level) => level.label)).toContainEqual(label);
    expect(letter.levels).toEqual({ kinerja: label });
    const row = printed(letterDocument(letter))
      .split('\n')
      .find((line) => line.startsWith(`| ${letter.profile.indicators.penilaianKinerja?.label.en ?? '?'} |`));
    expect(row).toContain(`| ${label.en} |`);
    expect(row).not.toMatch(/\b90\b/);
    expect(letterDocument(letterOf({ person, vacancy, succession, context, ...details }))).toEqual(
      letterDocument(letter),
    );
  });

  it('is not printed in the file of the committee: the level is, and the score says what it holds', () => {
    const succession = rankSuccessors(vacancy, [candidate], context);
    const [row] = [...succession.shortlist, ...succession.reserves];
    expect(row?.placement?.kinerja).toMatchObject({ value: '90', standsForLevel: true });
    const file = printed(committeeFileDocument(committeeFileOf(succession, { tanggal: '2026-12-01', names: {} })));
    const line = file.split('\n').find((each) => each.includes('82.123'));
    expect(line).toContain(`| ${row?.placement?.kinerja.label.en ?? '?'} | 82.123 |`);
    expect(line).toContain('stands for a level');
    expect(line).not.toMatch(/\| 90 \|/);
  });
});

describe('entries that could not be read', () => {
  it.each([
    ['none', []],
    ['two', [unreadable, 7 as unknown as Asn]],
  ] as const)('are counted, and nobody of them is named: %s', (_name, more) => {
    const succession = rankSuccessors(vacancy, [candidate, ...more], context);
    const announcement = announcementOf(succession, {
      instansi: 'Kota',
      tanggal: '2026-12-01',
      listed: 'byPlace',
      names: {},
    });
    expect(announcement.unreadable).toBe(more.length);
    const file = committeeFileDocument(committeeFileOf(succession, { tanggal: '2026-12-01', names: {} }));
    for (const text of [printed(announcementDocument(announcement)), printed(file)]) {
      expect(text.includes('could not be read and were not judged: 2')).toBe(more.length > 0);
      expect(text).not.toContain('198502282010011997');
    }
  });
});
