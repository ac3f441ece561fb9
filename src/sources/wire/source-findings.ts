import type { Bilingual } from '../../problems/bilingual.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { ALIKE_OFFICES } from '../../civil-service/same-office.js';

/** Keeps the codes apart as types. */
function bilingual<Code extends string>(texts: Readonly<Record<Code, Bilingual>>): Readonly<Record<Code, Bilingual>> {
  return deepFreeze(texts);
}

/**
 * What an adapter can notice. Codes of rows that stay unread say so in their text.
 */
export const SOURCE_FINDINGS = bilingual({
  payloadError: {
    id: 'Sumber menjawab dengan kesalahan: tidak ada yang diketahui, bukan "tidak ada data".',
    en: 'The source answered with an error: nothing is known, which is not "no data".',
  },
  payloadNotUnderstood: {
    id: 'Isi jawaban tidak dikenali: tidak ada yang dibaca.',
    en: 'The payload has no known form: nothing was read.',
  },
  datePlaceholder: {
    id: 'Tanggal ini adalah pengganti untuk "tidak ada tanggal": baris tidak dibaca.',
    en: 'This date stands for "no date": the row is not read.',
  },
  dateImpossible: {
    id: 'Tanggal ini tidak mungkin bagi pegawai ini: baris tidak dibaca.',
    en: 'This date cannot have been for this person: the row is not read.',
  },
  decreeFarAway: {
    id: 'Tanggal surat keputusan berbeda bertahun-tahun dari yang diputuskannya: baris tidak dibaca.',
    en: 'The decree is dated years away from what it decides: the row is not read.',
  },
  nothingRead: {
    id: 'Tidak ada kolom baris ini yang dikenali dan terisi: baris tidak terbaca.',
    en: 'No field of this row is known and filled: nothing was read of it.',
  },
  personNotFound: {
    id: 'Sumber tidak menemukan orang ini: apa yang dimilikinya tidak diketahui, bukan "tidak ada".',
    en: 'The source did not find the person: what they have is not known, which is not "none".',
  },
  signUnknown: {
    id: 'Jawaban memuat tanda yang tidak dikenal sebagai keberhasilan: daftar kosong tidak berarti "tidak ada", dan baris mungkin tidak lengkap.',
    en: 'The answer has a sign that is not known as one of success: an empty list does not mean "none", and rows may be missing.',
  },
  noSuccessSign: {
    id: 'Daftar kosong tanpa tanda keberhasilan: tidak diketahui apakah sumber menjawab. Berikan jawaban sumber secara utuh.',
    en: 'An empty list without any sign of success: whether the source answered is not known. Pass the whole answer.',
  },
  furtherPages: {
    id: 'Jawaban ini hanya satu halaman dari beberapa: daftar tidak lengkap.',
    en: 'The answer is one page of several: the list is not complete.',
  },
  countDiffers: {
    id: 'Jumlah yang disebut sumber berbeda dari jumlah baris: daftar ini mungkin terpotong.',
    en: 'The count that the source states differs from the number of rows: the list may be cut off.',
  },
  tooLarge: {
    id: 'Lebih banyak daripada yang dibaca dari satu sumber: tidak ada yang dibaca darinya.',
    en: 'More than is read of one source: nothing was read of it.',
  },
  rowNotReadable: { id: 'Baris ini bukan objek; tidak dibaca.', en: 'This row is no object; not read.' },
  keyUnknown: {
    id: 'Kolom ini tidak dikenal; isinya tidak dipakai.',
    en: 'This field is not known; its content was not used.',
  },
  keyClash: {
    id: 'Dua kolom dengan nama yang sama (tanpa beda huruf besar) berisi nilai yang berbeda; tidak ada yang dipakai.',
    en: 'Two fields of the same name (but for capitals) hold different values; neither was used.',
  },
  codeUnknown: {
    id: 'Kode atau sebutan ini tidak ada dalam daftar; tidak dipakai.',
    en: 'This code or wording is not in the list; not used.',
  },
  valueNotReadable: { id: 'Nilai ini tidak terbaca; tidak dipakai.', en: 'This value is not readable; not used.' },
  cellError: {
    id: 'Sel ini berisi galat lembar kerja, bukan nilai; tidak dipakai.',
    en: 'This cell holds an error of the spreadsheet, no value; not used.',
  },
  binaryDrift: {
    id: 'Lebih dari 15 angka penting, tanda hitungan biner: sel angka dibaca dengan 15 angka, teks dibaca apa adanya. Berikan teks yang sudah dibulatkan.',
    en: 'More than 15 significant digits, the mark of binary arithmetic: a number is read at 15 digits, text as it stands. Give text that is rounded.',
  },
  headerNotFound: {
    id: 'Baris judul kolom dengan kolom NIP tidak ditemukan; tidak ada baris yang dibaca.',
    en: 'No row of column names with a column for the NIP was found; no row was read.',
  },
  rowsAboveHeader: { id: 'Baris di atas judul kolom dilewati.', en: 'Rows above the column names were passed over.' },
  columnMissing: {
    id: 'Kolom ini tidak ada di lembar; isinya tidak diketahui. Nyatakan kolomnya dengan options.columns.',
    en: 'The sheet does not have this column; what it would hold is not known. Say which one it is by options.columns.',
  },
  percentColumn: {
    id: 'Semua nilai kolom ini paling besar 1, seperti sel persen; tidak dipakai. Nyatakan satuannya dengan options.axisUnit.',
    en: 'No value of this column is more than 1, as in percent cells; not used. Say what they are by options.axisUnit.',
  },
  actingPost: {
    id: 'Penilaian pada jabatan Plt. atau Plh.; dikesampingkan.',
    en: 'An appraisal in an acting post; set aside.',
  },
  earlierPeriod: {
    id: 'Penilaian lain tahun itu berakhir lebih lambat; yang ini dikesampingkan.',
    en: 'Another appraisal of that year ends later; this one is set aside.',
  },
  appraisalNotFinished: {
    id: 'Penilaian belum selesai; tidak dipakai.',
    en: 'The appraisal is not finished; not used.',
  },
  levelWords: {
    id: 'Kolom ini berisi sebutan jenjang; disimpan seperti tertulis dan tidak menentukan apa pun.',
    en: 'This column holds words for levels; they are kept as stated and decide nothing.',
  },
  valueMissing: { id: 'Isian yang diperlukan kosong.', en: 'A field that is needed is empty.' },
  valueOutOfScale: { id: 'Nilai di luar skala; dibiarkan apa adanya.', en: 'A value beyond its scale; left as it is.' },
  percentRead: {
    id: 'Nilai tertulis sebagai bagian dari 1; dibaca sebagai persen.',
    en: 'A value written as a part of 1; read as a percentage.',
  },
  levelWithSign: {
    id: 'Jenjang tertulis dengan tanda; dibaca seperti dinyatakan daftar jenjang.',
    en: 'A level written with a sign; read as the list of levels says.',
  },
  dateFormat: {
    id: 'Tanggal tidak ditulis seperti dalam bentuk sumbernya; dibaca menurut tulisannya.',
    en: 'A date not in the form of its source; read by its form.',
  },
  twoDigitYear: {
    id: 'Tahun dua angka; dibaca sebagai tahun terakhir yang mungkin sampai tanggal acuan.',
    en: 'A year of two digits; read as the latest possible year up to the reference date.',
  },
  dateNotReadable: {
    id: 'Tanggal tidak terbaca atau tidak ada dalam kalender; tidak dipakai.',
    en: 'A date that is not readable or not in the calendar; not used.',
  },
  dayNotKnown: {
    id: 'Hanya tahunnya yang diketahui; hari terakhir tahun itu dipakai.',
    en: 'Only the year is known; its last day is used.',
  },
  duplicateRow: {
    id: 'Baris yang sama sudah ada; dihitung sekali.',
    en: 'The same row is there already; counted once.',
  },
  conflictingRows: {
    id: 'Beberapa baris untuk hal yang sama berbeda isi; semuanya diteruskan, tidak ada yang dipilih.',
    en: 'Several rows about the same thing differ; all are passed on, none is chosen.',
  },
  anotherPerson: { id: 'Baris milik orang lain; dikesampingkan.', en: "Another person's row; set aside." },
  severalPersons: {
    id: 'Baris-baris ini milik beberapa orang, dan tidak jelas mana milik siapa; tidak dibaca.',
    en: 'These rows belong to several people, and whose is whose is not clear; not read.',
  },
  nipNotReadable: {
    id: 'NIP tidak terbaca. NIP harus berupa teks 18 angka: angka kehilangan digit.',
    en: 'The NIP is not readable. It has to be text of 18 digits: a number loses digits.',
  },
  personTwice: { id: 'Orang ini ada dua kali.', en: 'This person is there twice.' },
  predicateAgainstRatings: {
    id: 'Predikat berbeda dari matriks hasil kerja dan perilaku (PermenPANRB 6/2022); predikat sumber dipakai.',
    en: 'The predicate differs from the matrix of result and behaviour (PermenPANRB 6/2022); the predicate of the source is used.',
  },
  predicateAgainstCode: {
    id: 'Sebutan predikat dan kodenya berbeda; sebutan dipakai.',
    en: 'The wording of the predicate and its code differ; the wording is used.',
  },
  draft: {
    id: 'Penilaian tahun berjalan belum berpredikat; dianggap belum ada.',
    en: 'The appraisal of the running year has no predicate yet; taken as not there.',
  },
  cancelled: { id: 'Hukuman dibatalkan; ditandai demikian.', en: 'A cancelled punishment; marked as such.' },
  notAPunishment: {
    id: 'Bukan hukuman baru (pengaktifan kembali); dikesampingkan.',
    en: 'Not a new punishment (a reinstatement); set aside.',
  },
  endUnknown: {
    id: 'Akhirnya tidak diketahui: tidak ada tanggal akhir dan tidak ada lamanya.',
    en: 'Its end is not known: there is neither an end date nor a length.',
  },
  endAssumed: {
    id: 'Akhirnya tidak tercatat; lamanya menurut keterangan pemanggil dipakai.',
    en: 'Its end is not on record; the length that the caller states is used.',
  },
  assignmentAssumed: {
    id: 'Jenis penugasan kosong; arti menurut keterangan pemanggil dipakai.',
    en: 'The kind of assignment is empty; what the caller states it to mean is used.',
  },
  additionalDuty: {
    id: 'Tugas tambahan, bukan jabatan; dikesampingkan.',
    en: 'An additional duty, no post; set aside.',
  },
  endAgainstLength: {
    id: 'Tanggal akhir dan lamanya berbeda; tanggal akhir dipakai.',
    en: 'End date and length differ; the end date is used.',
  },
  endBeforeStart: { id: 'Tanggal akhir mendahului tanggal mulai.', en: 'The end lies before the start.' },
  ideaNotStated: {
    id: 'Nilai ini berpredikat Sangat Baik hanya dengan ide baru atau inovasi; sumber tidak menyatakannya.',
    en: 'This value is Sangat Baik only with a new idea or innovation; the source does not tell.',
  },
  scaleNotStated: {
    id: 'Nilai menurut peraturan ini tidak punya tabel konversi; pemanggil harus menyatakannya.',
    en: 'Values of this regulation have no conversion table; the caller has to state one.',
  },
  scopeNotStated: {
    id: 'Lingkup penghargaan tidak ada dalam SIASN dan tidak dinyatakan pemanggil.',
    en: 'SIASN does not have the scope of an award, and the caller does not state it.',
  },
  notAnAward: {
    id: 'Bukan penghargaan atas kinerja menurut keterangan pemanggil; dikesampingkan.',
    en: 'No award for performance, as the caller states; set aside.',
  },
  levelNotTold: { id: 'Tingkat jabatan tidak tertulis.', en: 'The level of the post is not written.' },
  readingChosen: {
    id: 'Kolom ini dapat dibaca dengan dua cara; cara yang menghasilkan nilai sumbu dipakai.',
    en: 'This column can be read in two ways; the one that gives the value of the axis was used.',
  },
  readingUnclear: {
    id: 'Tidak jelas apakah kolom ini berisi nilai 0-100 atau poin berbobot; tidak dipakai.',
    en: 'Whether this column holds scores 0-100 or weighted points is not clear; not used.',
  },
  sumDiffers: {
    id: 'Jumlah yang disebut berbeda dari jumlah bagiannya.',
    en: 'The stated sum differs from the sum of its parts.',
  },
  boxConflict: {
    id: 'Nomor kotak berbeda dari kotak menurut nilai sumbunya; nilai sumbu yang dipakai.',
    en: 'The box number differs from the box of the axis values; the axis values count.',
  },
  sourceMissing: {
    id: 'Sumber yang diperlukan untuk daftar ini tidak disertakan; daftar ini tidak diketahui.',
    en: 'A source that this list needs was not given; the list is not known.',
  },
  listWithheld: {
    id: 'Sumber daftar ini gagal atau memuat baris yang tidak terbaca; daftar ini tidak diketahui.',
    en: 'A source of this list failed or has rows that could not be read; the list is not known.',
  },
  listAccepted: {
    id: 'Daftar ini tidak lengkap; pemanggil menerima baris yang terbaca.',
    en: 'This list is not complete; the caller accepts the rows that were read.',
  },
  birthDateAgainstNip: {
    id: 'Tanggal lahir berbeda dari yang tertulis dalam NIP.',
    en: 'The birth date differs from the one in the NIP.',
  },
  sexAgainstNip: { id: 'Jenis kelamin berbeda dari angka ke-15 NIP.', en: 'The sex differs from digit 15 of the NIP.' },
  appointmentAgainstNip: {
    id: 'TMT CPNS berbeda dari angka ke-9 sampai ke-14 NIP.',
    en: 'The appointment date differs from digits 9 to 14 of the NIP.',
  },
  identityConflict: {
    id: 'Dua sumber menyatakan hal yang berbeda tentang orang ini; tidak ada yang dipakai.',
    en: 'Two sources say different things about this person; neither is used.',
  },
  kindNotKnown: {
    id: 'Tidak diketahui apakah orang ini PNS atau PPPK.',
    en: 'Whether this person is PNS or PPPK is not known.',
  },
  asnRefused: {
    id: 'Gabungan sumber ini tidak membentuk Asn yang sah.',
    en: 'These sources together make no valid Asn.',
  },
  currentPostConflict: {
    id: 'Beberapa jabatan definitif pada hari yang sama; jabatan sekarang tidak dapat ditentukan.',
    en: 'Several definitive posts from the same day; the present post cannot be told.',
  },
  punishmentNotOnRecord: {
    id: 'Kedudukan hukum menyatakan hukuman disiplin, tetapi tidak ada hukuman yang berjalan dalam riwayat.',
    en: 'The legal position tells of a punishment, but none is running on record.',
  },
  roleMissing: {
    id: 'Satu peran penilai tidak menjawab; bobotnya diperlakukan seperti dinyatakan skema.',
    en: 'A role of assessors did not answer; its weight was handled as the scheme says.',
  },
  feedbackIncomplete: {
    id: 'Peran atau penilai yang menjawab lebih sedikit dari yang diminta skema; umpan balik ini tidak lengkap.',
    en: 'Fewer roles or assessors answered than the scheme asks for; this feedback is not complete.',
  },
  unitIncomplete: {
    id: 'Jabatan tanpa instansi atau unit yang dapat dibandingkan.',
    en: 'A post without an agency or unit that can be compared.',
  },
  ...ALIKE_OFFICES,
  qualityIndicator: { id: 'Indikator mutu data BKN ini terpenuhi.', en: 'This data quality indicator of BKN applies.' },
});

/** Code of a finding in a payload. */
export type SourceFindingCode = keyof typeof SOURCE_FINDINGS;
