import * as fc from 'fast-check';
import type { DecimalInput } from '../exact/read-decimal.js';
import type { Asn, BidangIlmu, JabatanSasaran, JabatanSekarang } from '../model/asn.js';
import type { Evidence } from '../model/evidence.js';
import { addYears, type IsoDate } from '../model/iso-date.js';
import { KEDUDUKAN_HUKUM } from '../model/kedudukan-hukum.js';
import { ESELON_TEXTS } from '../model/kelas-jabatan.js';
import type { StandarKompetensi } from '../model/kompetensi.js';
import type { JenisPegawai, Nip } from '../model/nip.js';
import { AGENCIES, evidenceArbitrary, FAMILIES, FIELDS, UNITS } from './evidence-arbitraries.js';
import {
  birthDateArbitrary,
  golonganArbitrary,
  isoDateArbitrary,
  kelasJabatanArbitrary,
  nipArbitrary,
  scoreArbitrary,
  textArbitrary,
} from './primitive-arbitraries.js';
import { axisValuesArbitrary, type AxisValuesSample } from './score-arbitraries.js';

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
  const level = fc.constantFrom<1 | 2 | 3 | 4 | 5>(1, 2, 3, 4, 5);
  return fc.record({
    integritas: level,
    kerjaSama: level,
    komunikasi: level,
    orientasiPadaHasil: level,
    pelayananPublik: level,
    pengembanganDiriDanOrangLain: level,
    mengelolaPerubahan: level,
    pengambilanKeputusan: level,
    perekatBangsa: level,
  });
}

/** Members that every post may have. */
export const postMembers = () => ({
  kelas: kelasJabatanArbitrary(),
  rumpun: textArbitrary(...FAMILIES),
  bidangIlmu: bidangIlmuArbitrary(),
  standarKompetensi: standarKompetensiArbitrary(),
});

/** Posts in view: declared as a goal, or passed as the target of a context. */
export function jabatanSasaranArbitrary(): fc.Arbitrary<JabatanSasaran> {
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
  sasaran: jabatanSasaranArbitrary(),
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
  Pick<Asn, 'jenis' | 'nama' | 'tanggalLahir' | 'kedudukanHukum' | 'golongan' | 'jabatan' | 'sasaran'>
> {
  readonly nip: Nip;
  readonly axes: AxisValuesSample;
  readonly penilaianKompetensi?: DecimalInput;
  readonly evidence?: Evidence;
  /** Words of a source for the levels. */
  readonly statedLevels?: { readonly kinerja?: string; readonly potensial?: string };
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
