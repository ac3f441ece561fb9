import type { Bilingual } from '../../problems/bilingual.js';

/** What a verifier of resolutions finds. */
export type ResolutionProblemCode =
  | 'shape'
  | 'otherRule'
  | 'vacancyUnknown'
  | 'vacancyTwice'
  | 'vacancyMissing'
  | 'vacancyOrder'
  | 'tooEarly'
  | 'personTwice'
  | 'notEligible'
  | 'placeWrong'
  | 'notChosen'
  | 'peopleOrder'
  | 'seatCount'
  | 'withoutWrong'
  | 'outcomeWrong'
  | 'tooManyWaysWrong'
  | 'notBestLeft'
  | 'blockingPair'
  | 'notBestForVacancies'
  | 'lotNotKept'
  | 'tieMissing'
  | 'tieNotThere'
  | 'tieOrder'
  | 'otherSharing'
  | 'certificateKind'
  | 'certificateOrder'
  | 'priceUnreadable'
  | 'priceText'
  | 'priceOwner'
  | 'priceTooLong'
  | 'priceNegative'
  | 'baseTooSmall'
  | 'pairAbovePrices'
  | 'totalNotReached'
  | 'pricesNotTotal'
  | 'uniqueWrong';

/** What is wrong with a resolution. */
export interface ResolutionProblem {
  /** Stable key of the problem. */
  readonly code: ResolutionProblemCode;
  /** What was found, in words; NIPs are masked. */
  readonly message: Bilingual;
}

type Words = readonly [id: string, en: string];

/** `{}` stands for the vacancy, or for what was found. */
const WORDS: Readonly<Record<ResolutionProblemCode, Words>> = {
  shape: ['Bentuknya bukan bentuk hasil pembagian: {}.', 'It has not the shape of a resolution: {}.'],
  otherRule: [
    'Hasil ini dibuat dengan aturan atau jumlah kursi lain.',
    'It was made by another rule or number of seats.',
  ],
  vacancyUnknown: ['Tidak ada lowongan {}.', 'There is no vacancy {}.'],
  vacancyTwice: ['Lowongan {} tercantum dua kali.', 'The vacancy {} stands there twice.'],
  vacancyMissing: ['Lowongan {} tidak tercantum.', 'The vacancy {} is left out.'],
  vacancyOrder: ['Lowongan tidak diurutkan menurut id.', 'The vacancies do not stand by id.'],
  tooEarly: [
    'Lowongan {} sudah dibagi, padahal nilai sama sebelumnya belum diputus.',
    'The vacancy {} is shared out though a tie before it is open.',
  ],
  personTwice: ['Seseorang tercantum dua kali: {}.', 'Somebody stands there twice: {}.'],
  notEligible: ['Seseorang pada {} tidak memenuhi syarat lowongan itu.', 'Somebody of {} is not eligible for it.'],
  placeWrong: ['Seseorang pada {} tidak berada pada peringkat itu.', 'Somebody of {} is not on that place.'],
  notChosen: ['Seseorang pada {} tidak memilih lowongan itu.', 'Somebody of {} did not choose it.'],
  peopleOrder: ['Orang pada {} tidak tercantum menurut urutannya.', 'The people of {} do not stand in their order.'],
  seatCount: [
    'Jumlah orang dan kursi kosong pada {} bukan jumlah kursinya.',
    'People and empty seats of {} are not its number of seats.',
  ],
  withoutWrong: [
    'Daftar orang tanpa lowongan tidak sesuai: {}.',
    'The list of people without a vacancy is not what follows: {}.',
  ],
  outcomeWrong: ['Keluarannya seharusnya: {}.', 'The outcome should be: {}.'],
  tooManyWaysWrong: [
    'Keterangan tentang terlalu banyaknya cara memutus nilai sama tidak benar.',
    'What it says of too many ways of breaking the ties is not so.',
  ],
  notBestLeft: ['{} tidak mengambil yang terbaik dari yang masih ada.', '{} did not take the best who were left.'],
  blockingPair: [
    '{} dan seseorang yang tidak didapatnya lebih suka saling mendapatkan.',
    '{} and somebody it did not get would both rather have each other.',
  ],
  notBestForVacancies: [
    'Bukan pembagian stabil yang terbaik bagi {}.',
    'It is not the stable sharing that is the best for {}.',
  ],
  lotNotKept: ['Undian memberi {} orang lain.', 'The lot gives {} other people.'],
  tieMissing: ['Nilai sama yang menentukan tidak disebut: {}.', 'A tie that decides is not told: {}.'],
  tieNotThere: ['Nilai sama yang disebut tidak ada: {}.', 'A tie is told that is not there: {}.'],
  tieOrder: [
    'Nilai sama tidak tercantum sekali dan menurut urutannya.',
    'The ties do not stand once and in their order.',
  ],
  otherSharing: [
    'Pembagian lain yang disebut bukan pembagian lain dengan jumlah terbesar yang sama.',
    'The other sharing is not another one with the same highest total.',
  ],
  certificateKind: [
    'Bukti tidak ada, jenisnya lain, atau ada padahal belum diputus.',
    'The certificate is absent, of another kind, or there though it is tied.',
  ],
  certificateOrder: [
    'Urutan pada bukti bukan urutan aturannya.',
    'The order of the certificate is not that of the rule.',
  ],
  priceUnreadable: ['Suatu harga tidak dapat dibaca.', 'A price cannot be read.'],
  priceText: ['Suatu harga tidak tertulis dalam bentuk bakunya.', 'A price is not written in its one form.'],
  priceOwner: [
    'Harga tidak disebut tepat sekali untuk tiap lowongan, dan selain 0 hanya untuk orang yang memenuhi syarat.',
    'Prices are not those of every vacancy and, other than 0, of eligible people only.',
  ],
  priceTooLong: [
    'Harga tidak punya penyebut bersama paling banyak {} angka.',
    'The prices have no common denominator of at most {} digits.',
  ],
  priceNegative: ['Suatu harga kurang dari 0.', 'A price is below 0.'],
  baseTooSmall: [
    'Kursi terisi tidak bernilai lebih dari semua skor.',
    'A filled seat is not worth more than all scores.',
  ],
  pairAbovePrices: ['Suatu pasangan bernilai lebih dari harganya.', 'A pair is worth more than its prices.'],
  totalNotReached: [
    'Orang yang ditempatkan tidak mencapai jumlahnya.',
    'The people assigned do not come to the total.',
  ],
  pricesNotTotal: ['Harga tidak berjumlah sama dengan jumlahnya.', 'The prices do not come to the total.'],
  uniqueWrong: [
    'Ada atau tidaknya pembagian lain dengan jumlah sama salah disebut.',
    'It says wrongly whether another sharing comes to the same total.',
  ],
};

export function resolutionProblem(code: ResolutionProblemCode, found = ''): ResolutionProblem {
  const [id, en] = WORDS[code].map((words) => words.replace('{}', () => found));
  return { code, message: { id: id ?? '', en: en ?? '' } };
}
