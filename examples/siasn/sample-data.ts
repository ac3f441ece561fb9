import { format } from 'prettier';
import { normalizeAspects, placeInBox, type Asn } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { samplePopulation } from 'talenta-asn/samples';
import { payloadsOf, type Payloads } from './wire.js';

export const AS_OF = '2026-11-23';
const SEED = 42;
const PEOPLE = 30;
const CLASSES: ReadonlySet<string> = new Set(['jptPratama', 'administrator', 'jfAhliMadya']);

/** Thirty people near a leadership post, twelve of them in the upper boxes; the same on every run. */
export function people(): readonly Asn[] {
  const near = samplePopulation({ seed: SEED, size: 6000, asOf: AS_OF }).filter(
    ({ jenis, jabatan }) => jenis === 'PNS' && CLASSES.has(jabatan?.kelas ?? ''),
  );
  const upper = near.filter((person) => isUpper(person)).slice(0, 12);
  return [...near.filter((person) => !isUpper(person)).slice(0, PEOPLE - upper.length), ...upper];
}

function isUpper(person: Asn): boolean {
  const placement = placeInBox(normalizeAspects(person, { ruleSet: bkn411, asOf: AS_OF }), bkn411);
  return placement.status === 'placed' && placement.box >= 7 && person.jabatan?.rumpun === 'Keuangan';
}

/** Files of the folder data: one for each person, with the faults that such payloads have. */
export async function dataFiles(): Promise<Readonly<Record<string, string>>> {
  const files = people().map(async (person, index) => {
    const name = `orang-${String(index + 1).padStart(2, '0')}.json`;
    const payloads = withFault(index + 1, { nip: person.nip, ...payloadsOf(person) });
    return [name, await format(JSON.stringify(payloads), { parser: 'json', printWidth: 120 })] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

function withFault(number: number, payloads: Payloads): Payloads {
  switch (number) {
    case 28:
      // An outage, of somebody in the upper boxes. Programs have read this as "never punished".
      return { ...payloads, 'rw-hukdis': { Error: true, Message: 'Token SSO mismatch' } };
    case 5:
      // The sender's shortcut: good results, bad behaviour, stored as 3.
      return {
        ...payloads,
        'rw-skp22': {
          code: 1,
          data: [
            {
              tahun: '2025',
              hasilKinerjaNilai: '1',
              PerilakuKerjaNilai: '3',
              kuadranKinerja: 'BUTUH PERBAIKAN',
              KuadranKinerjaNilai: '3',
            },
          ],
        },
      };
    case 7:
      // A punishment that was cancelled, and a reinstatement that is no punishment.
      return {
        ...payloads,
        'rw-hukdis': {
          code: 1,
          data: [
            {
              jenisHukuman: '27',
              jenisTingkatHukumanId: 'B',
              hukumanTanggal: '01-03-2025',
              akhirHukumTanggal: '28-02-2026',
              skPembatalanNomor: '9/2025',
              skPembatalanTanggal: '10-06-2025',
            },
            { jenisHukuman: '12', jenisTingkatHukumanId: 'B', hukumanTanggal: '11-06-2025' },
          ],
        },
      };
    case 9:
      // Education told in words: "Magister" holds the letters "ma".
      return {
        ...payloads,
        'rw-pendidikan': {
          code: 1,
          data: { data: [{ tkPendidikanNama: 'Magister', pendidikanNama: 'Administrasi Publik', tahunLulus: '2012' }] },
        },
      };
    case 11:
      // A course entered twice, and a certificate without a day.
      return {
        ...payloads,
        'rw-kursus': [
          { namaKursus: 'A', jenisDiklatId: '3', noSertipikat: 'C-1', tanggalSelesaiKursus: '12-05-2025' },
          { namaKursus: 'A', jenisDiklatId: '3', noSertipikat: 'c 1', tanggalSelesaiKursus: '2025-05-12' },
          { namaKursus: 'B', jenisDiklatId: '3', noSertipikat: 'C-2', tanggalSelesaiKursus: '31-02-2025' },
        ],
      };
    default:
      return payloads;
  }
}
