import type { FastCheck } from '../parsing/handed-packages.js';
import * as fc from 'fast-check';
import { EVIDENCE_KEYS, type EvidenceKey } from '../civil-service/evidence-keys.js';
import { dateOfDayNumber, dayNumber, type IsoDate, addYears } from '../civil-service/iso-date.js';
import {
  EVIDENCE_KINDS,
  withEachList,
  type Evidence,
  type HukumanDisiplin,
  type KompetensiTeknis,
  type Lhkpn,
  type Nominasi,
  type PelanggaranEtik,
  type Pelatihan,
  type PengalamanLuarPns,
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
  type RecordOf,
} from '../person/evidence.js';
import type { Generators } from '../person/evidence/evidence-kind.js';
import {
  decimalTextArbitrary,
  isoDateArbitrary,
  kelasJabatanArbitrary,
  scoreArbitrary,
  textArbitrary,
  birthDateArbitrary,
  golonganArbitrary,
  nipArbitrary,
} from './primitive-arbitraries.js';
import { axisValuesArbitrary, type AxisValuesSample } from './score-arbitraries.js';
import type { DecimalInput } from '../exact/read-decimal.js';
import type { Asn, BidangIlmu, JabatanTarget, JabatanSekarang } from '../person/asn.js';
import { KEDUDUKAN_HUKUM } from '../civil-service/kedudukan-hukum.js';
import { ESELON_TEXTS } from '../civil-service/kelas-jabatan.js';
import { ofEachKompetensi, type StandarKompetensi } from '../civil-service/kompetensi.js';
import type { JenisPegawai, Nip } from '../civil-service/nip.js';

/** Names that come up again and again, so that posts, fields and vacancies meet. */
export const AGENCIES = ['Kota Contoh', 'Provinsi Contoh'] as const;
export const UNITS = ['Dinas A', 'Dinas B', 'Badan C'] as const;
export const FAMILIES = ['Kesehatan', 'Keuangan'] as const;
export const FIELDS = ['Akuntansi', 'Hukum', ' hukum '] as const;
export const VACANCY_IDS = ['V1', 'V2'] as const;

const LONGEST_SPELL_DAYS = 4000;
const FURTHEST_END: IsoDate = '2060-12-31';

/** What the kinds of evidence and of conditions make their generators of. */
export const fastCheck: FastCheck = {
  array: fc.array,
  boolean: fc.boolean,
  constant: fc.constant,
  constantFrom: fc.constantFrom,
  integer: fc.integer,
  oneof: fc.oneof,
  option: fc.option,
  record: fc.record,
  shuffledSubarray: fc.shuffledSubarray,
  tuple: fc.tuple,
  uniqueArray: fc.uniqueArray,
};

const generators: Generators = {
  isoDate: isoDateArbitrary,
  endFrom: (start) => {
    const last = Math.min(dayNumber(start) + LONGEST_SPELL_DAYS, dayNumber(FURTHEST_END));
    return fc.integer({ min: dayNumber(start), max: last }).map(dateOfDayNumber);
  },
  year: () => fc.integer({ min: 2015, max: 2027 }),
  score: scoreArbitrary,
  decimalText: decimalTextArbitrary,
  text: textArbitrary,
  kelasJabatan: kelasJabatanArbitrary,
  agency: () => textArbitrary(...AGENCIES),
  unit: () => textArbitrary(...UNITS),
  rumpun: () => textArbitrary(...FAMILIES),
  fieldOfStudy: () => textArbitrary(...FIELDS),
  vacancyId: () => textArbitrary(...VACANCY_IDS),
};

function recordArbitrary<Key extends EvidenceKey>(list: Key): fc.Arbitrary<RecordOf<Key>> {
  return EVIDENCE_KINDS[list].arbitrary(fastCheck, generators);
}

/** Records of `penilaianKinerja`. */
export function penilaianKinerjaArbitrary(): fc.Arbitrary<PenilaianKinerja> {
  return recordArbitrary('penilaianKinerja');
}

/** Records of `penilaianPerilaku`: a rating, a value or both. */
export function penilaianPerilakuArbitrary(): fc.Arbitrary<PenilaianPerilaku> {
  return recordArbitrary('penilaianPerilaku');
}

/** Records of `penghargaan`. */
export function penghargaanArbitrary(): fc.Arbitrary<Penghargaan> {
  return recordArbitrary('penghargaan');
}

/** Records of `timKerja`. */
export function timKerjaArbitrary(): fc.Arbitrary<TimKerja> {
  return recordArbitrary('timKerja');
}

/** Records of `umpanBalik360`. */
export function umpanBalik360Arbitrary(): fc.Arbitrary<UmpanBalik360> {
  return recordArbitrary('umpanBalik360');
}

/** Records of `penilaianKompetensi`. */
export function penilaianKompetensiArbitrary(): fc.Arbitrary<PenilaianKompetensi> {
  return recordArbitrary('penilaianKompetensi');
}

/** Records of `pelatihan`. */
export function pelatihanArbitrary(): fc.Arbitrary<Pelatihan> {
  return recordArbitrary('pelatihan');
}

/** Records of `sertifikasi`. */
export function sertifikasiArbitrary(): fc.Arbitrary<Sertifikasi> {
  return recordArbitrary('sertifikasi');
}

/** Records of `riwayatJabatan`. */
export function riwayatJabatanArbitrary(): fc.Arbitrary<RiwayatJabatan> {
  return recordArbitrary('riwayatJabatan');
}

/** Records of `penilaianPotensi`. */
export function penilaianPotensiArbitrary(): fc.Arbitrary<PenilaianPotensi> {
  return recordArbitrary('penilaianPotensi');
}

/** Records of `riwayatPendidikan`. */
export function riwayatPendidikanArbitrary(): fc.Arbitrary<RiwayatPendidikan> {
  return recordArbitrary('riwayatPendidikan');
}

/** Records of `hukumanDisiplin`: ends that are stated, worked out from a length, stated both ways alike, or not stated; some cancelled. */
export function hukumanDisiplinArbitrary(): fc.Arbitrary<HukumanDisiplin> {
  return recordArbitrary('hukumanDisiplin');
}

/** Records of `pelanggaranEtik`: some cancelled. */
export function pelanggaranEtikArbitrary(): fc.Arbitrary<PelanggaranEtik> {
  return recordArbitrary('pelanggaranEtik');
}

/** Records of `lhkpn`. */
export function lhkpnArbitrary(): fc.Arbitrary<Lhkpn> {
  return recordArbitrary('lhkpn');
}

/** Records of `kompetensiTeknis`. */
export function kompetensiTeknisArbitrary(): fc.Arbitrary<KompetensiTeknis> {
  return recordArbitrary('kompetensiTeknis');
}

/** Records of `nominasi`: some stand, some have ended. */
export function nominasiArbitrary(): fc.Arbitrary<Nominasi> {
  return recordArbitrary('nominasi');
}

/** Records of `pengalamanLuarPns`: some still run. */
export function pengalamanLuarPnsArbitrary(): fc.Arbitrary<PengalamanLuarPns> {
  return recordArbitrary('pengalamanLuarPns');
}

type Lists = { [Key in EvidenceKey]: fc.Arbitrary<readonly RecordOf<Key>[]> };

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
  const lists = EVIDENCE_KEYS.map((list) => {
    const { mostGenerated = 4 } = EVIDENCE_KINDS[list];
    return [list, fc.array<object>(recordArbitrary(list), { maxLength: mostGenerated })] as const;
  });
  return fc.record(withEachList<Lists>(Object.fromEntries(lists)), { requiredKeys: [] });
}

/** Fields of study of a post: required, preferred, both or neither. */
export function bidangIlmuArbitrary(): fc.Arbitrary<BidangIlmu> {
  return fc.record(
    {
      wajib: fc.array(textArbitrary(...FIELDS), { minLength: 1, maxLength: 3 }),
      diutamakan: fc.array(textArbitrary(...FIELDS), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
}

/** A standard level, 1 to 5, for all nine competencies. */
export function standarKompetensiArbitrary(): fc.Arbitrary<StandarKompetensi> {
  return fc.record(ofEachKompetensi(fc.constantFrom<1 | 2 | 3 | 4 | 5>(1, 2, 3, 4, 5)));
}

/** Members that every post may have. */
export const postMembers = () => ({
  kelas: kelasJabatanArbitrary(),
  rumpun: textArbitrary(...FAMILIES),
  bidangIlmu: bidangIlmuArbitrary(),
  standarKompetensi: standarKompetensiArbitrary(),
});

/** Posts in view: declared as a goal, or passed as the target of a context. */
export function jabatanTargetArbitrary(): fc.Arbitrary<JabatanTarget> {
  return fc.record({ ...postMembers(), nama: textArbitrary() }, { requiredKeys: ['kelas'] });
}

/** Posts held. */
export function jabatanSekarangArbitrary(): fc.Arbitrary<JabatanSekarang> {
  return fc.record(
    {
      ...postMembers(),
      nama: textArbitrary('Kepala Dinas', 'Kepala Bidang'),
      eselon: fc.constantFrom(...ESELON_TEXTS),
      instansi: textArbitrary(...AGENCIES),
      unit: textArbitrary(...UNITS),
      mulai: isoDateArbitrary({ from: '2005-01-01', until: '2027-12-31' }),
    },
    { requiredKeys: ['kelas', 'nama', 'instansi', 'unit', 'mulai'] },
  );
}

/** Who a person is, as far as it has to fit together. */
interface Identity {
  readonly jenis: JenisPegawai;
  readonly tanggalLahir: IsoDate;
  readonly nip: Nip;
}

function identityArbitrary(): fc.Arbitrary<Identity> {
  return fc
    .record({ jenis: fc.constantFrom<JenisPegawai>('PNS', 'PNS', 'PPPK'), tanggalLahir: birthDateArbitrary() })
    .chain(({ jenis, tanggalLahir }) => nipArbitrary(jenis, tanggalLahir).map((nip) => ({ jenis, tanggalLahir, nip })));
}

const optionalMembers = ({ tanggalLahir }: Identity) => ({
  nama: textArbitrary(),
  tanggalLahir: fc.constant(tanggalLahir),
  kedudukanHukum: fc.constantFrom(...KEDUDUKAN_HUKUM),
  golongan: golonganArbitrary(),
  jabatan: jabatanSekarangArbitrary(),
  target: jabatanTargetArbitrary(),
});

/**
 * People with evidence in every mixture of unknown, none and some.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { normalizeAspects, placeInBox } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { asnArbitrary } from 'talenta-asn/testing';
 * const holds = fc.property(asnArbitrary(), (asn) => {
 *   const placement = placeInBox(normalizeAspects(asn, { ruleSet: bkn411, asOf: '2026-11-23' }), bkn411);
 *   return placement.status === 'placed' || placement.possibleBoxes.length > 0;
 * });
 * console.log(fc.check(holds).failed); // => false
 * ```
 */
export function asnArbitrary(): fc.Arbitrary<Asn> {
  return identityArbitrary().chain((identity): fc.Arbitrary<Asn> =>
    fc.record(
      {
        nip: fc.constant(identity.nip),
        jenis: fc.constant(identity.jenis),
        evidence: evidenceArbitrary(),
        ...optionalMembers(identity),
      },
      { requiredKeys: ['nip', 'jenis', 'evidence'] },
    ),
  );
}

/** A person with ready axis values, as `parseCandidate` accepts one and `rankSuccessors` takes one. */
export interface CandidateSample extends Partial<
  Pick<Asn, 'jenis' | 'nama' | 'tanggalLahir' | 'kedudukanHukum' | 'golongan' | 'jabatan' | 'target'>
> {
  /** Number of the person. */
  readonly nip: Nip;
  /** Values of the axes, 0 to 100. */
  readonly axes: AxisValuesSample;
  /** Competency score for ties, 0 to 100. */
  readonly penilaianKompetensi?: DecimalInput;
  /** Evidence for the conditions. */
  readonly evidence?: Evidence;
  /** Words of a source for the levels. */
  readonly statedLevels?: {
    /** Word for the level of kinerja. */
    readonly kinerja?: string;
    /** Word for the level of potensial. */
    readonly potensial?: string;
  };
}

/** Candidates who bring their axis values. */
export function candidateArbitrary(): fc.Arbitrary<CandidateSample> {
  return identityArbitrary().chain((identity): fc.Arbitrary<CandidateSample> =>
    fc.record(
      {
        nip: fc.constant(identity.nip),
        axes: axisValuesArbitrary(),
        jenis: fc.constant(identity.jenis),
        penilaianKompetensi: scoreArbitrary(),
        evidence: evidenceArbitrary(),
        statedLevels: fc.record(
          { kinerja: textArbitrary('Di Atas Ekspektasi'), potensial: textArbitrary('Tinggi') },
          { requiredKeys: [] },
        ),
        ...optionalMembers(identity),
      },
      { requiredKeys: ['nip', 'axes'] },
    ),
  );
}

/** Dates on which the shipped rule sets are in force. */
export function referenceDateArbitrary(): fc.Arbitrary<IsoDate> {
  return isoDateArbitrary({ from: '2025-01-01', until: addYears('2025-01-01', 3) });
}
