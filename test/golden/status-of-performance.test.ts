import { normalizeAspects, parseAsn, placeInBox, PREDIKAT_KINERJA } from 'talenta-asn';
import { mapPool } from 'talenta-asn/procedure';
import { permenpanrb20 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './status-of-performance.json' with { type: 'json' };

const AS_OF = '2026-11-26';
const NIP = '198502282010011009';

/** Complete but for the appraisals. */
function profileWith(penilaianKinerja: readonly object[]) {
  const person = parseAsn({
    nip: NIP,
    jenis: 'PNS',
    jabatan: {
      kelas: 'administrator',
      nama: 'Camat',
      instansi: 'Kota',
      unit: 'Kecamatan',
      mulai: '2018-01-01',
      bidangIlmu: { diutamakan: ['Akuntansi'] },
    },
    evidence: {
      penilaianKinerja,
      penilaianKompetensi: [{ tanggal: '2025-05-01', jpm: '100' }],
      penilaianPotensi: [{ tanggal: '2025-05-01', nilai: '100' }],
      pelatihan: [],
      sertifikasi: [],
      riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Akuntansi', lulus: '2010-01-01' }],
      riwayatJabatan: [
        {
          kelas: 'administrator',
          nama: 'Camat',
          instansi: 'Kota',
          unit: 'Kecamatan',
          mulai: '2018-01-01',
          penugasan: 'definitif',
        },
      ],
      hukumanDisiplin: [],
    },
  });
  return normalizeAspects(person, { ruleSet: permenpanrb20, asOf: AS_OF });
}

const placedWith = (records: readonly object[]) => placeInBox(profileWith(records), permenpanrb20);

describe('status of performance', () => {
  it('covers every predicate', () => {
    expect(golden.predicates.map(({ predikat }) => predikat).sort()).toEqual([...PREDIKAT_KINERJA].sort());
  });

  it.each(golden.predicates)('M18: the predicate $predikat alone gives $level', ({ predikat, level }) => {
    expect(placedWith([{ tahun: 2025, predikat }])).toMatchObject({
      status: 'placed',
      kinerja: { level, standsForLevel: true },
      potensial: { level: 'tinggi' },
    });
  });

  it('awards, teams and feedback are not asked', () => {
    expect(profileWith([{ tahun: 2025, predikat: 'baik' }]).status).toBe('complete');
  });

  it('the value of potensial is measured: nothing says that it stands for a level', () => {
    expect(placedWith([{ tahun: 2025, predikat: 'baik' }])).not.toHaveProperty('potensial.standsForLevel');
  });

  it.each([
    ['none', []],
    ['of a year that is not over', [{ tahun: 2026, predikat: 'sangatBaik' }]],
    ['of a year too long ago', [{ tahun: 2023, predikat: 'sangatBaik' }]],
  ])('appraisals %s: no level, every box of the potensial level that some predicate leads to', (_what, records) => {
    expect(placedWith(records)).toMatchObject({ status: 'incomplete', possibleBoxes: [6, 8, 9] });
  });

  it.each([
    [
      ['baik', 'sangatBaik'],
      [8, 9],
    ],
    [
      ['kurang', 'sangatBaik'],
      [6, 9],
    ],
    [
      ['baik', 'butuhPerbaikan'],
      [6, 8],
    ],
  ])(
    'appraisals of one year that contradict each other (%j): no level, the boxes that one of them leads to',
    (words, possibleBoxes) => {
      const records = words.map((predikat) => ({ tahun: 2025, predikat }));
      expect(placedWith(records)).toMatchObject({ status: 'incomplete', possibleBoxes });
    },
  );

  it('the latest year that is over counts', () => {
    const records = [
      { tahun: 2024, predikat: 'sangatBaik' },
      { tahun: 2025, predikat: 'kurang' },
      { tahun: 2026, predikat: 'sangatBaik' },
    ];
    expect(placedWith(records)).toMatchObject({ status: 'placed', box: 6 });
  });

  it.each(golden.words)('M18: the word "$word" places a candidate without a number on $level', ({ word, level }) => {
    const pool = [{ nip: NIP, axes: { potensial: '85' }, statedLevels: { kinerja: word } }];
    const { byBox } = mapPool(pool, { ruleSet: permenpanrb20, asOf: AS_OF });
    const box = permenpanrb20.boxes.find(
      ({ levels }) => levels.kinerja === level && levels.potensial === 'tinggi',
    )?.box;
    expect(Object.entries(byBox).filter(([, people]) => people > 0)).toEqual([[String(box), 1]]);
  });
});
