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
import { alignedLines, indented } from './text-table.js';
import { BEHIND_WORDS, FINDING_WORDS, MEANING_WORDS, OUTCOME_WORDS } from './words.js';

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
/** One line for each kind of finding, the gravest first, with its first case. */
export function findingLines(findings: readonly SheetFinding[]): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  kinds.sort((a, b) => SEVERITIES.indexOf(FINDING_KINDS[a]) - SEVERITIES.indexOf(FINDING_KINDS[b]));
  const lines = kinds.map((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    const cells = ofKind.reduce((sum, finding) => sum + finding.cells, 0);
    return [FINDING_KINDS[kind], String(cells), FINDING_WORDS[kind].id, kind, exampleOf(ofKind[0])];
  });
  return indented(alignedLines([['', '', '', '', 'contoh / for example'], ...lines], [1]));
}

function exampleOf(finding: SheetFinding | undefined): string {
  if (finding === undefined) return '';
  const { row, column, found, expected } = finding;
  return `${String(row)}, ${column}: ${found} -> ${expected}`;
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
      const box = ruleSet.boxes.find((each) => each.kinerja === level.key && each.potensial === across.key)?.box;
      return box === undefined ? '' : `[${String(box)}] ${String(counts.get(box) ?? 0).padStart(4)}`;
    }),
  ]);
  const header = [
    'Kinerja (ke bawah/down), potensial (ke kanan/across)',
    ...potensial.map(({ label }) => `${label.id} / ${label.en}`),
  ];
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
  const { outcome, shortlist, reserves, ineligible, undetermined, otherOrder } = succession;
  const lines = [`Hasil / outcome: ${OUTCOME_WORDS[outcome].id} / ${OUTCOME_WORDS[outcome].en}`];
  if (shortlist.length > 0)
    lines.push(
      ...alignedLines(
        [tableHeader(shortlist), ...shortlist.map((ranked) => rankedCells(ranked, shortlist, names))],
        [0, 2, 3, 4],
      ),
    );
  const [fourth] = reserves;
  if (fourth?.behind !== undefined) lines.push(behindLine(fourth, fourth.behind, names));
  lines.push(`tidak memenuhi syarat / ineligible: ${String(ineligible.length)}`, ...reasonLines(ineligible));
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
      `bila nilai didahulukan dari kotak / if score came before box: ${otherOrder.differs ? `nama lain masuk / others enter: ${others}` : 'nama sama / same names'}`,
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
  const tie = shared
    ? 'berbagi tempat / shared place'
    : ranked.tieBrokenBy === undefined
      ? ''
      : `seri diputus oleh / tie broken by: ${ranked.tieBrokenBy}`;
  return [
    String(ranked.place),
    person(ranked.nip, names),
    String(ranked.box),
    ranked.scoreShown,
    ranked.technical ?? '',
    tie,
  ];
}

function behindLine(ranked: Ranked, { nip, by, own, theirs }: Behind, names: Names): string {
  const words = BEHIND_WORDS[by];
  return `${String(ranked.place)}. ${person(ranked.nip, names)}: ${words.id} / ${words.en} ${own} lawan/against ${theirs} (${maskNip(nip)})`;
}

const REASONS_SHOWN = 3;

/** The conditions that most people fail, or for which most is unknown. */
function reasonLines(people: readonly { readonly reasons: readonly ConditionVerdict[] }[]): readonly string[] {
  const counts = new Map<string, { readonly label: string; readonly count: number }>();
  for (const { id, label } of people.flatMap(({ reasons }) => reasons)) {
    counts.set(id, { label: label.id, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  const frequent = [...counts].sort(([, a], [, b]) => b.count - a.count).slice(0, REASONS_SHOWN);
  return alignedLines(
    frequent.map(([id, { label, count }]) => ['  ', String(count), id, label]),
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
  const header = [
    'indikator / indicator',
    'skor x bobot = poin',
    'bukti -> baris tabel / evidence -> row of the table',
    'sumber / source',
  ];
  const rows = AXIS_KEYS.flatMap((axis) => [
    ...indicators.filter((indicator) => indicator.axis === axis).flatMap(indicatorRows),
    axisRow(axis, ranked),
    [],
  ]);
  return indented([...alignedLines([header, ...rows]), ...scoreLines(ranked, ruleSet)]);
}

function indicatorRows(indicator: IndicatorScore): readonly (readonly string[])[] {
  const parts = indicator.parts ?? [];
  return [scoreRow(indicator, ''), ...parts.map((part) => scoreRow(part, '- '))];
}

const LONGEST_LABEL = 32;

function scoreRow(score: IndicatorScore | PartScore, mark: string): readonly string[] {
  const product =
    score.status === 'scored'
      ? `${readable(score.score)} x ${score.weight} % = ${readable(score.contribution)}`
      : `? x ${score.weight} %`;
  return [
    shortened(`${mark}${score.label.id}`, LONGEST_LABEL),
    mark + product,
    evidenceText(score.evidence),
    sourceText(score.provenance),
  ];
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
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
  return `${levels} terhadap/against ${standards}`;
}

function sourceText({ citations }: Provenance): string {
  const [first] = citations;
  return first === undefined ? '-' : `${first.source}${first.provision === undefined ? '' : `, ${first.provision}`}`;
}

function axisRow(axis: AxisKey, ranked: Ranked): readonly string[] {
  const placed = ranked.placement[axis];
  return [`= ${axis}`, readable(placed.value), `${placed.label.id} / ${placed.label.en}`];
}

function scoreLines(ranked: Ranked, ruleSet: RuleSet): readonly string[] {
  const { kinerja, potensial, talent } = ranked.placement;
  const { talent: shares, technicalMix } = ruleSet;
  const lines = [
    `talenta / talent = ${String(shares.kinerja)} % x ${readable(kinerja.value)} + ${String(shares.potensial)} % x ${readable(potensial.value)} = ${readable(talent)}`,
  ];
  if (ranked.technical !== undefined)
    lines.push(`dengan teknis / with technical ${ranked.technical}: ${readable(ranked.score)}`);
  const sources = [
    ...new Set(
      [...ruleSet.aspects.flatMap(({ provenance }) => provenance.citations), ...technicalMix.provenance.citations].map(
        ({ source }) => source,
      ),
    ),
  ];
  return [
    ...lines,
    `kotak / box ${String(ranked.box)}: ${ranked.placement.category.id} / ${ranked.placement.category.en}`,
    '',
    'Sumber / sources:',
    ...sources.map((key) => `  ${key}: ${ruleSet.sources[key]?.title.id ?? ''}`),
    `  ${ruleSet.provenance.note?.id ?? ''}`,
    `  ${ruleSet.provenance.note?.en ?? ''}`,
  ];
}
