import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_KEYS, type Asn, type RiwayatJabatan } from 'talenta-asn';
import { readPerson, type PersonFile } from '../../examples/siasn/read-folder.js';
import { AS_OF, dataFiles, people } from '../../examples/siasn/sample-data.js';
import { payloadsOf } from '../../examples/siasn/wire.js';

const folder = path.resolve(import.meta.dirname, '../../examples/siasn/data');

function read(person: Asn) {
  const text = JSON.stringify({ nip: person.nip, ...payloadsOf(person) });
  return readPerson(JSON.parse(text) as PersonFile, AS_OF);
}

/** Lists that somebody of the sample may be without, and for which the payload is then an outage. */
const FETCHED = EVIDENCE_KEYS.filter(
  (list) =>
    !['kompetensiTeknis', 'nominasi', 'pengalamanLuarPns', 'penilaianPerilaku', 'pelanggaranEtik'].includes(list),
);

/** SIASN has no end of an acting duty, and no family of posts but the one the city adds by name. */
const definitive = (spells: readonly RiwayatJabatan[] | undefined) =>
  spells
    ?.filter(({ penugasan }) => penugasan === 'definitif')
    .map(({ kelas, mulai, selesai, unit }) => [kelas, mulai, selesai, unit]);

describe('the folder of raw payloads', () => {
  it('is what the script writes', async () => {
    const files = await dataFiles();
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(path.join(folder, name), 'utf8'), name).toBe(text);
  });

  it.each(people())('to the wire and back: the same evidence of person $#', (person) => {
    const { assembled, outcomes } = read(person);
    const { asn } = assembled;
    expect(outcomes.map(({ unread }) => unread).filter((unread) => unread > 0)).toEqual([]);
    const withheld = FETCHED.filter((list) => person.evidence[list] === undefined);
    expect(assembled.findings).toEqual(
      withheld.map(() => expect.objectContaining({ code: 'listWithheld' }) as unknown),
    );
    expect(asn).toMatchObject({
      nip: person.nip,
      jenis: person.jenis,
      ...(person.tanggalLahir === undefined ? {} : { tanggalLahir: person.tanggalLahir }),
      golongan: person.golongan,
      kedudukanHukum: 'aktif',
      jabatan: { kelas: person.jabatan?.kelas, nama: person.jabatan?.nama, mulai: person.jabatan?.mulai },
    });
    const { pelatihan, sertifikasi, riwayatJabatan, kompetensiTeknis, ...same } = person.evidence;
    expect(kompetensiTeknis === undefined || kompetensiTeknis.length > 0).toBe(true);
    expect(asn?.evidence).toMatchObject(same);
    const numbers = (list: readonly { selesai: string; nomor?: string }[] | undefined) =>
      list?.map(({ selesai, nomor }) => `${selesai} ${nomor ?? ''}`);
    expect(numbers(asn?.evidence.pelatihan)).toEqual(numbers(pelatihan));
    expect(numbers(asn?.evidence.sertifikasi)).toEqual(numbers(sertifikasi));
    expect(definitive(asn?.evidence.riwayatJabatan)).toEqual(definitive(riwayatJabatan));
  });

  it('copies no name, religion or address', () => {
    for (const file of readdirSync(folder)) {
      const result = readPerson(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as PersonFile, AS_OF);
      expect(JSON.stringify(result)).not.toMatch(/NAMA CONTOH|TIDAK DISALIN|tidak\.disalin/);
    }
  });
});
