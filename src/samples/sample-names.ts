import type { SeededRandom, Share } from './seeded-random.js';

/**
 * Names by region: men's and women's first names, then second names of men and of women. Without the last the second
 * name is that of a family, for both.
 */
const NAMES: readonly Share<string>[] = [
  [
    34,
    'Agus,Bambang,Eko,Slamet,Sugeng,Wahyu,Dwi,Hari|Sri,Endang,Retno,Tri,Ratna,Yuni,Wiwik|Santoso,Prasetyo,Wibowo,Nugroho,Setiawan,Hartono,Purnomo,Raharjo|Lestari,Wahyuni,Handayani,Rahayu,Astuti,Setyowati,Purwanti,Utami',
  ],
  [
    18,
    'Asep,Dadang,Cecep,Ujang,Deden,Yayan|Euis,Neneng,Iis,Lilis,Cucu,Nia|Suherman,Hidayat,Gunawan,Kurniawan,Permana|Rohaeni,Nurhayati,Komariah,Suryani,Kurniasih',
  ],
  [
    14,
    'Ahmad,Muhammad,Abdul,Rizal,Fajar,Arif|Nurul,Siti,Fatimah,Aisyah,Dewi,Rina|Fauzi,Ridwan,Hakim,Rahman,Basri|Hidayah,Aminah,Rahmawati,Khasanah,Azizah',
  ],
  [
    12,
    'Parlindungan,Togar,Binsar,Saut,Marolop|Rosmaida,Tiurma,Lamria,Duma,Rotua|Siregar,Nasution,Simanjuntak,Sitompul,Sinaga,Harahap',
  ],
  [8, 'Syafrizal,Zulkifli,Afrizal,Hendri|Yusnidar,Desmawati,Elvira,Yeni|Chaniago,Tanjung,Koto,Piliang,Jambak'],
  [
    6,
    'I Wayan,I Made,I Nyoman,I Ketut|Ni Wayan,Ni Made,Ni Nyoman,Ni Ketut|Sudarma,Suardana,Wirawan,Adnyana|Suryani,Sukerti,Astini,Ariani',
  ],
  [8, 'Yohanes,Petrus,Markus,Melkias|Maria,Yuliana,Marthina,Naomi|Nahak,Bere,Latuheru,Rumbiak,Wanggai'],
];

/** Percent who have a name between the first and the last. */
const MIDDLE = 30;

/** A name that a woman or a man may have; nobody's in particular. */
export function sampleName(random: SeededRandom, woman: boolean): string {
  const [men = [], women = [], second = [], ofWomen] = random
    .weighted(NAMES)
    .split('|')
    .map((list) => list.split(','));
  const first = woman ? women : men;
  const last = (woman ? ofWomen : undefined) ?? second;
  const names = [random.pick(first)];
  if (random.chance(MIDDLE)) names.push(random.pick(ofWomen === undefined ? first : last));
  names.push(random.pick(last));
  return [...new Set(names)].join(' ');
}
