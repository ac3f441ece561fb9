import { KOMPETENSI_KEYS, isTalentaError, parseVacancy, safeParseVacancy, type Issue } from 'talenta-asn';
import { describe, expect, it } from 'vitest';

const VACANCY = { id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas Kesehatan' };
const LABEL = { id: 'Sehat', en: 'Healthy' };

function vacancy(changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...VACANCY, ...changes };
}

function without(key: keyof typeof VACANCY): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(VACANCY).filter(([name]) => name !== key));
}

function issuesOf(input: unknown): readonly Issue[] {
  const result = safeParseVacancy(input);
  if (result.success) throw new RangeError('expected a refusal');
  expect(isTalentaError(result.error, 'invalidVacancy')).toBe(true);
  return result.error.issues;
}

describe('a valid vacancy', () => {
  it('comes back as it was, deep-frozen', () => {
    const full = {
      ...VACANCY,
      rumpun: 'kesehatan',
      bidangIlmu: { wajib: ['Kedokteran'], diutamakan: ['Kesehatan Masyarakat'] },
      standarKompetensi: Object.fromEntries(KOMPETENSI_KEYS.map((key) => [key, 4])),
      jenjangPendidikan: ['S1', 'S2'],
      golonganMinimum: 'IV/a',
      kompetensiTeknis: true,
      conditions: [
        { kind: 'maximumAge', id: 'usia', years: 56, reading: 'birthday', label: LABEL, basis: 'Pengumuman 1/2026' },
        {
          kind: 'previousPost',
          id: 'jabatan',
          anyOf: [{ kelas: ['administrator'], years: 2 }],
          label: LABEL,
          basis: 'x',
        },
        { kind: 'byHand', id: 'sehat', label: LABEL, basis: 'x' },
      ],
    };
    const parsed = parseVacancy(full);
    expect(parsed).toEqual(full);
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(parsed)).toBe(true);
    expect(Object.isFrozen(full.conditions)).toBe(false);
  });

  it('needs five members, no more', () => {
    expect(parseVacancy(VACANCY)).toEqual(VACANCY);
  });
});

describe('refused, with path, what was expected and what was found', () => {
  it.each([
    ['null', null, '', 'wrongType', /expected object; found null/],
    ['a list of vacancies', [VACANCY], '', 'wrongType', /expected object; found a list/],
    ['no class', without('kelas'), 'kelas', 'missing', /expected one of "jptUtama"\|.*"jptPratama".*; found nothing/],
    ['no id', without('id'), 'id', 'missing', /expected string; found nothing/],
    ['an id that is a number', vacancy({ id: 7 }), 'id', 'wrongType', /expected string; found 7/],
    ['a blank id', vacancy({ id: ' ' }), 'id', 'textBlank', /expected text that is not blank; found " "/],
    ['no name', without('nama'), 'nama', 'missing', /expected string; found nothing/],
    ['no agency', without('instansi'), 'instansi', 'missing', /expected string; found nothing/],
    ['no unit', without('unit'), 'unit', 'missing', /expected string; found nothing/],
    [
      'a class that does not exist',
      vacancy({ kelas: 'eselonII' }),
      'kelas',
      'notInList',
      /expected one of .*; found "eselonII"/,
    ],
    ['a blank family', vacancy({ rumpun: '' }), 'rumpun', 'textBlank', /expected text that is not blank; found ""/],
    [
      'no education at all',
      vacancy({ jenjangPendidikan: [] }),
      'jenjangPendidikan',
      'belowMinimum',
      /expected array of >=1 items; found a list/,
    ],
    [
      'an education that does not exist',
      vacancy({ jenjangPendidikan: ['S1', 'SMA'] }),
      'jenjangPendidikan[1]',
      'notInList',
      /expected one of .*"SLTA".*; found "SMA"/,
    ],
    [
      'a rank that does not exist',
      vacancy({ golonganMinimum: 'V/a' }),
      'golonganMinimum',
      'notInList',
      /expected one of .*; found "V\/a"/,
    ],
    [
      '"ya" for yes',
      vacancy({ kompetensiTeknis: 'ya' }),
      'kompetensiTeknis',
      'wrongType',
      /expected boolean; found "ya"/,
    ],
    ['null for conditions', vacancy({ conditions: null }), 'conditions', 'wrongType', /expected array; found null/],
    [
      'a condition without its text',
      vacancy({ conditions: [{ kind: 'byHand', id: 'sehat', label: LABEL }] }),
      'conditions[0].basis',
      'missing',
      /expected string; found nothing/,
    ],
    [
      'a condition in one language',
      vacancy({ conditions: [{ kind: 'byHand', id: 'sehat', label: { id: 'Sehat' }, basis: 'x' }] }),
      'conditions[0].label.en',
      'missing',
      /expected string; found nothing/,
    ],
    [
      'a condition of half a year',
      vacancy({ conditions: [{ kind: 'relatedExperience', id: 'x', years: 0.5, label: LABEL, basis: 'x' }] }),
      'conditions[0].years',
      'wrongType',
      /expected int; found 0\.5/,
    ],
    [
      'a condition on sex',
      vacancy({ conditions: [{ kind: 'sex', id: 'x', anyOf: ['laki-laki'], label: LABEL, basis: 'x' }] }),
      'conditions[0].kind',
      'notInList',
      /[Ee]xpected .*maximumAge.*; found "sex"/,
    ],
  ] as const)('%s', (_name, input, path, code, message) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
    expect(issues[0]?.message).toMatch(message);
    expect(() => parseVacancy(input)).toThrow(/This is not a valid vacancy/);
  });

  it.each([
    ['a key that is not known', vacancy({ kelasJabatan: 'jptPratama' }), 'kelasJabatan'],
    [
      '__proto__',
      JSON.parse(JSON.stringify(VACANCY).replace('{', '{"__proto__":{"kompetensiTeknis":true},')),
      '__proto__',
    ],
    [
      'a key of a condition',
      vacancy({ conditions: [{ kind: 'lowerTier', id: 'x', label: LABEL, basis: 'x', tahun: 2 }] }),
      'conditions[0].tahun',
    ],
    [
      'a third language',
      vacancy({ conditions: [{ kind: 'lowerTier', id: 'x', label: { ...LABEL, jv: 'x' }, basis: 'x' }] }),
      'conditions[0].label.jv',
    ],
  ])('%s', (_name, input: unknown, path) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, 'unknownKey']]);
    expect(issues[0]?.message).toMatch(/check the spelling, or leave it out/);
  });

  it('a huge text is not repeated', () => {
    const issues = issuesOf(vacancy({ kelas: 'x'.repeat(1_000_000) }));
    expect(issues[0]?.message.length).toBeLessThan(600);
  });
});
