/** From the raw payloads of one person to an `Asn`. */
import type { LingkupPenghargaan } from 'talenta-asn';
import {
  assembleAsn,
  fromDataUtama,
  fromDiklat,
  fromGolongan,
  fromHukdis,
  fromJabatan,
  fromKompetensi,
  fromKursus,
  fromLhkpn,
  fromPendidikan,
  fromPenghargaan,
  fromPotensi,
  fromSertifikasi,
  fromSkp22,
  fromTimKerja,
  fromUmpanBalik360,
  type AssembledAsn,
  type SourceOptions,
  type SourceOutcome,
} from 'talenta-asn/sources';

/** One file of the folder. */
export interface PersonFile {
  readonly nip: string;
  readonly lingkup: Readonly<Record<string, LingkupPenghargaan>>;
  readonly rumpun: Readonly<Record<string, string>>;
  readonly [source: string]: unknown;
}

export interface ReadPerson {
  readonly nip: string;
  readonly outcomes: readonly SourceOutcome<unknown>[];
  readonly assembled: AssembledAsn;
}

export function readPerson(file: PersonFile, asOf: SourceOptions['asOf']): ReadPerson {
  const subject: SourceOptions = { nip: file.nip, asOf };
  const dataUtama = fromDataUtama(file['data-utama'], subject);
  const golongan = fromGolongan(file['rw-golongan'], subject);
  const sources = [
    fromSkp22(file['rw-skp22'], subject),
    fromHukdis(file['rw-hukdis'], subject),
    // SIASN has no family of posts and no end of an acting duty: the city has the first by post, and says three months for
    // Plt, one for Plh.
    fromJabatan(file['rw-jabatan'], { ...subject, actingMonths: { plt: 3, plh: 1 }, rumpun: file.rumpun }),
    fromPendidikan(file['rw-pendidikan'], subject),
    fromDiklat(file['rw-diklat'], subject),
    fromKursus(file['rw-kursus'], subject),
    fromSertifikasi(file['rw-sertifikasi'], subject),
    // SIASN has no scope of an award; the city keeps a list by decree.
    fromPenghargaan(file['rw-penghargaan'], { ...subject, lingkup: file.lingkup }),
    fromKompetensi(file['rw-kompetensi'], subject),
    fromPotensi(file['rw-potensi'], subject),
    fromTimKerja(file['tim-kerja'], subject),
    fromUmpanBalik360(file['umpan-balik-360'], subject),
    fromLhkpn(file['lhkpn'], subject),
  ];
  return {
    nip: file.nip,
    outcomes: [dataUtama, golongan, ...sources],
    assembled: assembleAsn({ ...subject, dataUtama, golongan, sources }),
  };
}
