/**
 * Reads the Markdown of `describeRuleSet` back, in both languages, without the library: its own grammar, its own words.
 * Whatever is not exactly as it should be is an error, so that no number can stand where none belongs.
 */

export type Told = 'id' | 'en';
type Pair = readonly [id: string, en: string];

export interface ReadMark {
  readonly basis: string;
  readonly known: string;
  readonly citations: readonly { readonly source: string; readonly provision?: string }[];
  readonly checkedOn: string;
  readonly note?: string;
}

/** A range of values; `below`: the end does not belong to it. */
export interface ReadRange {
  readonly begin: string;
  readonly strict: boolean;
  readonly end?: string;
  readonly below: boolean;
}

export interface ReadWeight {
  readonly aspect: string;
  readonly indicator: string;
  readonly part: string;
  readonly weight: string;
  readonly ready: boolean;
  readonly stage?: string;
}

export interface ReadAxisWeights {
  readonly axis: string;
  readonly counted: readonly ReadWeight[];
  readonly total?: string;
  readonly deducted: readonly ReadWeight[];
  readonly marks: readonly { readonly aspect: string; readonly mark: ReadMark }[];
}

export type ReadConversion =
  | {
      readonly kind: 'table';
      readonly outOf?: string;
      readonly rows: readonly { readonly label: string; readonly key: string; readonly score: string }[];
    }
  | {
      readonly kind: 'bands';
      readonly outOf?: string;
      readonly bands: readonly { readonly label: string; readonly range: ReadRange; readonly score: string }[];
    }
  | {
      readonly kind: 'levels';
      readonly against: string;
      readonly capped: boolean;
      readonly items: readonly { readonly label: string; readonly key: string; readonly weight: string }[];
    }
  | { readonly kind: 'score'; readonly above: string };

interface ReadWindow {
  readonly years: number;
  readonly counting: string;
  readonly firstDay: string;
}

export interface ReadMeasure {
  readonly window?: ReadWindow & { readonly mark?: ReadMark };
  readonly old?: { readonly window: ReadWindow; readonly byDefault: boolean };
  readonly assessedFor?: { readonly lower: string; readonly unstated: string; readonly mark: ReadMark };
  readonly combine: string;
  readonly none?: { readonly score: string; readonly label: string };
  readonly unknown?: { readonly score: string; readonly label: string; readonly mark: ReadMark };
  readonly mark?: ReadMark;
  readonly readings: readonly { readonly fact: string; readonly conversion: ReadConversion }[];
}

export interface ReadNode {
  readonly label: string;
  readonly mark: ReadMark;
  readonly measure?: ReadMeasure;
  readonly parts?: readonly ReadNode[];
}

export interface ReadGrid {
  /** Levels of the axes beside the two, as the heading has them. */
  readonly depth?: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly level: string; readonly boxes: readonly (number | undefined)[] }[];
}

export interface ReadCondition {
  readonly label: string;
  readonly mark: ReadMark;
  readonly asks: object;
}

export interface ReadWay {
  readonly cara: string;
  readonly from?: string;
  readonly mark: ReadMark;
  readonly conditions: readonly ReadCondition[];
}

export interface ReadRule {
  readonly title: string;
  readonly id: string;
  readonly revision: number;
  readonly fingerprint: string;
  readonly from: string;
  readonly until: string | null;
  readonly mark: ReadMark;
  readonly periodMark: ReadMark;
  readonly weights: readonly ReadAxisWeights[];
  readonly ready: { readonly above: string; readonly mark: ReadMark };
  readonly indicators: readonly ReadNode[];
  /** Kinds of evidence that are not asked for. */
  readonly unread: readonly string[];
  readonly axes: readonly {
    readonly label: string;
    readonly levels: readonly { readonly label: string; readonly range: ReadRange }[];
    readonly byWords?: {
      readonly levels: readonly { readonly label: string; readonly words: string; readonly value: string }[];
      readonly mark: ReadMark;
    };
    readonly mark: ReadMark;
  }[];
  readonly grids: readonly ReadGrid[];
  readonly numbering: { readonly convention: string; readonly mark: ReadMark };
  readonly boxes: readonly {
    readonly box: number;
    readonly category: string;
    readonly followUps: string;
    readonly mark: ReadMark;
  }[];
  readonly talent: {
    readonly shares: readonly { readonly axis: string; readonly share: string }[];
    readonly mark: ReadMark;
  };
  readonly technical: {
    readonly shares: readonly { readonly kelas: string; readonly talent: string; readonly technical: string }[];
    readonly stage?: string;
    readonly mark: ReadMark;
  };
  readonly stages: readonly {
    readonly label: string;
    readonly key: string;
    readonly admits: string;
    readonly mark: ReadMark;
  }[];
  readonly classes: readonly {
    readonly kelas: string;
    readonly boxes: readonly number[];
    readonly mark: ReadMark;
    readonly conditions: readonly ReadCondition[];
    readonly ways?: readonly ReadWay[];
  }[];
  readonly defaultWays?: { readonly ways: readonly string[]; readonly mark: ReadMark };
  readonly outside: readonly {
    readonly kelas: string;
    readonly mark: ReadMark;
    readonly conditions: readonly ReadCondition[];
  }[];
  readonly interim?: {
    readonly tiersBelow: number;
    readonly mark: ReadMark;
    readonly conditions: readonly ReadCondition[];
  };
  readonly retirement?: {
    readonly leaves: string;
    readonly ages: Readonly<Record<string, number>>;
    readonly mark: ReadMark;
  };
  readonly validity?: { readonly years: number; readonly mark: ReadMark };
  readonly tiers: { readonly ladder: readonly (readonly string[])[]; readonly mark: ReadMark };
  readonly standards: {
    readonly classes: readonly { readonly kelas: string; readonly levels: Readonly<Record<string, number>> }[];
    readonly mark: ReadMark;
  };
  readonly ranking: {
    readonly order: readonly string[];
    readonly tieChain: readonly string[];
    readonly ageCitation?: ReadMark;
    readonly readiness?: {
      readonly groups: readonly { readonly key: string; readonly label: string; readonly boxes: readonly number[] }[];
      readonly mark: ReadMark;
    };
    readonly shortlistSize: number;
    readonly mark: ReadMark;
  };
  readonly rounding: {
    readonly shown: ReadRounding;
    readonly beforeLevels: ReadRounding;
    readonly beforeRanking: ReadRounding;
    readonly mark: ReadMark;
  };
  readonly sources: readonly {
    readonly key: string;
    readonly kind: string;
    readonly title: string;
    readonly url?: string;
  }[];
}

export type ReadRounding = { readonly places: number; readonly mode: string } | null;

export class NotAsWritten extends Error {}

function refuse(what: string): never {
  throw new NotAsWritten(what);
}

// ---------------------------------------------------------------------------------------------------------------------
// Blocks
// ---------------------------------------------------------------------------------------------------------------------

type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'numbers'; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

function blocksOf(text: string): readonly Block[] {
  if (!text.endsWith('\n') || text.endsWith('\n\n')) refuse('the text does not end with one line end');
  return text
    .slice(0, -1)
    .split('\n\n')
    .map((block) => blockOf(block.split('\n')));
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const heading = /^(#{1,4}) (.+)$/.exec(first);
  if (heading !== null && lines.length === 1) {
    return { kind: 'heading', depth: (heading[1] ?? '').length, text: heading[2] ?? '' };
  }
  if (first.startsWith('| ')) return tableOf(lines);
  if (first.startsWith('- ')) {
    return { kind: 'bullets', items: lines.map((line) => matched(line, /^- (.+)$/)[0] ?? '') };
  }
  if (/^\d+\. /.test(first)) {
    return {
      kind: 'numbers',
      items: lines.map((line, place) => matched(line, new RegExp(`^${String(place + 1)}\\. (.+)$`))[0] ?? ''),
    };
  }
  if (lines.length !== 1 || first.trim() !== first || first === '') refuse(`not a block: ${lines.join('\n')}`);
  return { kind: 'paragraph', text: first };
}

function tableOf(lines: readonly string[]): Block {
  const cells = (line: string): readonly string[] => {
    const [inner = ''] = matched(line, /^\| (.*) \|$/);
    return inner
      .replace(/(\\.)|\|/g, (_, escape: string | undefined) => escape ?? '\n')
      .split('\n')
      .map((cell) => cell.trim());
  };
  const [head = '', rule = '', ...rows] = lines;
  const names = cells(head);
  if (rule !== `| ${names.map(() => '---').join(' | ')} |`) refuse(`not the rule of a table: ${rule}`);
  return {
    kind: 'table',
    head: names,
    rows: rows.map((row) => {
      const found = cells(row);
      return found.length === names.length ? found : refuse(`${String(found.length)} cells in: ${row}`);
    }),
  };
}

/** The groups of a pattern that the whole text must have. */
function matched(text: string, pattern: RegExp): readonly (string | undefined)[] {
  const found = pattern.exec(text);
  return found === null ? refuse(`expected ${String(pattern)}, found: ${text}`) : found.slice(1);
}

const SIGNS = '\\\\`*_{}\\[\\]<>#+!|~&$';
const WORDS = new RegExp(`^(?:[^${SIGNS}]|\\\\[!-/:-@[-\`{-~])*$`);

/** Text of the rule set: every sign in it is escaped. */
function unescaped(text: string): string {
  if (!WORDS.test(text)) refuse(`a sign of Markdown is not escaped: ${text}`);
  return text.replace(/\\(.)/g, '$1');
}

const DECIMAL = '-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9]|\\/[1-9]\\d*)?';
const WHOLE = '(?:0|[1-9]\\d*)';

function decimal(text: string): string {
  return new RegExp(`^${DECIMAL}$`).test(text) ? text : refuse(`not an exact number: ${text}`);
}

function whole(text: string | undefined): number {
  return text !== undefined && new RegExp(`^${WHOLE}$`).test(text)
    ? Number(text)
    : refuse(`not a whole number: ${String(text)}`);
}

// ---------------------------------------------------------------------------------------------------------------------
// Words
// ---------------------------------------------------------------------------------------------------------------------

type Lexicon = Readonly<Record<string, Pair>>;

const BASIS: Lexicon = {
  statute: ['undang-undang atau peraturan pemerintah', 'statute or government regulation'],
  implementingRule: ['aturan pelaksana', 'implementing rule'],
  agencyChoice: ['pilihan instansi', 'choice of an agency'],
  libraryAssumption: ['asumsi pustaka ini', 'assumption of this library'],
};
const KNOWN: Lexicon = {
  primaryText: ['dibaca pada teks asli', 'read in the primary text'],
  secondarySources: ['diketahui dari sumber sekunder', 'known from secondary sources'],
  recalled: ['dari ingatan, tanpa teks', 'recalled, without a text in hand'],
  ownDecision: ['keputusan sendiri', 'own decision'],
};
const SOURCE: Lexicon = {
  statute: ['undang-undang', 'statute'],
  governmentRegulation: ['peraturan pemerintah', 'government regulation'],
  ministerialRegulation: ['peraturan menteri atau lembaga', 'ministerial or agency regulation'],
  decree: ['keputusan', 'decree'],
  secondary: ['sumber sekunder', 'secondary source'],
};
const COMBINE: Lexicon = {
  latest: ['yang terbaru', 'the latest'],
  highest: ['yang skornya tertinggi', 'the one with the highest score'],
  lowest: ['yang skornya terendah', 'the one with the lowest score'],
  count: ['banyaknya', 'how many there are'],
  whole: ['seluruhnya bersama-sama', 'all of them together'],
};
const FACT: Lexicon = {
  'penilaianKinerja.predikat': ['predikat penilaian kinerja tahunan', 'predicate of the annual appraisal'],
  'penghargaan.lingkup': ['lingkup penghargaan', 'scope of the award'],
  'timKerja.peran': ['peran dalam tim kerja', 'role in the work team'],
  'umpanBalik360.nilai': ['nilai umpan balik 360', 'value of the feedback 360'],
  'penilaianKompetensi.capaian': ['tingkat yang dicapai per kompetensi', 'level reached in each competency'],
  'penilaianKompetensi.jpm': ['job person match (JPM)', 'job person match (JPM)'],
  'pelatihan.sertifikat': ['sertifikat pelatihan', 'training certificates'],
  'sertifikasi.sertifikat': [
    'sertifikat keahlian dan diklat penjenjangan',
    'certificates of expertise and of career training',
  ],
  'riwayatJabatan.lamaDiTingkat': [
    'lama pada kelas jabatan sekarang, tahun genap',
    'completed years in the present class of post',
  ],
  'riwayatJabatan.keragaman': ['keragaman jabatan yang pernah diduduki', 'variety of the posts held'],
  'riwayatJabatan.nonDefinitif': [
    'penugasan nondefinitif (Plt, Plh, Pj kepala daerah)',
    'acting duty (Plt, Plh, acting regional head)',
  ],
  'penilaianPotensi.dimensi': ['tingkat per dimensi potensi', 'level of each dimension of potential'],
  'penilaianPotensi.nilai': ['satu nilai potensi', 'one value of potential'],
  'riwayatPendidikan.jenjang': ['jenjang pendidikan yang telah lulus', 'level of a completed education'],
  'riwayatPendidikan.kesesuaian': [
    'kesesuaian bidang ilmu dengan jabatan yang ditinjau',
    'fit of the field of study with the post in view',
  ],
  'hukumanDisiplin.tingkat': ['tingkat hukuman disiplin', 'level of the disciplinary punishment'],
  'penilaianPerilaku.rating': ['rating perilaku kerja tahunan', 'rating of the work behaviour of the year'],
  'penilaianPerilaku.nilai': ['nilai perilaku kerja tahunan', 'value of the work behaviour of the year'],
  'pelanggaranEtik.tingkat': [
    'tingkat sanksi pelanggaran kode etik',
    'level of the sanction for a violation of the code of ethics',
  ],
};
const EVIDENCE: Lexicon = {
  penilaianKinerja: ['penilaian kinerja', 'performance appraisals'],
  penghargaan: ['penghargaan', 'awards'],
  timKerja: ['tim kerja', 'work teams'],
  umpanBalik360: ['umpan balik 360', 'feedback 360'],
  penilaianKompetensi: ['penilaian kompetensi', 'competency assessments'],
  pelatihan: ['pelatihan', 'training'],
  sertifikasi: ['sertifikasi', 'certificates of expertise'],
  riwayatJabatan: ['riwayat jabatan', 'posts held'],
  penilaianPotensi: ['penilaian potensi', 'assessments of potential'],
  riwayatPendidikan: ['riwayat pendidikan', 'education'],
  hukumanDisiplin: ['hukuman disiplin', 'disciplinary punishments'],
  lhkpn: ['LHKPN', 'wealth reports (LHKPN)'],
  kompetensiTeknis: ['uji kompetensi teknis', 'technical competency tests'],
  nominasi: ['nominasi', 'nominations'],
  pengalamanLuarPns: ['pengalaman di luar PNS', 'work outside the civil service'],
  penilaianPerilaku: ['penilaian perilaku kerja', 'appraisals of work behaviour'],
  pelanggaranEtik: ['pelanggaran kode etik', 'violations of the code of ethics'],
};
const ASSESSED_FOR: Lexicon = {
  open: ['skor tetap terbuka, dan dicatat sebagai temuan', 'the score stays open, and that is noted as a finding'],
  told: ['dihitung, dan dicatat sebagai temuan', 'it counts, and that is noted as a finding'],
};
const ABOVE: Lexicon = {
  clamp: ['dipotong pada 100 dan dicatat sebagai temuan', 'cut to 100 and noted as a finding'],
  refuse: ['tidak dipakai dan dicatat sebagai temuan', 'not used and noted as a finding'],
};
const FIRST_DAY: Lexicon = {
  inside: ['hari pertama termasuk', 'the first day included'],
  outside: ['hari pertama tidak termasuk', 'the first day not included'],
};
const NUMBERING: Lexicon = {
  own: ['penomoran sendiri', 'its own'],
  permenpanrb3: ['PermenPANRB 3/2020, menyerong', 'PermenPANRB 3/2020, diagonal'],
  rowsByKinerja: ['Baris demi baris menurut kinerja', 'Row by row along kinerja'],
  rowsByPotensial: ['Baris demi baris menurut potensial', 'Row by row along potensial'],
  oracle: ['Seperti Oracle, dari kiri bawah', 'Oracle-like, from the bottom left'],
};
const ADMITS: Lexicon = {
  everyone: ['semua orang', 'everyone'],
  allowedBoxes: ['mereka yang berada pada kotak asal suksesor', 'those in the boxes successors come from'],
  shortlist: ['mereka dalam daftar pendek', 'those on the shortlist'],
};
const ORDER: Lexicon = {
  box: [
    'kotak, menurut urutan kotak asal suksesor pada kelas jabatannya',
    'box, in the order of the boxes successors come from in the class of post',
  ],
  score: ['nilai akhir, tertinggi lebih dahulu', 'final score, highest first'],
  kinerja: ['nilai sumbu kinerja, tertinggi lebih dahulu', 'value of the kinerja axis, highest first'],
  potensial: ['nilai sumbu potensial, tertinggi lebih dahulu', 'value of the potensial axis, highest first'],
  readiness: [
    'kelompok kesiapan kotaknya, yang paling siap lebih dahulu',
    'group of readiness of the box, the most ready first',
  ],
};
const TINGKAT: Lexicon = { ringan: ['ringan', 'light'], sedang: ['sedang', 'medium'], berat: ['berat', 'heavy'] };
const LEAVES: Lexicon = {
  birthday: ['pada hari ulang tahun itu', 'on that birthday'],
  firstOfNextMonth: [
    'pada hari pertama bulan sesudah ulang tahun itu',
    'on the first day of the month after that birthday',
  ],
};
const TIE: Lexicon = {
  kinerja: ['nilai sumbu kinerja', 'value of the axis kinerja (performance)'],
  potensial: ['nilai sumbu potensial', 'value of the axis potensial (potential)'],
  penilaianKompetensi: ['skor penilaian kompetensi', 'score of the competency assessment'],
  golongan: ['golongan', 'rank (golongan)'],
  timeInLevel: ['lama pada kelas jabatan sekarang', 'time in the present class of post'],
  age: ['usia, yang lebih tua lebih dahulu', 'age, the older first'],
};
const ROUNDING: Lexicon = {
  halfUp: ['ke yang terdekat, tepat setengah menjauhi nol', 'to the nearest, exactly half away from zero'],
  halfDown: ['ke yang terdekat, tepat setengah menuju nol', 'to the nearest, exactly half towards zero'],
  halfEven: ['ke yang terdekat, tepat setengah ke angka genap', 'to the nearest, exactly half to the even digit'],
  up: ['selalu menjauhi nol', 'always away from zero'],
  down: ['selalu menuju nol', 'always towards zero'],
  ceiling: ['selalu ke atas', 'always up'],
  floor: ['selalu ke bawah', 'always down'],
};
const KELAS: Lexicon = {
  jptUtama: ['JPT Utama', 'Senior leadership, principal (JPT Utama)'],
  jptMadya: ['JPT Madya', 'Senior leadership, middle (JPT Madya)'],
  jptPratama: ['JPT Pratama', 'Senior leadership, first (JPT Pratama)'],
  administrator: ['Administrator', 'Administrator'],
  pengawas: ['Pengawas', 'Supervisor (Pengawas)'],
  pelaksana: ['Pelaksana', 'Executing staff (Pelaksana)'],
  jfAhliUtama: ['JF Ahli Utama', 'Functional expert, principal (JF Ahli Utama)'],
  jfAhliMadya: ['JF Ahli Madya', 'Functional expert, middle (JF Ahli Madya)'],
  jfAhliMuda: ['JF Ahli Muda', 'Functional expert, junior (JF Ahli Muda)'],
  jfAhliPertama: ['JF Ahli Pertama', 'Functional expert, first (JF Ahli Pertama)'],
  jfPenyelia: ['JF Penyelia', 'Functional skilled, supervisor (JF Penyelia)'],
  jfMahir: ['JF Mahir', 'Functional skilled, advanced (JF Mahir)'],
  jfTerampil: ['JF Terampil', 'Functional skilled (JF Terampil)'],
  jfPemula: ['JF Pemula', 'Functional skilled, beginner (JF Pemula)'],
};
const CARA: Lexicon = {
  promosi: ['promosi', 'promotion'],
  rotasi: ['rotasi/mutasi', 'rotation within the agency'],
  antarinstansi: ['mutasi antarinstansi', 'transfer from another agency'],
  luarPns: ['pengisian dari luar PNS', 'appointment from outside the civil service'],
};
const FROM_TIER: Lexicon = {
  lowerTier: [', dari jenjang di bawahnya', ', from a lower tier'],
  sameTier: [', dari jenjang yang sama', ', from the same tier'],
};
const PREDIKAT: Lexicon = {
  sangatBaik: ['Sangat Baik', 'Very good'],
  baik: ['Baik', 'Good'],
  butuhPerbaikan: ['Butuh Perbaikan', 'Needs improvement'],
  kurang: ['Kurang', 'Poor'],
  sangatKurang: ['Sangat Kurang', 'Very poor'],
};
const KEDUDUKAN: Lexicon = {
  aktif: ['aktif', 'active'],
  cutiDiLuarTanggunganNegara: ['cuti di luar tanggungan negara', 'leave without state pay'],
  tugasBelajar: ['tugas belajar', 'study assignment'],
  pemberhentianSementara: ['pemberhentian sementara', 'suspended'],
  kenaHukumanDisiplin: ['kena hukuman disiplin', 'under disciplinary punishment'],
  masaPersiapanPensiun: ['masa persiapan pensiun', 'before retirement'],
  diberhentikan: ['diberhentikan', 'dismissed'],
  pensiun: ['pensiun', 'retired'],
  lainnya: ['lainnya', 'other'],
};
const KOMPETENSI: Lexicon = {
  integritas: ['Integritas', 'Integrity'],
  kerjaSama: ['Kerja Sama', 'Cooperation'],
  komunikasi: ['Komunikasi', 'Communication'],
  orientasiPadaHasil: ['Orientasi pada Hasil', 'Orientation on results'],
  pelayananPublik: ['Pelayanan Publik', 'Public service'],
  pengembanganDiriDanOrangLain: ['Pengembangan Diri dan Orang Lain', 'Development of self and others'],
  mengelolaPerubahan: ['Mengelola Perubahan', 'Managing change'],
  pengambilanKeputusan: ['Pengambilan Keputusan', 'Decision making'],
  perekatBangsa: ['Perekat Bangsa', 'Binding the nation'],
};

// ---------------------------------------------------------------------------------------------------------------------
// Reader
// ---------------------------------------------------------------------------------------------------------------------

/** Reads the words of a condition of its kind; `undefined` for those of another kind. */
export type ConditionReader = (text: string, say: (id: string, en: string) => string) => object | undefined;

/** @param ofConditions - readers of kinds of conditions that no shipped rule set has */
export function readRuleText(text: string, told: Told, ofConditions: readonly ConditionReader[] = []): ReadRule {
  return new Reader(blocksOf(text), told, ofConditions).rule();
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

class Reader {
  private place = 0;
  private readonly blocks: readonly Block[];
  private readonly told: Told;
  private readonly ofConditions: readonly ConditionReader[];

  constructor(blocks: readonly Block[], told: Told, ofConditions: readonly ConditionReader[]) {
    this.blocks = blocks;
    this.told = told;
    this.ofConditions = ofConditions;
  }

  private say(id: string, en: string): string {
    return this.told === 'id' ? id : en;
  }

  private peek(): Block | undefined {
    return this.blocks[this.place];
  }

  private take<Kind extends Block['kind']>(kind: Kind): Extract<Block, { kind: Kind }> {
    const block = this.tryTake(kind);
    return block ?? refuse(`expected ${kind}, found: ${JSON.stringify(this.peek())}`);
  }

  private tryTake<Kind extends Block['kind']>(kind: Kind): Extract<Block, { kind: Kind }> | undefined {
    const block = this.peek();
    const isKind = (each: Block): each is Extract<Block, { kind: Kind }> => each.kind === kind;
    if (block === undefined || !isKind(block)) return undefined;
    this.place++;
    return block;
  }

  private paragraph(): string {
    return this.take('paragraph').text;
  }

  private fixed(id: string, en: string): void {
    const found = this.paragraph();
    if (found !== this.say(id, en)) refuse(`expected the sentence "${this.say(id, en)}", found: ${found}`);
  }

  /** A fixed sentence that leads to what comes next. */
  private said(id: string, en: string): this {
    this.fixed(id, en);
    return this;
  }

  private tryFixed(id: string, en: string): boolean {
    const block = this.peek();
    if (block?.kind !== 'paragraph' || block.text !== this.say(id, en)) return false;
    this.place++;
    return true;
  }

  private heading(depth: number, id: string, en: string): void {
    const found = this.take('heading');
    if (found.depth !== depth || found.text !== this.say(id, en)) {
      refuse(`expected the heading "${this.say(id, en)}", found: ${found.text}`);
    }
  }

  private tryHeading(depth: number): string | undefined {
    const block = this.peek();
    if (block?.kind !== 'heading' || block.depth !== depth) return undefined;
    this.place++;
    return block.text;
  }

  private table(...head: readonly Pair[]): readonly (readonly string[])[] {
    const found = this.take('table');
    const wanted = head.map(([id, en]) => this.say(id, en));
    if (found.head.join('\n') !== wanted.join('\n')) {
      refuse(`expected the table of ${wanted.join(', ')}, found: ${found.head.join(', ')}`);
    }
    return found.rows;
  }

  private key(lexicon: Lexicon, words: string | undefined): string {
    const found = Object.entries(lexicon).find(([, [id, en]]) => words === this.say(id, en));
    return found === undefined ? refuse(`unknown words: ${String(words)}`) : found[0];
  }

  /** A key of its own, or an axis or an indicator by its name and key. */
  private rankingKey(lexicon: Lexicon, text: string, idEnd: string, enEnd: string): string {
    const end = this.say(idEnd, enEnd);
    for (const [kind, id, en] of [
      ['axis', 'nilai sumbu', 'value of the axis'],
      ['indicator', 'skor indikator', 'score of the indicator'],
    ] as const) {
      const start = `${this.say(id, en)} `;
      if (!text.startsWith(start) || !text.endsWith(`\`${end}`)) continue;
      const { label, key } = keyedText(text.slice(start.length, text.length - end.length));
      return `${kind}:${key} ${label}`;
    }
    return this.key(lexicon, text);
  }

  /** Words and key must say the same. */
  private keyed(lexicon: Lexicon, text: string): string {
    const { label, key } = keyedText(text);
    return this.key(lexicon, label) === key ? key : refuse(`${label} is not ${key}`);
  }

  private mark(text: string): ReadMark {
    const alternatives = (lexicon: Lexicon): string =>
      Object.values(lexicon)
        .map(([id, en]) => literal(this.say(id, en)))
        .join('|');
    const [basis, known, cited, checkedOn, note] = matched(
      text,
      new RegExp(
        `^(${alternatives(BASIS)}); (${alternatives(KNOWN)})(?:; (\`.*?))?; ${this.say('diperiksa', 'checked')} (\\d{4}-\\d\\d-\\d\\d)\\.(?: (.+))?$`,
      ),
    );
    return {
      basis: this.key(BASIS, basis),
      known: this.key(KNOWN, known),
      citations: cited === undefined ? [] : citationsOf(cited),
      checkedOn: checkedOn ?? '',
      ...(note === undefined ? {} : { note: unescaped(note) }),
    };
  }

  private markAfter(text: string, id: string, en: string): ReadMark {
    const lead = `${this.say(id, en)}: `;
    return text.startsWith(lead) ? this.mark(text.slice(lead.length)) : refuse(`expected "${lead}", found: ${text}`);
  }

  private basis(): ReadMark {
    return this.markAfter(this.paragraph(), 'Dasar', 'Basis');
  }

  private range(text: string): ReadRange {
    const say = this.say.bind(this);
    const [above, from, to, inclusive, below, up] = matched(
      text,
      new RegExp(
        `^(?:${say('di atas', 'above')} (${DECIMAL})|${say('dari', 'from')} (${DECIMAL})) (?:${say(
          `sampai (${DECIMAL})|sampai dengan (${DECIMAL})|sampai di bawah (${DECIMAL})|(ke atas)`,
          `to (${DECIMAL})|to (${DECIMAL}) inclusive|to below (${DECIMAL})|(up)`,
        )})$`,
      ),
    );
    const end = to ?? inclusive ?? below;
    if (end === undefined && up === undefined) refuse(`no end of a range: ${text}`);
    return {
      begin: above ?? from ?? '',
      strict: above !== undefined,
      ...(end === undefined ? {} : { end }),
      below: below !== undefined,
    };
  }

  rule(): ReadRule {
    const head = this.head();
    const weights = this.weights();
    const { ready, indicators, unread } = this.measures();
    const { axes, grids, numbering, boxes } = this.boxes();
    const { talent, technical, stages } = this.scores();
    const { classes, defaultWays, outside, interim, retirement, validity, tiers, standards } = this.conditions();
    const ranking = this.ranking();
    const rounding = this.rounding();
    const sources = this.sources();
    if (this.peek() !== undefined) refuse(`more text than expected: ${JSON.stringify(this.peek())}`);
    return {
      ...head,
      weights,
      ready,
      indicators,
      unread,
      axes,
      grids,
      numbering,
      boxes,
      talent,
      technical,
      stages,
      classes,
      ...(defaultWays === undefined ? {} : { defaultWays }),
      outside,
      ...(interim === undefined ? {} : { interim }),
      ...(retirement === undefined ? {} : { retirement }),
      ...(validity === undefined ? {} : { validity }),
      tiers,
      standards,
      ranking,
      rounding,
      sources,
    };
  }

  private head() {
    const title = this.take('heading');
    if (title.depth !== 1) refuse('expected the title');
    this.fixed(
      'Ditulis oleh pustaka dari data yang dipakainya menghitung; bukan teks peraturan.',
      'Written by the library out of the data it computes with; it is not the text of a regulation.',
    );
    const rows = this.table(['Hal', 'Item'], ['Isi', 'Content']);
    const names: readonly Pair[] = [
      ['id', 'id'],
      ['revisi', 'revision'],
      ['sidik jari', 'fingerprint'],
      ['berlaku sejak', 'in force from'],
      ['berlaku sampai dengan', 'in force until'],
    ];
    if (rows.length !== names.length) refuse('expected five rows in the first table');
    const [id = '', revision = '', fingerprint = '', from = '', until = ''] = names.map(([idWords, enWords], index) => {
      const [name, content] = rows[index] ?? [];
      return name === this.say(idWords, enWords) ? content : refuse(`expected ${enWords}, found: ${String(name)}`);
    });
    const date = (text: string): string => matched(text, /^(\d{4}-\d\d-\d\d)$/)[0] ?? '';
    return {
      title: unescaped(title.text),
      id: codeText(id),
      revision: whole(revision),
      fingerprint: codeText(fingerprint),
      from: date(from),
      until: until === this.say('seterusnya', 'further notice') ? null : date(until),
      mark: this.basis(),
      periodMark: this.markAfter(this.paragraph(), 'Dasar masa berlaku', 'Basis of the period'),
    };
  }

  private weights(): readonly ReadAxisWeights[] {
    this.heading(2, '1. Bobot', '1. Weights');
    if (
      this.tryFixed(
        'Aturan ini hanya menyatakan penempatan nilai sumbu; bagaimana nilai itu terjadi tidak dimuat.',
        'This rule set tells only how axis values are placed, not how they come about.',
      )
    ) {
      return [];
    }
    this.fixed(
      'Setiap bobot adalah bagian dari sumbu: bobot indikator sudah terhitung dalam bobot aspeknya, bobot bagian dalam bobot indikatornya.',
      'Every weight is a share of the axis: the weight of an indicator is part of that of its aspect, the weight of a part is part of that of its indicator.',
    );
    const axes: ReadAxisWeights[] = [];
    for (let axis = this.tryHeading(3); axis !== undefined; axis = this.tryHeading(3))
      axes.push(this.axisWeights(axis));
    return axes;
  }

  private axisWeights(heading: string): ReadAxisWeights {
    const axis = unescaped(heading);
    if (this.tryFixed('Tidak ada aspek yang membentuk sumbu ini.', 'No aspect of this rule set makes up this axis.')) {
      return { axis, counted: [], deducted: [], marks: [] };
    }
    const counted = this.weightRows(['Bobot, % sumbu', 'Weight, % of the axis']);
    const [total = ''] = matched(
      this.paragraph(),
      new RegExp(`^${this.say('Jumlah bobot aspek', 'Sum of the weights of aspects')}: (${DECIMAL})\\.$`),
    );
    const taken = this.tryFixed(
      'Dikurangkan dari sumbu ini, yang tidak turun di bawah 0; skor penuh mengurangkan semua poin, skor sebagian mengurangkan sebanding:',
      'Taken off this axis, which does not fall below 0; a full score takes off all the points, a partial one in proportion:',
    );
    const deducted = taken ? this.weightRows(['Poin yang dikurangkan', 'Points taken off']) : [];
    const marks = this.take('bullets').items.map((item) => {
      const lead = `${this.say('Dasar', 'Basis')}, `;
      const aspect = [...counted, ...deducted]
        .filter((row) => row.aspect !== '')
        .find((row) => unescapedStart(item, lead, row.aspect) !== undefined);
      const rest = aspect === undefined ? undefined : unescapedStart(item, lead, aspect.aspect);
      return aspect === undefined || rest === undefined
        ? refuse(`whose basis: ${item}`)
        : { aspect: aspect.aspect, mark: this.mark(rest) };
    });
    return { axis, counted, total, deducted, marks };
  }

  private weightRows(measure: Pair): readonly ReadWeight[] {
    return this.table(['Aspek', 'Aspect'], ['Indikator', 'Indicator'], ['Bagian', 'Part'], measure, [
      'Keterangan',
      'Remark',
    ]).map(([aspect = '', indicator = '', part = '', weight = '', remark = '']) => {
      const [ready, , stage] = matched(
        remark,
        new RegExp(
          `^(${this.say('nilai jadi', 'ready score')})?(, |^|$)(?:${this.say('setelah tahap', 'after the stage')} (.+))?$`,
        ),
      );
      return {
        aspect: unescaped(aspect),
        indicator: unescaped(indicator),
        part: unescaped(part),
        weight: decimal(weight),
        ready: ready !== undefined,
        ...(stage === undefined ? {} : { stage: keyedText(stage).key }),
      };
    });
  }

  private measures() {
    this.heading(2, '2. Cara menilai', '2. How it is measured');
    const [above] = matched(
      this.paragraph(),
      new RegExp(`^${this.say('Nilai jadi di atas 100', 'Ready scores above 100')}: (.+)\\.$`),
    );
    const ready = { above: this.key(ABOVE, above), mark: this.basis() };
    const indicators: ReadNode[] = [];
    const notAsked = this.say('Bukti yang tidak ditanyakan', 'Evidence that is not asked for');
    let unread: readonly string[] = [];
    for (let label = this.tryHeading(3); label !== undefined; label = this.tryHeading(3)) {
      if (label !== notAsked) {
        indicators.push(this.indicator(label));
        continue;
      }
      unread = this.said(
        'Tidak ada skor dan tidak ada syarat aturan ini yang membacanya; bila ada catatannya, hal itu dicatat sebagai temuan:',
        'No score and no condition of this rule set reads it; where there are records, a finding says so:',
      )
        .take('bullets')
        .items.map((item) => this.keyed(EVIDENCE, item));
      break;
    }
    return { ready, indicators, unread };
  }

  private indicator(heading: string): ReadNode {
    const label = unescaped(heading);
    const [first = '', ...rest] = this.take('bullets').items;
    const mark = this.markAfter(first, 'Dasar bobot', 'Basis of the weight');
    if (rest.length > 1) return { label, mark, measure: this.measure(rest) };
    const [only] = rest;
    if (only !== undefined) {
      const ready = this.say(
        'Nilai jadi, 0 sampai 100: cara memperolehnya dari bukti tidak dimuat.',
        'Ready score, 0 to 100: how evidence becomes it is not part of the rule set.',
      );
      return only === ready ? { label, mark } : refuse(`expected a ready score, found: ${only}`);
    }
    const parts: ReadNode[] = [];
    for (let part = this.tryHeading(4); part !== undefined; part = this.tryHeading(4)) {
      const [weight = '', ...lines] = this.take('bullets').items;
      parts.push({
        label: unescaped(part),
        mark: this.markAfter(weight, 'Dasar bobot', 'Basis of the weight'),
        measure: this.measure(lines),
      });
    }
    return { label, mark, parts };
  }

  private measure(items: readonly string[]): ReadMeasure {
    const queue = [...items];
    const after = (id: string, en: string): string => {
      const lead = `${this.say(id, en)}: `;
      const item = queue.shift() ?? '';
      return item.startsWith(lead) ? item.slice(lead.length) : refuse(`expected "${lead}", found: ${item}`);
    };
    const incomplete = this.say('belum lengkap, tidak ada skor pengganti', 'incomplete, no score takes its place');
    const window = this.window(after('Jendela waktu', 'Window'));
    const windowLead = `${this.say('Dasar jendela waktu', 'Basis of the window')}: `;
    const windowMark =
      queue[0]?.startsWith(windowLead) === true
        ? this.mark(after('Dasar jendela waktu', 'Basis of the window'))
        : undefined;
    if (windowMark !== undefined && window === undefined) refuse('a basis of a window, and no window');
    const comes = (id: string, en: string): boolean => queue[0]?.startsWith(`${this.say(id, en)}: `) === true;
    const oldWords: Pair = ['Dicatat sebagai bukti lama bila di luar', 'Noted as old evidence where outside'];
    const old = comes(...oldWords) ? this.old(after(...oldWords)) : undefined;
    const combine = this.key(
      COMBINE,
      after('Bila ada beberapa catatan, yang dihitung', 'Of several records, what counts'),
    );
    const none = after(
      'Bila sumber sudah diperiksa dan tidak ada catatan yang berlaku',
      'Where the source was consulted and has nothing that counts',
    );
    const unknown = after('Bila tidak diketahui', 'Where it is not known');
    const stated = this.say(
      ', ditetapkan, dan setiap pemakaiannya dicatat sebagai temuan',
      ', a stated value, and each use of it is noted as a finding',
    );
    if (unknown !== incomplete && !unknown.endsWith(stated)) refuse(`not a stated value: ${unknown}`);
    const lowerWords: Pair = [
      'Bila job person match diukur untuk jabatan dengan standar lebih rendah',
      'Where the job person match was measured for posts of a lower standard',
    ];
    const assessedFor = comes(...lowerWords)
      ? {
          lower: this.key(ASSESSED_FOR, after(...lowerWords)),
          unstated: this.key(
            ASSESSED_FOR,
            after(
              'Bila tidak dinyatakan untuk jenjang jabatan mana',
              'Where it is not stated for which class of posts',
            ),
          ),
          mark: this.mark(after('Dasar keduanya', 'Basis of both')),
        }
      : undefined;
    const unknownMark = unknown === incomplete ? undefined : this.mark(after('Dasar nilai itu', 'Basis of that value'));
    // Nothing that counts is not known as well, where the rule set has a value for what is not known.
    const open =
      combine === 'count'
        ? this.say('jumlahnya 0', 'the count is 0')
        : unknownMark === undefined
          ? incomplete
          : this.say('sama seperti bila tidak diketahui', 'the same as where it is not known');
    const reading = after('Dasar cara membaca bukti', 'Basis of the reading of evidence');
    if (queue.length > 0) refuse(`more lines than a measure has: ${queue.join('; ')}`);
    const readings: { fact: string; conversion: ReadConversion }[] = [];
    for (let fact = this.fact(true); fact !== undefined; fact = this.fact(false)) {
      readings.push({ fact, conversion: this.conversion() });
    }
    return {
      ...(window === undefined
        ? {}
        : { window: { ...window, ...(windowMark === undefined ? {} : { mark: windowMark }) } }),
      ...(old === undefined ? {} : { old }),
      ...(assessedFor === undefined ? {} : { assessedFor }),
      combine,
      ...(none === open ? {} : { none: this.scored(none) }),
      ...(unknownMark === undefined
        ? {}
        : { unknown: { ...this.scored(unknown.slice(0, -stated.length)), mark: unknownMark } }),
      ...(reading === this.say('sama dengan dasar bobot', 'the same as of the weight')
        ? {}
        : { mark: this.mark(reading) }),
      readings,
    };
  }

  private scored(text: string) {
    const [score = '', label = ''] = matched(
      text,
      new RegExp(`^${this.say('skor', 'score')} (${DECIMAL}) \\((.+)\\)$`),
    );
    return { score, label: unescaped(label) };
  }

  private old(text: string): NonNullable<ReadMeasure['old']> {
    const ending = this.say(' (bawaan pustaka ini)', ' (default of this library)');
    const byDefault = text.endsWith(ending);
    const window = this.window(byDefault ? text.slice(0, -ending.length) : text);
    return window === undefined ? refuse(`no window: ${text}`) : { window, byDefault };
  }

  private window(text: string): ReadMeasure['window'] {
    if (text === this.say('semua bukti sampai tanggal acuan', 'all evidence up to the reference date'))
      return undefined;
    const [years, rolling, calendar, firstDay] = matched(
      text,
      new RegExp(
        `^(${WHOLE}) (?:${this.say(
          '(tahun ke belakang dari tanggal acuan)|(tahun kalender, yang terakhir tahun tanggal acuan)',
          '(years? back from the reference date)|(calendar years?, the last being that of the reference date)',
        )}), (.+)$`,
      ),
    );
    const single = (rolling ?? calendar ?? '').includes('year ') || (rolling ?? calendar ?? '').includes('year,');
    if (this.told === 'en' && single !== (years === '1')) refuse(`one year, or years: ${text}`);
    return {
      years: whole(years),
      counting: rolling === undefined ? 'calendarYears' : 'rolling',
      firstDay: this.key(FIRST_DAY, firstDay),
    };
  }

  private fact(isFirst: boolean): string | undefined {
    const block = this.peek();
    if (block?.kind !== 'paragraph') return isFirst ? refuse('expected what is read') : undefined;
    const lead = isFirst
      ? this.say('Yang dibaca', 'Read')
      : this.say('Bila catatan tidak memuat itu, yang dibaca', 'Where a record does not hold that, read');
    const [fact = ''] = matched(this.paragraph(), new RegExp(`^${literal(lead)}: (.+)\\.$`));
    return this.keyed(FACT, fact);
  }

  private conversion(): ReadConversion {
    const block = this.peek();
    if (block?.kind === 'table') {
      return block.head.length === 2 ? this.categories(block.head[1] ?? '') : this.bands(block.head[2] ?? '');
    }
    const text = this.paragraph();
    const plainScore = `${this.say(
      'Nilai 0 sampai 100 dipakai apa adanya sebagai skor; di atas 100',
      'A value 0 to 100 is taken as the score as it is; above 100 it is',
    )} `;
    if (text.startsWith(plainScore)) {
      return { kind: 'score', above: this.key(ABOVE, matched(text.slice(plainScore.length), /^(.+)\.$/)[0]) };
    }
    return this.levels(text);
  }

  private levels(text: string): ReadConversion {
    const forms = [undefined, WHOLE].flatMap((highest) =>
      [true, false].map((capped) => {
        const name =
          highest === undefined
            ? this.say('standar', 'the standard')
            : this.say('tingkat tertinggi', 'the highest level');
        const measure =
          highest === undefined
            ? this.say('standar jabatan untuk butir itu', 'the standard of the post for it')
            : `${name}, (${highest})`;
        const beyond = capped
          ? this.say(`tingkat di atas ${name} dihitung sama dengan ${name}`, `a level above ${name} counts as ${name}`)
          : this.say(`tingkat di atas ${name} dihitung penuh`, `a level above ${name} counts in full`);
        const pattern = this.say(
          `^Setiap butir: tingkat dibagi ${measure}; ${beyond}\\. Skor: rata-rata menurut bobot butir, kali 100\\.$`,
          `^Each item: the level divided by ${measure}; ${beyond}\\. Score: the mean by the weights of the items, times 100\\.$`,
        );
        return { capped, found: new RegExp(pattern).exec(text) };
      }),
    );
    const form = forms.find(({ found }) => found !== null);
    if (form === undefined) return refuse(`not a conversion: ${text}`);
    return {
      kind: 'levels',
      against: form.found?.[1] ?? 'postStandard',
      capped: form.capped,
      items: this.table(['Butir', 'Item'], ['Bobot butir', 'Weight of the item']).map(([item = '', weight = '']) => ({
        ...keyedText(item),
        weight: decimal(weight),
      })),
    };
  }

  private outOf(head: string): string | undefined {
    if (head === this.say('Skor', 'Score')) return undefined;
    return matched(head, new RegExp(`^${this.say('Poin dari', 'Points out of')} (${DECIMAL})$`))[0];
  }

  private categories(head: string): ReadConversion {
    const outOf = this.outOf(head);
    const rows = this.table(['Kategori', 'Category'], [head, head]).map(([category = '', score = '']) => ({
      ...keyedText(category),
      score: decimal(score),
    }));
    return { kind: 'table', ...this.points(outOf), rows };
  }

  private bands(head: string): ReadConversion {
    const outOf = this.outOf(head);
    const bands = this.table(['Kelompok', 'Band'], ['Rentang', 'Range'], [head, head]).map(
      ([label = '', range = '', score = '']) => ({
        label: unescaped(label),
        range: this.range(range),
        score: decimal(score),
      }),
    );
    return { kind: 'bands', ...this.points(outOf), bands };
  }

  private points(outOf: string | undefined): { readonly outOf?: string } {
    if (outOf === undefined) return {};
    this.fixed(`Skor: poin dibagi ${outOf}, kali 100.`, `Score: the points divided by ${outOf}, times 100.`);
    return { outOf };
  }

  private boxes() {
    this.heading(2, '3. Tingkat dan kotak', '3. Levels and boxes');
    const axes: ReadRule['axes'][number][] = [];
    for (let label = this.tryHeading(3); label !== undefined; label = this.tryHeading(3)) {
      if (label === this.say('Kotak', 'Boxes') && axes.length >= 2) break;
      const levels = this.table(['Tingkat', 'Level'], ['Nilai sumbu', 'Value of the axis']).map(
        ([level = '', range = '']) => ({ label: unescaped(level), range: this.range(range) }),
      );
      const byWords = this.tryFixed(
        'Kata dari sumber menempatkan orang pada tingkatnya; nilainya hanya mewakili tingkat dan tidak ikut mengurutkan:',
        'Words of a source place people on a level; the value only stands for the level and ranks nobody:',
      )
        ? {
            levels: this.table(
              ['Tingkat', 'Level'],
              ['Kata', 'Words'],
              ['Nilai yang mewakili', 'Value that stands for it'],
            ).map(([level = '', words = '', value = '']) => ({
              label: unescaped(level),
              words: unescaped(words),
              value: decimal(value),
            })),
            mark: this.basis(),
          }
        : undefined;
      axes.push({
        label: unescaped(label),
        levels,
        ...(byWords === undefined ? {} : { byWords }),
        mark: this.basis(),
      });
    }
    const [down, across] = axes;
    const corner = this.say(
      `${down?.label ?? ''} ke bawah, ${across?.label ?? ''} ke kanan`,
      `${down?.label ?? ''} down, ${across?.label ?? ''} across`,
    );
    const grids: ReadGrid[] = [];
    for (;;) {
      const depth = axes.length > 2 ? this.tryHeading(4) : undefined;
      if (depth === undefined && (axes.length > 2 || grids.length > 0)) break;
      grids.push(this.grid(depth, corner));
    }
    const [numbers = ''] = matched(
      this.paragraph(),
      new RegExp(`^${this.say('Penomoran kotak', 'Numbering of the boxes')}: (.+)\\.$`),
    );
    const numbering = { convention: this.keyed(NUMBERING, numbers), mark: this.basis() };
    const rows = this.table(['Kotak', 'Box'], ['Kategori', 'Category'], ['Tindak lanjut', 'Follow-ups']);
    const marks = new Map<number, ReadMark>();
    for (const item of this.take('bullets').items) {
      const [own = '', mark = ''] = matched(
        item,
        new RegExp(`^${this.say('Dasar, kotak', 'Basis, box(?:es)?')} (${WHOLE}(?:, ${WHOLE})*): (.+)$`),
      );
      for (const box of own.split(', ')) marks.set(whole(box), this.mark(mark));
    }
    const boxes = rows.map(([box = '', category = '', followUps = '']) => ({
      box: whole(box),
      category: unescaped(category),
      followUps: unescaped(followUps),
      mark: marks.get(whole(box)) ?? refuse(`box ${box} rests on nothing`),
    }));
    if (marks.size !== boxes.length) refuse('a mark of a box that is not there');
    return { axes, grids, numbering, boxes };
  }

  private grid(depth: string | undefined, corner: string): ReadGrid {
    const { head, rows } = this.take('table');
    const [first = '', ...columns] = head;
    if (unescaped(first) !== corner) refuse(`expected ${corner}, found: ${first}`);
    return {
      ...(depth === undefined ? {} : { depth: unescaped(depth) }),
      columns: columns.map(unescaped),
      rows: rows.map(([level = '', ...boxes]) => ({
        level: unescaped(level),
        boxes: boxes.map((box) => (box === '' ? undefined : whole(box))),
      })),
    };
  }

  private scores() {
    this.heading(2, '4. Nilai talenta', '4. Talent score');
    const shares = this.table(['Sumbu', 'Axis'], ['Bagian, %', 'Share, %']).map(([axis = '', share = '']) => ({
      axis: unescaped(axis),
      share: decimal(share),
    }));
    const talent = { shares, mark: this.basis() };
    this.heading(3, 'Dengan kompetensi teknis', 'With technical competency');
    const technical = this.technical();
    const stages =
      this.tryHeading(3) === undefined
        ? []
        : this.said(
            'Apa yang dinilai pada suatu tahap belum dihitung sebelum tahap itu dinyatakan telah diselenggarakan.',
            'What a stage scores is pending until the stage is said to have been held.',
          )
            .table(['Tahap', 'Stage'], ['Diselenggarakan untuk', 'Held for'], ['Dasar', 'Basis'])
            .map(([stage = '', admits, mark = '']) => ({
              ...keyedText(stage),
              admits: this.key(ADMITS, admits),
              mark: this.mark(mark),
            }));
    return { talent, technical, stages };
  }

  private technical(): ReadRule['technical'] {
    const none = this.tryFixed('Aturan ini tidak memuat bagian teknis.', 'This rule set has no technical shares.');
    if (!none) {
      this.fixed(
        'Bagian dalam nilai akhir bila kompetensi teknis diuji:',
        'Shares of the final score where technical competency is tested:',
      );
    }
    const shares = none
      ? []
      : this.table(
          ['Kelas jabatan', 'Class of post'],
          ['Nilai talenta, %', 'Talent score, %'],
          ['Kompetensi teknis, %', 'Technical competency, %'],
        ).map(([kelas = '', talent = '', technical = '']) => ({
          kelas: this.keyed(KELAS, kelas),
          talent: decimal(talent),
          technical: decimal(technical),
        }));
    const next = this.peek();
    const lead = this.say(
      'Kompetensi teknis dinilai setelah tahap ',
      'Technical competency is scored after the stage ',
    );
    if (next?.kind !== 'paragraph' || !next.text.startsWith(lead)) return { shares, mark: this.basis() };
    const [stage = ''] = matched(this.paragraph().slice(lead.length), /^(.+)\.$/);
    return { shares, stage: keyedText(stage).key, mark: this.basis() };
  }

  private conditions() {
    this.heading(2, '5. Syarat', '5. Conditions');
    const classes: ReadRule['classes'][number][] = [];
    const tiersHeading = this.say('Jenjang jabatan', 'Tiers of posts');
    const none = this.tryFixed(
      'Aturan ini tidak memuat syarat kelas jabatan.',
      'This rule set has no conditions of classes.',
    );
    const outside: ReadRule['outside'][number][] = [];
    const ofOutside = this.say(': calon dari luar PNS', ': people from outside the civil service');
    const interimHeading = this.say('Pelaksana tugas dan pelaksana harian', 'Interim holders (Plt, Plh)');
    const retirementHeading = this.say('Batas usia pensiun', 'Retirement age');
    const waysHeading = this.say('Cara pengisian yang dibuka', 'Ways of filling that are open');
    let defaultWays: ReadRule['defaultWays'];
    let interim: ReadRule['interim'];
    let retirement: ReadRule['retirement'];
    const validityHeading = this.say('Masa berlaku hasil talenta', 'Validity of talent results');
    let validity: ReadRule['validity'];
    for (;;) {
      const heading = this.tryHeading(3) ?? refuse('expected a class of post or the tiers');
      if (heading === tiersHeading) break;
      if (heading === waysHeading) defaultWays = this.defaultWays();
      else if (heading === interimHeading) interim = this.interim();
      else if (heading === retirementHeading) retirement = this.retirement();
      else if (heading === validityHeading) {
        const [years = ''] = matched(
          this.paragraph(),
          new RegExp(
            this.say(
              `^Hasil berlaku (${WHOLE} tahun) sejak tanggal acuannya\\.$`,
              `^Results hold for (${WHOLE} years?) from their reference date\\.$`,
            ),
          ),
        );
        validity = { years: this.years(years), mark: this.basis() };
      } else if (heading.endsWith(ofOutside)) {
        const kelas = this.keyed(KELAS, heading.slice(0, -ofOutside.length));
        outside.push({ kelas, mark: this.basis(), conditions: this.conditionRows() });
      } else classes.push(this.eligibility(heading));
    }
    if (none !== (classes.length === 0)) refuse('classes, or none');
    const ladder = this.tryFixed('Aturan ini tidak mengurutkan jabatan.', 'This rule set has no tiers.')
      ? []
      : this.said('Tertinggi lebih dahulu; yang sebaris setingkat:', 'The highest first; those in one line are equal:')
          .take('numbers')
          .items.map((item) => item.split('; ').map((kelas) => this.keyed(KELAS, kelas)));
    const tiers = { ladder, mark: this.basis() };
    this.heading(3, 'Standar kompetensi', 'Competency standards');
    return { classes, defaultWays, outside, interim, retirement, validity, tiers, standards: this.standards() };
  }

  private standards(): ReadRule['standards'] {
    if (this.tryFixed('Aturan ini tidak memuat standar kompetensi.', 'This rule set has no competency standards.')) {
      return { classes: [], mark: this.basis() };
    }
    this.fixed(
      'Tingkat standar untuk jabatan yang tidak menyatakan standar sendiri:',
      'Standard levels for posts that state none of their own:',
    );
    const { head, rows } = this.take('table');
    const [first, ...names] = head;
    if (first !== this.say('Kelas jabatan', 'Class of post')) refuse('expected the classes of posts');
    const keys = names.map((name) => this.key(KOMPETENSI, name));
    return {
      classes: rows.map(([kelas = '', ...levels]) => ({
        kelas: this.keyed(KELAS, kelas),
        levels: Object.fromEntries(keys.map((key, index) => [key, whole(levels[index])])),
      })),
      mark: this.basis(),
    };
  }

  private eligibility(heading: string): ReadRule['classes'][number] {
    const kelas = this.keyed(KELAS, heading);
    const [boxes = ''] = matched(
      this.paragraph(),
      new RegExp(
        `^${this.say('Kotak asal suksesor, yang pertama didahulukan', 'Boxes successors come from, the first preferred')}: (.+)\\.$`,
      ),
    );
    const mark = this.basis();
    const conditions = this.conditionRows();
    const ways: ReadWay[] = [];
    for (let way = this.tryHeading(4); way !== undefined; way = this.tryHeading(4)) {
      const [cara = '', from] = matched(way, /^([^,]+`)(, .+)?$/);
      ways.push({
        cara: this.keyed(CARA, cara),
        ...(from === undefined ? {} : { from: this.key(FROM_TIER, from) }),
        mark: this.basis(),
        conditions: this.conditionRows(),
      });
    }
    return {
      kelas,
      boxes: boxes.split(', ').map(whole),
      mark,
      conditions,
      ...(ways.length === 0 ? {} : { ways }),
    };
  }

  private defaultWays(): NonNullable<ReadRule['defaultWays']> {
    const lead = this.say('Bila lowongan tidak menyebutkannya', 'Where a vacancy names none');
    const [ways = ''] = matched(this.paragraph(), new RegExp(`^${lead}: (.+)\\.$`));
    return { ways: ways.split('; ').map((way) => this.keyed(CARA, way)), mark: this.basis() };
  }

  private interim(): NonNullable<ReadRule['interim']> {
    const [below] = matched(
      this.paragraph(),
      new RegExp(
        `^${this.say(`Dari jenjang yang sama atau paling banyak (${WHOLE}) jenjang di bawahnya`, `From the same tier, or at most (${WHOLE}) below it`)}\\.$`,
      ),
    );
    return { tiersBelow: whole(below), mark: this.basis(), conditions: this.conditionRows() };
  }

  private retirement(): NonNullable<ReadRule['retirement']> {
    const [leaves] = matched(this.paragraph(), new RegExp(`^${this.say('Pensiun', 'They leave')} (.+)\\.$`));
    const rows = this.table(['Kelas jabatan', 'Class of post'], ['Usia, tahun', 'Age, years']);
    return {
      leaves: this.key(LEAVES, leaves),
      ages: Object.fromEntries(rows.map(([kelas = '', age]) => [this.keyed(KELAS, kelas), whole(age)])),
      mark: this.basis(),
    };
  }

  private conditionRows(): readonly ReadCondition[] {
    return this.tryFixed('Tidak ada syarat lain.', 'There are no other conditions.')
      ? []
      : this.table(['Syarat', 'Condition'], ['Yang diperiksa', 'What is checked'], ['Dasar', 'Basis']).map(
          ([label = '', asks = '', basis = '']) => ({
            label: unescaped(label),
            asks: this.asks(asks),
            mark: this.mark(basis),
          }),
        );
  }

  private years(text: string): number {
    const [count, word] = matched(text, new RegExp(`^(${WHOLE}) (${this.say('tahun', 'years?')})$`));
    if (this.told === 'en' && (word === 'year') !== (count === '1')) refuse(`one year, or years: ${text}`);
    return whole(count);
  }

  private asks(text: string): object {
    const say = this.say.bind(this);
    const years = `(${WHOLE} ${say('tahun', 'years?')})`;
    const after = (id: string, en: string): string | undefined =>
      text.startsWith(say(id, en)) ? text.slice(say(id, en).length) : undefined;
    const one = (pattern: string): readonly (string | undefined)[] | undefined => {
      const found = new RegExp(`^${pattern}$`).exec(text);
      return found === null ? undefined : found.slice(1);
    };
    for (const reader of this.ofConditions) {
      const asked = reader(text, say);
      if (asked !== undefined) return asked;
    }

    const previous = after(
      'jabatan definitif, masa dijumlahkan, paling singkat ',
      'definitive posts, time summed, at least ',
    );
    if (previous !== undefined) {
      return {
        kind: 'previousPost',
        anyOf: previous.split(say('; atau ', '; or ')).map((each) => {
          const [held = '', kelas = ''] = matched(each, new RegExp(`^${years} ${say('sebagai', 'as')} (.+)$`));
          return {
            kelas: kelas.split(say(' atau ', ' or ')).map((name) => this.keyed(KELAS, name)),
            years: this.years(held),
          };
        }),
      };
    }
    const related = one(
      say(
        `paling singkat ${years}, dijumlahkan, dalam jabatan serumpun dengan jabatan lowong(; pekerjaan di luar PNS ikut dihitung)?`,
        `at least ${years}, summed, in posts of the family of the vacancy(; work outside the civil service counts as well)?`,
      ),
    );
    if (related !== undefined) {
      return {
        kind: 'relatedExperience',
        years: this.years(related[0] ?? ''),
        ...(related[1] === undefined ? {} : { outsideCounts: true }),
      };
    }
    const education = after('pendidikan yang telah lulus, salah satu dari: ', 'a completed education, one of: ');
    if (education !== undefined) return { kind: 'education', anyOf: education.split(', ').map(codeText) };
    const fields = after('bidang ilmu, salah satu dari: ', 'field of study, one of: ');
    if (fields !== undefined) return { kind: 'fieldOfStudy', anyOf: unescaped(fields) };
    const age = one(
      say(
        `paling tinggi ${years} pada (tanggal acuan|tanggal pelantikan|\\d{4}-\\d\\d-\\d\\d): (sampai sehari sebelum ulang tahun berikutnya)?(sampai hari ulang tahun itu sendiri)?`,
        `at most ${years} on (the reference date|the day of appointment|\\d{4}-\\d\\d-\\d\\d): (until the day before the next birthday)?(until that birthday itself)?`,
      ),
    );
    if (age !== undefined) {
      return {
        kind: 'maximumAge',
        years: this.years(age[0] ?? ''),
        reading: age[2] === undefined ? 'birthday' : 'completedYears',
        ...(age[1] === say('tanggal acuan', 'the reference date')
          ? {}
          : { on: age[1] === say('tanggal pelantikan', 'the day of appointment') ? 'appointment' : age[1] }),
      };
    }
    const performance = one(
      say(
        `predikat ${years} terakhir berturut-turut, masing-masing salah satu dari: (.+)`,
        `predicate of the latest ${years} in a row, each one of: (.+)`,
      ),
    );
    if (performance !== undefined) {
      const [count = '', predicates = ''] = performance;
      return {
        kind: 'performance',
        anyOf: predicates.split(', ').map((each) => this.keyed(PREDIKAT, each)),
        years: this.years(count),
      };
    }
    const legal = after('kedudukan hukum, salah satu dari: ', 'legal position, one of: ');
    if (legal !== undefined) {
      return { kind: 'legalPosition', anyOf: legal.split(', ').map((each) => this.keyed(KEDUDUKAN, each)) };
    }
    const lhkpn = one(
      say(
        `laporan terakhir sudah disampaikan, atau tidak wajib; yang lebih lama dari ${years} sebelum tahun tanggal acuan tidak dihitung`,
        `the latest report is filed, or none is due; one older than ${years} before the year of the reference date does not count`,
      ),
    );
    if (lhkpn !== undefined) return { kind: 'lhkpn', yearsBack: this.years(lhkpn[0] ?? '') };
    const recent = one(
      say(
        `tidak ada hukuman disiplin \\((.+)\\) dalam ${years} terakhir, dihitung dari hari (mulai)?(?:berakhir)?nya`,
        `no disciplinary punishment \\((.+)\\) within the last ${years}, counted from its (first day)?(?:end)?`,
      ),
    );
    if (recent !== undefined) {
      const [levels = '', count = '', start] = recent;
      return {
        kind: 'noRecentPunishment',
        years: this.years(count),
        anyOf: levels.split(', ').map((each) => this.keyed(TINGKAT, each)),
        countedFrom: start === undefined ? 'end' : 'start',
      };
    }
    const assessed = one(
      say(
        `penilaian kompetensi terakhir paling lama ${years} sebelum tanggal acuan(, dibuat untuk kelas jabatan lowong atau kelas dengan standar yang tidak lebih rendah)?`,
        `the latest competency assessment at most ${years} before the reference date(, made for the class of the vacancy or for one of no lower standard)?`,
      ),
    );
    if (assessed !== undefined) {
      const [count = '', forClass] = assessed;
      return {
        kind: 'validAssessment',
        years: this.years(count),
        ...(forClass === undefined ? {} : { forClass: true }),
      };
    }
    const ethics = one(
      say(
        `tidak ada pelanggaran kode etik(?: \\((.+)\\))? yang diputuskan dalam ${years} terakhir`,
        `no violation of the code of ethics(?: \\((.+)\\))? established within the last ${years}`,
      ),
    );
    if (ethics !== undefined) {
      const [levels, count = ''] = ethics;
      return {
        kind: 'noEthicsViolation',
        years: this.years(count),
        ...(levels === undefined ? {} : { anyOf: levels.split(', ').map((each) => this.keyed(TINGKAT, each)) }),
      };
    }
    const left = one(
      say(
        `paling sedikit (${WHOLE}) bulan genap sampai pensiun, menurut batas usia pensiun jabatan lowong`,
        `at least (${WHOLE}) whole months until retirement, by the retirement age of the vacancy`,
      ),
    );
    if (left !== undefined) return { kind: 'timeToRetirement', months: whole(left[0]) };
    const held = one(
      say(
        `menduduki jabatan sekarang secara definitif paling singkat ${years} tanpa terputus`,
        `has held the present post definitively for at least ${years} without a break`,
      ),
    );
    if (held !== undefined) return { kind: 'timeInPost', years: this.years(held[0] ?? '') };
    const jenis = one(
      say(
        'jenis pegawai: ([A-Z, ]+)(?:; untuk ([A-Z, ]+) \\*\\*diputuskan oleh pejabat\\*\\*)?',
        'kind of employee: ([A-Z, ]+)(?:; for ([A-Z, ]+) \\*\\*the officer decides\\*\\*)?',
      ),
    );
    if (jenis !== undefined) {
      const [anyOf = '', byHand] = jenis;
      return {
        kind: 'jenisPegawai',
        anyOf: anyOf.split(', '),
        ...(byHand === undefined ? {} : { byHand: byHand.split(', ') }),
      };
    }
    const agency = after('instansi jabatan sekarang, salah satu dari: ', 'agency of the present post, one of: ');
    if (agency !== undefined) return { kind: 'agency', anyOf: unescaped(agency) };
    const golongan = after('golongan paling rendah ', 'rank of at least ');
    if (golongan !== undefined) return { kind: 'golongan', minimum: golongan };
    switch (text) {
      case say(
        'tidak ada hukuman disiplin yang dijalani pada tanggal acuan',
        'no disciplinary punishment is running on the reference date',
      ):
        return { kind: 'noRunningPunishment' };
      case say(
        'jabatan sekarang lebih rendah jenjangnya daripada jabatan lowong',
        'the present post lies on a lower tier than the vacancy',
      ):
        return { kind: 'lowerTier' };
      case say(
        'tidak sedang menjadi calon, suksesor, atau ditetapkan untuk jabatan lain',
        'is not a nominee, successor or designated holder for another post',
      ):
        return { kind: 'notNominatedElsewhere' };
      case say(
        '**diperiksa oleh pejabat**, tidak diputuskan dari data',
        '**by hand**: checked by people, not decided from data',
      ):
        return { kind: 'byHand' };
      default:
        return refuse(`not a condition: ${text}`);
    }
  }

  private ranking(): ReadRule['ranking'] {
    this.heading(2, '6. Urutan', '6. Order of merit');
    this.fixed('Diurutkan menurut:', 'Ordered by:');
    const order = this.take('numbers').items.map((item) =>
      this.rankingKey(ORDER, item, ', tertinggi lebih dahulu', ', highest first'),
    );
    const tieChain = this.tryFixed('Yang sama berbagi tempat.', 'Equals share the place.')
      ? []
      : this.said(
          'Bila sama, menurut berikut ini, yang lebih tinggi atau lebih lama didahulukan; yang tetap sama berbagi tempat:',
          'Where equal, by the following, the higher or longer first; who is still equal shares the place:',
        )
          .take('numbers')
          .items.map((item) => this.rankingKey(TIE, item, '', ''));
    const ageCitation = this.tryFixed(
      'Peringatan: usia memisahkan orang yang setara. Usia bukan fakta merit; setiap hasil mengatakannya.',
      'Warning: age separates people of equal standing. Age is no fact of merit; every result says so.',
    )
      ? this.basis()
      : undefined;
    const readiness = this.tryFixed(
      'Kelompok kesiapan, yang paling siap lebih dahulu:',
      'Groups of readiness, the most ready first:',
    )
      ? {
          groups: this.table(['Kelompok', 'Group'], ['Kotak', 'Boxes']).map(([name = '', boxes = '']) => {
            const { label, key } = keyedText(name);
            return { key, label, boxes: boxes.split(', ').map(whole) };
          }),
          mark: this.basis(),
        }
      : undefined;
    const [size] = matched(
      this.paragraph(),
      new RegExp(`^${this.say(`Daftar pendek: (${WHOLE}) nama`, `Shortlist: (${WHOLE}) names?`)}\\.$`),
    );
    return {
      order,
      tieChain,
      ...(ageCitation === undefined ? {} : { ageCitation }),
      ...(readiness === undefined ? {} : { readiness }),
      shortlistSize: whole(size),
      mark: this.basis(),
    };
  }

  private rounding(): ReadRule['rounding'] {
    this.heading(2, '7. Pembulatan', '7. Rounding');
    const moments: readonly Pair[] = [
      ['ditampilkan', 'shown'],
      ['sebelum dibandingkan dengan batas tingkat', 'before levels are compared'],
      ['sebelum diurutkan', 'before ranking'],
    ];
    const rows = this.table(['Saat', 'Moment'], ['Pembulatan', 'Rounding']);
    const rules = rows.map(([moment, rule = ''], index): ReadRounding => {
      const [id, en] = moments[index] ?? refuse('more moments than three');
      if (moment !== this.say(id, en)) refuse(`expected ${en}, found: ${String(moment)}`);
      if (rule === this.say('tidak dibulatkan', 'not rounded')) return null;
      const [places, mode] = matched(rule, new RegExp(`^(${WHOLE}) ${this.say('desimal', 'decimal places?')}, (.+)$`));
      return { places: whole(places), mode: this.key(ROUNDING, mode) };
    });
    const [shown = null, beforeLevels = null, beforeRanking = null] = rules;
    if (rules.length !== moments.length) refuse('fewer moments than three');
    return { shown, beforeLevels, beforeRanking, mark: this.basis() };
  }

  private sources(): ReadRule['sources'] {
    this.heading(2, '8. Sumber', '8. Sources');
    return this.table(['Kunci', 'Key'], ['Jenis', 'Kind'], ['Judul', 'Title'], ['Alamat', 'Address']).map(
      ([key = '', kind, title = '', url = '']) => ({
        key: codeText(key),
        kind: this.key(SOURCE, kind),
        title: unescaped(title),
        ...(url === '' ? {} : { url: url.startsWith('`') ? codeText(url) : this.unprinted(url) }),
      }),
    );
  }

  private unprinted(text: string): string {
    return text === this.say('bukan alamat web: tidak dicetak', 'no web address: not printed')
      ? 'not printed'
      : refuse(`not an address: ${text}`);
  }
}

function codeText(text: string): string {
  return matched(text, /^`([^`]+)`$/)[0] ?? '';
}

function keyedText(text: string): { readonly label: string; readonly key: string } {
  const [label = '', key = ''] = matched(text, /^(.+) `([^`]+)`$/);
  return { label: unescaped(label), key };
}

function citationsOf(text: string): ReadMark['citations'] {
  const citations: { source: string; provision?: string }[] = [];
  const one = /`([^`]+)`(?: \((.*?)\))?(?:, (?=`)|$)/y;
  while (one.lastIndex < text.length) {
    const found = one.exec(text);
    if (found === null) return refuse(`not citations: ${text}`);
    const [, source = '', provision] = found;
    citations.push({ source, ...(provision === undefined ? {} : { provision: unescaped(provision) }) });
  }
  return citations;
}

/** What follows `lead`, the words and a colon. */
function unescapedStart(text: string, lead: string, words: string): string | undefined {
  if (!text.startsWith(lead)) return undefined;
  for (let end = text.indexOf(': '); end >= 0; end = text.indexOf(': ', end + 1)) {
    const written = text.slice(lead.length, end);
    if (WORDS.test(written) && unescaped(written) === words) return text.slice(end + 2);
  }
  return undefined;
}
