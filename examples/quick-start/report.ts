import {
  AXIS_KEYS,
  canonicalDecimal,
  KELAS_JABATAN_LABELS,
  maskNip,
  roundDecimal,
  type AspectProfile,
  type Asn,
  type AxisKey,
  type Behind,
  type BoxNumber,
  type ConditionVerdict,
  type EvidenceTrail,
  type IndicatorScore,
  type PartScore,
  type Placement,
  type Provenance,
  type Ranked,
  type RuleSet,
  type Succession,
  type Vacancy,
} from 'talenta-asn';
import type { Agreement } from './agreement.js';
import type { MeaningTest } from './simata-check.js';
import { FINDING_KINDS, type Severity, type SheetFinding } from './simata-sheet.js';
import { alignedLines, indented, shortened, wrapped } from './text-table.js';
import { BEHIND_WORDS, FINDING_WORDS, KNOWLEDGE_WORDS, MEANING_WORDS, OUTCOME_WORDS } from './words.js';

/** People by NIP, to print their names. */
export type Names = ReadonlyMap<string, Asn>;

export function heading(number: number, id: string, en: string): string {
  const title = `${String(number)}. ${id} / ${en}`;
  return `\n${title}\n${'-'.repeat(title.length)}`;
}

// ---------------------------------------------------------------------------------------------------------------------
// The sheet
// ---------------------------------------------------------------------------------------------------------------------

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const LONGEST_EXAMPLE = 64;

/** One line for each kind of finding, the gravest first, with its first case. */
export function findingLines(findings: readonly SheetFinding[]): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  kinds.sort((a, b) => SEVERITIES.indexOf(FINDING_KINDS[a]) - SEVERITIES.indexOf(FINDING_KINDS[b]));
  const lines = kinds.map((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    const cells = ofKind.reduce((sum, finding) => sum + finding.cells, 0);
    const { id, en } = FINDING_WORDS[kind];
    return [FINDING_KINDS[kind], String(cells), `${id} / ${en}`, exampleOf(ofKind[0])];
  });
  return indented(
    alignedLines([['', 'sel/cells', '', 'contoh / for example (baris/row, kolom/column)'], ...lines], [1]),
  );
}

function exampleOf(finding: SheetFinding | undefined): string {
  if (finding === undefined) return '';
  const { row, column, found, expected } = finding;
  return shortened(`${String(row)}, ${column}: ${found} -> ${expected}`, LONGEST_EXAMPLE);
}

export function meaningLines({ tested, reproduced, meaning }: MeaningTest): string {
  const rows = (['rawScores', 'weightedPoints'] as const).map((each) => [
    `${MEANING_WORDS[each].id} / ${MEANING_WORDS[each].en}`,
    String(reproduced[each]),
    `dari/of ${String(tested)}`,
    meaning === each ? '<- dipakai / used' : '',
  ]);
  return indented(alignedLines(rows, [1]));
}

export function agreementLines({
  compared,
  same,
  bothIncomplete,
  lastDecimal,
  gapInSheet,
  different,
}: Agreement): string {
  const inRows = (rows: readonly number[]): string => (rows.length === 0 ? '' : `: ${rows.join(', ')}`);
  const rows = [
    [String(compared), 'baris utuh dibandingkan / unharmed rows compared'],
    [String(same), 'kotak dan nilai sama sampai dua desimal / same box, same values to two decimals'],
    [String(bothIncomplete), 'belum lengkap pada keduanya / incomplete both ways'],
    [String(lastDecimal), 'kotak sama, desimal terakhir berbeda / same box, last decimal differs (the sheet rounds)'],
    [
      String(gapInSheet.length),
      `sel kosong pada lembar, bukti ada / empty in the sheet, known from evidence${inRows(gapInSheet)}`,
    ],
    [String(different.length), `kotak berbeda / different box${inRows(different)}`],
  ];
  return indented(alignedLines(rows, [0]));
}

// ---------------------------------------------------------------------------------------------------------------------
// The nine boxes
// ---------------------------------------------------------------------------------------------------------------------

/** The grid with the number of people in each box: the best performance on top, the best potential on the right. */
export function boxGrid(placements: readonly Placement[], ruleSet: RuleSet): string {
  const counts = new Map<BoxNumber, number>();
  for (const placement of placements) {
    if (placement.status === 'placed') counts.set(placement.box, (counts.get(placement.box) ?? 0) + 1);
  }
  const potensial = ruleSet.axes.potensial.levels;
  const rows = [...ruleSet.axes.kinerja.levels].reverse().map((level) => [
    `${level.label.id} / ${level.label.en}`,
    ...potensial.map((across) => {
      const box = ruleSet.boxes.find(
        (each) => each.levels.kinerja === level.key && each.levels.potensial === across.key,
      )?.box;
      return box === undefined ? '' : `[${String(box)}] ${String(counts.get(box) ?? 0).padStart(4)}`;
    }),
  ]);
  const header = ['kinerja | potensial >', ...potensial.map(({ label }) => `${label.id} / ${label.en}`)];
  return indented(alignedLines([header, ...rows]));
}

// ---------------------------------------------------------------------------------------------------------------------
// Succession
// ---------------------------------------------------------------------------------------------------------------------

export function vacancyTitle(vacancy: Vacancy): string {
  const technical = vacancy.kompetensiTeknis === true ? ', dengan kompetensi teknis / with technical competency' : '';
  return `${vacancy.id}  ${vacancy.nama} (${KELAS_JABATAN_LABELS[vacancy.kelas].id}, rumpun ${vacancy.rumpun ?? '-'}${technical})`;
}

function person(nip: string, names: Names): string {
  return `${maskNip(nip)} ${names.get(nip)?.nama ?? ''}`.trimEnd();
}

/** Three names, why the fourth is fourth, and who is not on the list for which reasons. */
export function successionLines(succession: Succession, names: Names): string {
  const { outcome, shortlist, reserves, ineligible, undetermined, order, otherOrder } = succession;
  const lines = [`Urutan / order ${order.join(', ')}: ${OUTCOME_WORDS[outcome].id} / ${OUTCOME_WORDS[outcome].en}`];
  if (shortlist.length > 0)
    lines.push(
      ...alignedLines(
        [tableHeader(shortlist), ...shortlist.map((ranked) => rankedCells(ranked, shortlist, names))],
        [0, 2, 3, 4],
      ),
    );
  const [fourth] = reserves;
  if (fourth?.behind !== undefined) lines.push(behindLine(fourth, fourth.behind, names));
  lines.push(
    `tidak memenuhi syarat / ineligible: ${String(ineligible.length)}; alasan tersering / most frequent reasons:`,
    ...reasonLines(ineligible),
  );
  lines.push(`belum dapat dinilai / undetermined: ${String(undetermined.length)}`, ...reasonLines(undetermined));
  const reachable = undetermined.filter(({ couldReachShortlist }) => couldReachShortlist);
  if (reachable.length > 0) {
    lines.push(
      `  dapat mengubah daftar / could change the list: ${reachable.map(({ nip }) => person(nip, names)).join(', ')}`,
    );
  }
  if (shortlist.length > 0) {
    const newcomers = otherOrder.shortlist.filter((nip) => shortlist.every((ranked) => ranked.nip !== nip));
    const others = newcomers.map((nip) => person(nip, names)).join(', ');
    lines.push(
      `Urutan lain / other order ${otherOrder.order.join(', ')}: ${otherOrder.differs ? `nama lain masuk / others enter: ${others}` : 'nama sama / same names'}`,
    );
  }
  return indented(lines);
}

function tableHeader(shortlist: readonly Ranked[]): readonly string[] {
  const technical = shortlist.some((ranked) => ranked.technical !== undefined) ? ['teknis / technical'] : [''];
  return ['#', 'NIP dan nama / NIP and name', 'kotak / box', 'nilai / score', ...technical];
}

function rankedCells(ranked: Ranked, shortlist: readonly Ranked[], names: Names): readonly string[] {
  const shared = shortlist.filter(({ place }) => place === ranked.place).length > 1;
  return [
    String(ranked.place),
    person(ranked.nip, names),
    String(ranked.box),
    ranked.scoreShown,
    ranked.technical ?? '',
    shared ? 'berbagi tempat / shared place' : tieText(ranked),
  ];
}

function tieText({ tieBrokenBy, placement }: Ranked): string {
  if (tieBrokenBy === undefined) return '';
  const value = tieBrokenBy === 'kinerja' || tieBrokenBy === 'potensial' ? ` ${placement[tieBrokenBy].shown}` : '';
  return `seri, diputus/tie broken by ${tieBrokenBy}${value}`;
}

function behindLine(ranked: Ranked, { nip, by, own, theirs }: Behind, names: Names): string {
  const words = BEHIND_WORDS[by];
  return `${String(ranked.place)}. ${person(ranked.nip, names)}: ${words.id} / ${words.en} ${own} lawan/against ${theirs} (${maskNip(nip)})`;
}

const REASONS_SHOWN = 3;
const LONGEST_REASON = 100;

/**
 * The conditions that most people fail, or for which most is unknown. Who fails a condition of the class of post is not
 * judged on those of the vacancy itself or on the box, so these count fewer people.
 */
function reasonLines(people: readonly { readonly reasons: readonly ConditionVerdict[] }[]): readonly string[] {
  const counts = new Map<string, { readonly label: string; readonly count: number }>();
  for (const { id, label } of people.flatMap(({ reasons }) => reasons)) {
    counts.set(id, { label: label.id, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  const frequent = [...counts].sort(([, a], [, b]) => b.count - a.count).slice(0, REASONS_SHOWN);
  return alignedLines(
    frequent.map(([id, { label, count }]) => ['  ', String(count), id, shortened(label, LONGEST_REASON)]),
    [1],
  );
}

// ---------------------------------------------------------------------------------------------------------------------
// One person explained
// ---------------------------------------------------------------------------------------------------------------------

const READABLE = { places: 4, mode: 'halfUp' } as const;

function readable(value: string): string {
  return canonicalDecimal(roundDecimal(value, READABLE));
}

/** From evidence to the score: every indicator with score x weight = contribution, evidence, row of the table, source. */
export function pathLines(profile: AspectProfile, ranked: Ranked, ruleSet: RuleSet): string {
  const indicators = Object.values(profile.indicators);
  const sources: string[] = [];
  const header = [
    'indikator / indicator',
    'skor x bobot = poin',
    'bukti -> baris tabel / evidence -> row of the table',
    'sumber/source',
  ];
  const rows = AXIS_KEYS.flatMap((axis) => [
    ...indicators
      .filter((indicator) => indicator.axis === axis)
      .flatMap((indicator) => indicatorRows(indicator, ruleSet, sources)),
    axisRow(axis, ranked),
    [],
  ]);
  return indented([
    ...alignedLines([header, ...rows]),
    ...scoreLines(ranked, ruleSet),
    '',
    'Sumber / sources:',
    ...sources.map((source, index) => `[${String(index + 1)}] ${source}`),
    ...wrapped(ruleSet.provenance.note?.id ?? ''),
    ...wrapped(ruleSet.provenance.note?.en ?? ''),
  ]);
}

function indicatorRows(indicator: IndicatorScore, ruleSet: RuleSet, sources: string[]): readonly (readonly string[])[] {
  const row = (score: IndicatorScore | PartScore): readonly string[] => [
    shortened(score.label.id, LONGEST_LABEL),
    productText(score),
    evidenceText(score.evidence),
    sourceMark(score.provenance, ruleSet, sources),
  ];
  const parts = (indicator.parts ?? []).map((part) => {
    const [label = '', product = '', ...rest] = row(part);
    return [`  ${label}`, `(${product})`, ...rest];
  });
  return [row(indicator), ...parts];
}

/** The number of a source in the list below the table. */
function sourceMark({ citations, known }: Provenance, ruleSet: RuleSet, sources: string[]): string {
  const [first] = citations;
  const title = first === undefined ? '-' : (ruleSet.sources[first.source]?.title.id ?? first.source);
  const words = KNOWLEDGE_WORDS[known];
  const text = `${title}${first?.provision === undefined ? '' : `, ${first.provision}`} (${words.id} / ${words.en})`;
  if (!sources.includes(text)) sources.push(text);
  return `[${String(sources.indexOf(text) + 1)}]`;
}

const LONGEST_LABEL = 32;

function productText(score: IndicatorScore | PartScore): string {
  if (score.status === 'missing') return `? x ${score.weight} %`;
  return `${readable(score.score)} x ${score.weight} % = ${readable(score.contribution)}`;
}

function evidenceText(trail: EvidenceTrail | undefined): string {
  if (trail === undefined) return '';
  const [first, ...more] = trail.used;
  const row = rowText(trail);
  if (first === undefined) return `${trail.source}: ${row}`;
  const rest = more.length === 0 ? '' : ` +${String(more.length)}`;
  const value = trail.items === undefined ? ` ${first.value}` : '';
  return `${first.path.replace('evidence.', '')}${value}${rest} -> ${row}`;
}

function rowText({ row, items }: EvidenceTrail): string {
  if (row !== undefined) return row.label.id;
  const levels = (items ?? []).map(({ level }) => level ?? '?').join(' ');
  const standards = [...new Set((items ?? []).map(({ standard }) => String(standard)))].join(' ');
  return `${levels} / standar ${standards}`;
}

function axisRow(axis: AxisKey, ranked: Ranked): readonly string[] {
  const placed = ranked.placement[axis];
  return [`= ${axis}`, readable(placed.value), `${placed.label.id} / ${placed.label.en}`];
}

function scoreLines(ranked: Ranked, { talent: { shares } }: RuleSet): readonly string[] {
  const { kinerja, potensial, talent, category } = ranked.placement;
  const mix = `${String(shares.kinerja)} % x ${readable(kinerja.value)} + ${String(shares.potensial)} % x ${readable(potensial.value)}`;
  return [
    `talenta / talent = ${mix} = ${readable(talent)}, ditulis / shown ${ranked.placement.talentShown}`,
    ...(ranked.technical === undefined
      ? []
      : [`dengan teknis / with technical ${ranked.technical}: ${readable(ranked.score)}`]),
    `kotak / box ${String(ranked.box)}: ${category.id} / ${category.en}`,
  ];
}

/** What no data can decide: said once, for all names. */
export function byHandLines(successions: readonly Succession[]): string {
  const conditions = new Map(successions.flatMap(({ byHand }) => byHand.map(({ id, label }) => [id, label] as const)));
  const lines = [...conditions.values()].map(({ id, en }) => `- ${id} / ${en}`);
  return indented([
    'Masih diperiksa oleh manusia / still to be checked by people:',
    ...lines.flatMap((line) => wrapped(line)),
  ]);
}
