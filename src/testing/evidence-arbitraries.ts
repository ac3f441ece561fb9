import * as fc from 'fast-check';
import {
  LINGKUP_PENGHARGAAN,
  LINGKUP_TIM_KERJA,
  PENUGASAN,
  PENUGASAN_PENILAIAN,
  PERAN_TIM_KERJA,
  PREDIKAT_KINERJA,
  RATING_PERILAKU,
  STATUS_NOMINASI,
  TINGKAT_HUKUMAN,
  type Evidence,
  type HukumanDisiplin,
  type KompetensiTeknis,
  type Lhkpn,
  type Nominasi,
  type PengalamanLuarPns,
  type PelaksanaanAsesmen,
  type PelanggaranEtik,
  type Pelatihan,
  type Penghargaan,
  type PenilaianKinerja,
  type PenilaianKompetensi,
  type PenilaianPerilaku,
  type PenilaianPotensi,
  type RiwayatJabatan,
  type RiwayatPendidikan,
  type Sertifikasi,
  type TimKerja,
  type UmpanBalik360,
} from '../model/evidence.js';
import { addMonths, dateOfDayNumber, dayNumber, type IsoDate } from '../model/iso-date.js';
import { JENJANG_PENDIDIKAN } from '../model/jenjang-pendidikan.js';
import {
  KOMPETENSI_KEYS,
  POTENSI_KEYS,
  type CompetencyLevel,
  type KompetensiKey,
  type PotensiKey,
} from '../model/kompetensi.js';
import {
  decimalTextArbitrary,
  isoDateArbitrary,
  kelasJabatanArbitrary,
  scoreArbitrary,
  textArbitrary,
} from './primitive-arbitraries.js';

/** Names that come up again and again, so that posts, fields and vacancies meet. */
export const AGENCIES = ['Kota Contoh', 'Provinsi Contoh'] as const;
export const UNITS = ['Dinas A', 'Dinas B', 'Badan C'] as const;
export const FAMILIES = ['Kesehatan', 'Keuangan'] as const;
export const FIELDS = ['Akuntansi', 'Hukum', ' hukum '] as const;
export const VACANCY_IDS = ['V1', 'V2'] as const;

const LONGEST_SPELL_DAYS = 4000;
const FURTHEST_END: IsoDate = '2060-12-31';

/** A later date than `start`, or the same. */
function endArbitrary(start: IsoDate): fc.Arbitrary<IsoDate> {
  const last = Math.min(dayNumber(start) + LONGEST_SPELL_DAYS, dayNumber(FURTHEST_END));
  return fc.integer({ min: dayNumber(start), max: last }).map(dateOfDayNumber);
}

const yearArbitrary = (): fc.Arbitrary<number> => fc.integer({ min: 2015, max: 2027 });

/** Records of `penilaianKinerja`. */
export function penilaianKinerjaArbitrary(): fc.Arbitrary<PenilaianKinerja> {
  return fc.record(
    {
      tahun: yearArbitrary(),
      predikat: fc.constantFrom(...PREDIKAT_KINERJA),
      penugasan: fc.constantFrom(...PENUGASAN_PENILAIAN),
    },
    { requiredKeys: ['tahun', 'predikat'] },
  );
}

/** Records of `penilaianPerilaku`: a rating, a value or both. */
export function penilaianPerilakuArbitrary(): fc.Arbitrary<PenilaianPerilaku> {
  const tahun = yearArbitrary();
  const rating = fc.constantFrom(...RATING_PERILAKU);
  const nilai = scoreArbitrary();
  return fc.oneof(fc.record({ tahun, rating }), fc.record({ tahun, nilai }), fc.record({ tahun, rating, nilai }));
}

/** For which posts, how and by whom an assessment was made: all of it, some of it, or nothing. */
function pelaksanaanArbitrary(): fc.Arbitrary<PelaksanaanAsesmen> {
  return fc.record(
    {
      jenjang: kelasJabatanArbitrary(),
      metode: textArbitrary('Assessment Center'),
      penyelenggara: fc.record(
        { nama: textArbitrary('UPT Penilaian Kompetensi'), terakreditasi: fc.boolean() },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
}

/** A result with what is stated about the assessment. */
function assessed<Result extends object>(result: fc.Arbitrary<Result>): fc.Arbitrary<PelaksanaanAsesmen & Result> {
  return fc.tuple(pelaksanaanArbitrary(), result).map(([about, found]) => ({ ...about, ...found }));
}

/** Records of `penghargaan`. */
export function penghargaanArbitrary(): fc.Arbitrary<Penghargaan> {
  return fc.record(
    {
      tanggal: isoDateArbitrary(),
      lingkup: fc.constantFrom(...LINGKUP_PENGHARGAAN),
      nama: textArbitrary(),
      nomor: textArbitrary('SK-1', 'SK-2'),
    },
    { requiredKeys: ['tanggal', 'lingkup'] },
  );
}

/** Records of `timKerja`. */
export function timKerjaArbitrary(): fc.Arbitrary<TimKerja> {
  const face = (tanggal: IsoDate): fc.Arbitrary<TimKerja> =>
    fc.record(
      {
        tanggal: fc.constant(tanggal),
        selesai: endArbitrary(tanggal),
        peran: fc.constantFrom(...PERAN_TIM_KERJA),
        lingkup: fc.constantFrom(...LINGKUP_TIM_KERJA),
        nama: textArbitrary(),
      },
      { requiredKeys: ['tanggal', 'peran', 'lingkup'] },
    );
  return isoDateArbitrary().chain(face);
}

/** Records of `umpanBalik360`. */
export function umpanBalik360Arbitrary(): fc.Arbitrary<UmpanBalik360> {
  return fc.record({ tanggal: isoDateArbitrary(), nilai: scoreArbitrary() });
}

/** Records of `penilaianKompetensi`. */
export function penilaianKompetensiArbitrary(): fc.Arbitrary<PenilaianKompetensi> {
  return fc.oneof(
    assessed(fc.record({ tanggal: isoDateArbitrary(), capaian: capaianArbitrary() })),
    assessed(fc.record({ tanggal: isoDateArbitrary(), jpm: decimalTextArbitrary({ highest: 130, places: 2 }) })),
  );
}

const LEVELS: readonly CompetencyLevel[] = [0, 1, 2, 3, 4, 5];

/** Mostly all nine levels, sometimes some. */
function capaianArbitrary(): fc.Arbitrary<Readonly<Partial<Record<KompetensiKey, CompetencyLevel>>>> {
  const level = fc.constantFrom(...LEVELS);
  return fc.oneof(
    { weight: 4, arbitrary: levelsArbitrary(KOMPETENSI_KEYS, level, KOMPETENSI_KEYS.length) },
    { weight: 1, arbitrary: levelsArbitrary(KOMPETENSI_KEYS, level, 0) },
  );
}

/** A level for at least so many of the keys. */
function levelsArbitrary<Key extends KompetensiKey | PotensiKey, Level>(
  keys: readonly Key[],
  level: fc.Arbitrary<Level>,
  atLeast: number,
): fc.Arbitrary<Readonly<Partial<Record<Key, Level>>>> {
  return fc
    .tuple(
      fc.shuffledSubarray([...keys], { minLength: atLeast }),
      fc.array(level, { minLength: keys.length, maxLength: keys.length }),
    )
    .map(([chosen, levels]) => {
      const record: Partial<Record<Key, Level>> = {};
      chosen.forEach((key, index) => {
        const value = levels[index];
        if (value !== undefined) record[key] = value;
      });
      return record;
    });
}

function certificateArbitrary(): fc.Arbitrary<Pelatihan> {
  return fc.record(
    { selesai: isoDateArbitrary(), nomor: textArbitrary('CERT-1', 'CERT-2', 'CERT-3'), nama: textArbitrary() },
    { requiredKeys: ['selesai'] },
  );
}

/** Records of `pelatihan`. */
export function pelatihanArbitrary(): fc.Arbitrary<Pelatihan> {
  return certificateArbitrary();
}

/** Records of `sertifikasi`. */
export function sertifikasiArbitrary(): fc.Arbitrary<Sertifikasi> {
  return certificateArbitrary();
}

/** Records of `riwayatJabatan`. */
export function riwayatJabatanArbitrary(): fc.Arbitrary<RiwayatJabatan> {
  const face = (mulai: IsoDate): fc.Arbitrary<RiwayatJabatan> =>
    fc.record(
      {
        kelas: kelasJabatanArbitrary(),
        nama: textArbitrary('Kepala Dinas', 'Kepala Bidang'),
        instansi: textArbitrary(...AGENCIES),
        unit: textArbitrary(...UNITS),
        rumpun: textArbitrary(...FAMILIES),
        mulai: fc.constant(mulai),
        selesai: endArbitrary(mulai),
        penugasan: fc.constantFrom(...PENUGASAN),
      },
      { requiredKeys: ['kelas', 'nama', 'instansi', 'unit', 'mulai', 'penugasan'] },
    );
  return isoDateArbitrary({ from: '1995-01-01', until: '2027-12-31' }).chain(face);
}

/** Records of `penilaianPotensi`. */
export function penilaianPotensiArbitrary(): fc.Arbitrary<PenilaianPotensi> {
  const level = decimalTextArbitrary({ lowest: 1, highest: 5, places: 1 });
  return fc.oneof(
    assessed(
      fc.record({
        tanggal: isoDateArbitrary(),
        dimensi: fc.oneof(
          { weight: 4, arbitrary: levelsArbitrary(POTENSI_KEYS, level, POTENSI_KEYS.length) },
          { weight: 1, arbitrary: levelsArbitrary(POTENSI_KEYS, level, 0) },
        ),
      }),
    ),
    assessed(fc.record({ tanggal: isoDateArbitrary(), nilai: scoreArbitrary() })),
  );
}

/** Records of `riwayatPendidikan`. */
export function riwayatPendidikanArbitrary(): fc.Arbitrary<RiwayatPendidikan> {
  return fc.record({
    jenjang: fc.constantFrom(...JENJANG_PENDIDIKAN),
    bidang: textArbitrary(...FIELDS),
    lulus: isoDateArbitrary({ from: '1980-01-01', until: '2027-12-31' }),
  });
}

/** Ends that are stated, worked out from a length, stated both ways alike, or not stated; some cancelled. */
export function hukumanDisiplinArbitrary(): fc.Arbitrary<HukumanDisiplin> {
  const face = (mulai: IsoDate): fc.Arbitrary<HukumanDisiplin> => {
    const months = fc.integer({ min: 0, max: 36 });
    const end = fc.oneof(
      fc.constant({}),
      endArbitrary(mulai).map((selesai) => ({ selesai })),
      months.map((masaBulan) => ({ masaBulan })),
      months.map((masaBulan) => ({ masaBulan, selesai: addMonths(mulai, masaBulan) })),
    );
    const cancelled = fc.option(endArbitrary(mulai), { freq: 4, nil: undefined });
    return fc.tuple(fc.constantFrom(...TINGKAT_HUKUMAN), end, cancelled).map(([tingkat, ends, dibatalkan]) => ({
      tingkat,
      mulai,
      ...ends,
      ...(dibatalkan === undefined ? {} : { dibatalkan }),
    }));
  };
  return isoDateArbitrary().chain(face);
}

/** Records of `pelanggaranEtik`: some cancelled. */
export function pelanggaranEtikArbitrary(): fc.Arbitrary<PelanggaranEtik> {
  return isoDateArbitrary().chain((tanggal) =>
    fc.record(
      {
        tanggal: fc.constant(tanggal),
        nomor: textArbitrary('KEP-1', 'KEP-2'),
        sanksi: textArbitrary('Permohonan maaf secara tertulis'),
        tingkat: fc.constantFrom(...TINGKAT_HUKUMAN),
        dibatalkan: endArbitrary(tanggal),
      },
      { requiredKeys: ['tanggal'] },
    ),
  );
}

/** Records of `lhkpn`. */
export function lhkpnArbitrary(): fc.Arbitrary<Lhkpn> {
  return fc.record(
    {
      tahun: yearArbitrary(),
      status: fc.constantFrom('sudahLapor', 'belumLapor', 'tidakWajib'),
      tanggal: isoDateArbitrary(),
    },
    { requiredKeys: ['tahun', 'status'] },
  );
}

/** Records of `kompetensiTeknis`. */
export function kompetensiTeknisArbitrary(): fc.Arbitrary<KompetensiTeknis> {
  return fc.record({ lowongan: textArbitrary(...VACANCY_IDS), tanggal: isoDateArbitrary(), nilai: scoreArbitrary() });
}

/** Records of `nominasi`: some stand, some have ended. */
export function nominasiArbitrary(): fc.Arbitrary<Nominasi> {
  return isoDateArbitrary().chain((tanggal) =>
    fc.record(
      {
        lowongan: textArbitrary(...VACANCY_IDS),
        instansi: textArbitrary(...AGENCIES),
        status: fc.constantFrom(...STATUS_NOMINASI),
        tanggal: fc.constant(tanggal),
        berakhir: endArbitrary(tanggal),
      },
      { requiredKeys: ['lowongan', 'status', 'tanggal'] },
    ),
  );
}

/** Records of `pengalamanLuarPns`: some still run. */
export function pengalamanLuarPnsArbitrary(): fc.Arbitrary<PengalamanLuarPns> {
  return isoDateArbitrary().chain((mulai) =>
    fc.record(
      {
        nama: textArbitrary('Direktur'),
        instansi: textArbitrary('Perusahaan'),
        rumpun: textArbitrary(...FAMILIES),
        mulai: fc.constant(mulai),
        selesai: endArbitrary(mulai),
      },
      { requiredKeys: ['nama', 'instansi', 'mulai'] },
    ),
  );
}

function listOf<T>(record: fc.Arbitrary<T>, maxLength = 4): fc.Arbitrary<readonly T[]> {
  return fc.array(record, { maxLength });
}

/**
 * Evidence whose lists are absent, empty or filled, in every mixture.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { parseAsn } from 'talenta-asn';
 * import { evidenceArbitrary } from 'talenta-asn/testing';
 * const holds = fc.property(evidenceArbitrary(), (evidence) => {
 *   parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence });
 * });
 * console.log(fc.check(holds).failed); // => false
 * ```
 */
export function evidenceArbitrary(): fc.Arbitrary<Evidence> {
  return fc.record(
    {
      penilaianKinerja: listOf(penilaianKinerjaArbitrary()),
      penghargaan: listOf(penghargaanArbitrary()),
      timKerja: listOf(timKerjaArbitrary()),
      umpanBalik360: listOf(umpanBalik360Arbitrary(), 2),
      penilaianKompetensi: listOf(penilaianKompetensiArbitrary(), 2),
      pelatihan: listOf(pelatihanArbitrary(), 10),
      sertifikasi: listOf(sertifikasiArbitrary()),
      riwayatJabatan: listOf(riwayatJabatanArbitrary(), 6),
      penilaianPotensi: listOf(penilaianPotensiArbitrary(), 2),
      riwayatPendidikan: listOf(riwayatPendidikanArbitrary()),
      hukumanDisiplin: listOf(hukumanDisiplinArbitrary(), 3),
      lhkpn: listOf(lhkpnArbitrary(), 2),
      kompetensiTeknis: listOf(kompetensiTeknisArbitrary(), 3),
      nominasi: listOf(nominasiArbitrary(), 2),
      pengalamanLuarPns: listOf(pengalamanLuarPnsArbitrary(), 2),
      penilaianPerilaku: listOf(penilaianPerilakuArbitrary()),
      pelanggaranEtik: listOf(pelanggaranEtikArbitrary(), 2),
    },
    { requiredKeys: [] },
  );
}
