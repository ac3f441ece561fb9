import {
  AXIS_KEYS,
  canonicalDecimal,
  KELAS_JABATAN_LABELS,
  maskNip,
  roundDecimal,
  type AspectProfile,
  type Asn,
  type AxisKey,
  placeText,
  type Behind,
  type BoxNumber,
  type ConditionVerdict,
  type EvidenceTrail,
  type IndicatorScore,
  type PartScore,
  type Placement,
  type Ranked,
  type Shortlisted,
  type RuleSet,
  type Succession,
  type Vacancy,
} from 'talenta-asn';
import type { Provenance } from 'talenta-asn/rules';
import type { Agreement } from './agreement.js';
import type { MeaningTest } from './simata-check.js';
import { FINDING_KINDS, type Severity, type SheetFinding } from './simata-sheet.js';
import type { Speak } from '../terminal/language.js';
import { alignedLines, indented, shortened, wrapped } from '../terminal/text-table.js';
import { OUTCOME_WORDS } from '../terminal/words.js';
import {
  AGREEMENT_WORDS,
  CASE_WORDS,
  FINDING_WORDS,
  KNOWLEDGE_WORDS,
  MEANING_WORDS,
  ORDER_WORDS,
  PATH_WORDS,
  SEVERITY_WORDS,
  SHEET_WORDS,
  SUCCESSION_WORDS,
} from './words.js';

/** People by NIP, to print their names. */
export type Names = ReadonlyMap<string, Asn>;

export function heading(number: number, title: string): string {
  const line = `${String(number)}. ${title}`;
  return `\n${line}\n${'-'.repeat(line.length)}`;
}

// ---------------------------------------------------------------------------------------------------------------------
// The sheet
// ---------------------------------------------------------------------------------------------------------------------

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const LONGEST_CASE = 80;

/** One line for each kind of finding, the gravest first, with its first case. */
export function findingLines(findings: readonly SheetFinding[], speak: Speak): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  kinds.sort((a, b) => SEVERITIES.indexOf(FINDING_KINDS[a]) - SEVERITIES.indexOf(FINDING_KINDS[b]));
  const lines = kinds.map((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    const cells = ofKind.reduce((sum, finding) => sum + finding.cells, 0);
    const severity = speak(SEVERITY_WORDS[FINDING_KINDS[kind]]);
    return [
      severity,
      String(cells),
      speak(FINDING_WORDS[kind]),
      ofKind[0] === undefined ? '' : caseText(ofKind[0], speak),
    ];
  });
  return indented(alignedLines([['', speak(SHEET_WORDS.cells), '', speak(SHEET_WORDS.firstCase)], ...lines], [1]));
}

/** Where it stands, what stands there and what became of it. */
export function caseText(finding: SheetFinding, speak: Speak): string {
  const { kind, row, column, found, read = '', axes } = finding;
  const told = speak(CASE_WORDS[kind], {
    found,
    read,
    nilaiX: axes?.potensial ?? '',
    nilaiY: axes?.kinerja ?? '',
  });
  return shortened(`${String(row)}, ${column}: ${told}`, LONGEST_CASE);
}

export function meaningLines({ tested, reproduced, meaning }: MeaningTest, speak: Speak): string {
  const rows = (['rawScores', 'weightedPoints'] as const).map((each) => [
    speak(MEANING_WORDS[each]),
    speak(SHEET_WORDS.reproduced, { count: reproduced[each], tested }),
    meaning === each ? speak(SHEET_WORDS.used) : '',
  ]);
  return indented(alignedLines(rows));
}

/** How the two ways agree, and in how many rows the sheet counts a gap as zero. */
export function agreementLines(agreement: Agreement, asZero: number, speak: Speak): string {
  const { compared, same, bothIncomplete, lastDecimal, gapInSheet, different } = agreement;
  const inRows = (rows: readonly number[]): { readonly rows: string } => ({
    rows: rows.length === 0 ? '' : speak(AGREEMENT_WORDS.rows, { rows: rows.join(', ') }),
  });
  const rows = [
    [String(compared), speak(AGREEMENT_WORDS.compared)],
    [String(same), speak(AGREEMENT_WORDS.same)],
    [String(bothIncomplete), speak(AGREEMENT_WORDS.bothIncomplete)],
    [String(lastDecimal), speak(AGREEMENT_WORDS.lastDecimal)],
    [String(gapInSheet.length), speak(AGREEMENT_WORDS.gapInSheet, inRows(gapInSheet))],
    [String(different.length), speak(AGREEMENT_WORDS.different, inRows(different))],
    [String(asZero), speak(AGREEMENT_WORDS.asZero)],
  ];
  return indented([speak(AGREEMENT_WORDS.heading), ...alignedLines(rows, [0])]);
}

// ---------------------------------------------------------------------------------------------------------------------
// The nine boxes
// ---------------------------------------------------------------------------------------------------------------------

/** The grid with the number of people in each box: the best performance on top, the best potential on the right. */
export function boxGrid(placements: readonly Placement[], ruleSet: RuleSet, speak: Speak): string {
  const counts = new Map<BoxNumber, number>();
  for (const placement of placements) {
    if (placement.status === 'placed') counts.set(placement.box, (counts.get(placement.box) ?? 0) + 1);
  }
  const { kinerja, potensial } = ruleSet.axes;
  const rows = [...kinerja.levels].reverse().map((level) => [
    speak(level.label),
    ...potensial.levels.map((across) => {
      const box = ruleSet.boxes.find(
        (each) => each.levels.kinerja === level.key && each.levels.potensial === across.key,
      )?.box;
      return box === undefined ? '' : `[${String(box)}] ${String(counts.get(box) ?? 0).padStart(4)}`;
    }),
  ]);
  const corner = `${speak(kinerja.label)} | ${speak(potensial.label)} >`;
  const header = [corner, ...potensial.levels.map(({ label }) => speak(label))];
  return indented(alignedLines([header, ...rows]));
}

// ---------------------------------------------------------------------------------------------------------------------
// Succession
// ---------------------------------------------------------------------------------------------------------------------

export function vacancyTitle({ id, nama, kelas, rumpun = '-', kompetensiTeknis }: Vacancy, speak: Speak): string {
  const words = kompetensiTeknis === true ? SUCCESSION_WORDS.technicalVacancy : SUCCESSION_WORDS.vacancy;
  return speak(words, { id, nama, kelas: speak(KELAS_JABATAN_LABELS[kelas]), rumpun });
}

function person(nip: string, names: Names): string {
  return `${maskNip(nip)} ${names.get(nip)?.nama ?? ''}`.trimEnd();
}

function keyText(key: Behind['by'], speak: Speak): string {
  const words = ORDER_WORDS[key];
  return words === undefined ? key : speak(words);
}

function orderText(order: Succession['order'], speak: Speak): string {
  return order.map((key) => keyText(key, speak)).join(speak(SUCCESSION_WORDS.then));
}

/** Three names, why the fourth is fourth, and who is not on the list for which reasons. */
export function successionLines(succession: Succession, names: Names, speak: Speak): string {
  const { outcome, shortlist, reserves, ineligible, undetermined, order } = succession;
  const lines = [
    speak(SUCCESSION_WORDS.outcome, { order: orderText(order, speak), outcome: speak(OUTCOME_WORDS[outcome]) }),
  ];
  if (shortlist.length > 0)
    lines.push(
      ...alignedLines(
        [tableHeader(shortlist, speak), ...shortlist.map((ranked) => rankedCells(ranked, shortlist, names, speak))],
        [0, 2, 3, 4],
      ),
    );
  const [fourth] = reserves;
  if (fourth?.behind !== undefined) lines.push(behindLine(fourth, fourth.behind, names, speak));
  if (shortlist.length > 0) lines.push(otherOrderLine(succession, names, speak));
  lines.push(
    speak(SUCCESSION_WORDS.out, { ineligible: ineligible.length, undetermined: undetermined.length }),
    ...reasonLines(ineligible, speak),
  );
  if (undetermined.length > 0) lines.push(speak(SUCCESSION_WORDS.notKnown), ...reasonLines(undetermined, speak));
  const reachable = undetermined.filter(({ couldReachShortlist }) => couldReachShortlist);
  if (reachable.length > 0) {
    const people = reachable.map(({ nip }) => person(nip, names)).join(', ');
    lines.push(`    ${speak(SUCCESSION_WORDS.reachable, { people })}`);
  }
  return indented(lines);
}

/** Who would enter if the other order decided: the box before the score, or the score before the box. */
function otherOrderLine({ otherOrder, shortlist }: Succession, names: Names, speak: Speak): string {
  const order = orderText(otherOrder.order, speak);
  if (!otherOrder.differs) return speak(SUCCESSION_WORDS.sameNames, { order });
  const newcomers = otherOrder.shortlist.filter((nip) => shortlist.every((ranked) => ranked.nip !== nip));
  return speak(SUCCESSION_WORDS.othersEnter, { order, people: newcomers.map((nip) => person(nip, names)).join(', ') });
}

function tableHeader(shortlist: readonly Ranked[], speak: Speak): readonly string[] {
  const technical = shortlist.some((ranked) => ranked.technical !== undefined);
  return [
    '#',
    speak(SUCCESSION_WORDS.name),
    speak(SUCCESSION_WORDS.box),
    speak(SUCCESSION_WORDS.score),
    technical ? speak(SUCCESSION_WORDS.technical) : '',
  ];
}

function rankedCells(ranked: Ranked, shortlist: readonly Ranked[], names: Names, speak: Speak): readonly string[] {
  const shared = shortlist.filter(({ place }) => typeof place === 'number' && place === ranked.place).length > 1;
  return [
    placeText(ranked.place),
    person(ranked.nip, names),
    String(ranked.box),
    ranked.scoreShown,
    ranked.technical ?? '',
    shared ? speak(SUCCESSION_WORDS.sharedPlace) : tieText(ranked, speak),
  ];
}

function tieText({ tieBrokenBy, openUntil, axes }: Ranked, speak: Speak): string {
  if (openUntil !== undefined)
    return speak(SUCCESSION_WORDS.openPlace, { facts: openUntil.map((key) => keyText(key, speak)).join(', ') });
  if (tieBrokenBy === undefined) return '';
  const value = tieBrokenBy === 'kinerja' || tieBrokenBy === 'potensial' ? ` ${readable(axes[tieBrokenBy] ?? '')}` : '';
  return speak(SUCCESSION_WORDS.tie, { by: `${keyText(tieBrokenBy, speak)}${value}` });
}

function behindLine({ place, nip }: Ranked, behind: Behind, names: Names, speak: Speak): string {
  const { by, own = '?', theirs = '?' } = behind;
  return speak(SUCCESSION_WORDS.behind, {
    place: placeText(place),
    person: person(nip, names),
    by: keyText(by === 'undecided' ? behind.key : by, speak),
    own,
    theirs,
    nip: maskNip(behind.nip),
  });
}

const REASONS_SHOWN = 3;
const LONGEST_REASON = 120;

/**
 * The conditions that most people fail, or for which most is unknown. Who fails a condition of the class of post is not
 * judged on those of the vacancy itself or on the box, so these count fewer people.
 */
function reasonLines(
  people: readonly { readonly reasons: readonly ConditionVerdict[] }[],
  speak: Speak,
): readonly string[] {
  const counts = new Map<string, { readonly label: string; readonly count: number }>();
  for (const { id, label } of people.flatMap(({ reasons }) => reasons)) {
    counts.set(id, { label: speak(label), count: (counts.get(id)?.count ?? 0) + 1 });
  }
  const frequent = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, REASONS_SHOWN);
  return alignedLines(
    frequent.map(({ label, count }) => ['  ', String(count), shortened(label, LONGEST_REASON)]),
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
export function pathLines(profile: AspectProfile, ranked: Shortlisted, ruleSet: RuleSet, speak: Speak): string {
  const indicators = Object.values(profile.indicators);
  const sources: string[] = [];
  const header = [PATH_WORDS.indicator, PATH_WORDS.product, PATH_WORDS.evidence, PATH_WORDS.source];
  const rows = AXIS_KEYS.flatMap((axis) => [
    ...indicators
      .filter((indicator) => indicator.axis === axis)
      .flatMap((indicator) => indicatorRows(indicator, ruleSet, sources, speak)),
    axisRow(axis, ranked, ruleSet, speak),
    [],
  ]);
  const note = ruleSet.provenance.note;
  return indented([
    ...alignedLines([header.map((words) => speak(words)), ...rows]),
    ...scoreLines(ranked, ruleSet, speak),
    '',
    speak(PATH_WORDS.sources),
    ...sources.map((source, index) => `[${String(index + 1)}] ${source}`),
    ...(note === undefined ? [] : wrapped(speak(note))),
  ]);
}

function indicatorRows(
  indicator: IndicatorScore,
  ruleSet: RuleSet,
  sources: string[],
  speak: Speak,
): readonly (readonly string[])[] {
  const row = (score: IndicatorScore | PartScore): readonly string[] => [
    shortened(speak(score.label), LONGEST_LABEL),
    productText(score),
    evidenceText(score.evidence, speak),
    sourceMark(score.provenance, ruleSet, sources, speak),
  ];
  const parts = (indicator.parts ?? []).map((part) => {
    const [label = '', product = '', ...rest] = row(part);
    return [`  ${label}`, `(${product})`, ...rest];
  });
  return [row(indicator), ...parts];
}

/** The number of a source in the list below the table. */
function sourceMark({ citations, known }: Provenance, ruleSet: RuleSet, sources: string[], speak: Speak): string {
  const [first] = citations;
  const source = first === undefined ? undefined : ruleSet.sources[first.source];
  const title = source === undefined ? (first?.source ?? '-') : speak(source.title);
  const provision = first?.provision === undefined ? '' : `, ${provisionText(first.provision, speak)}`;
  const text = `${title}${provision} (${speak(KNOWLEDGE_WORDS[known])})`;
  if (!sources.includes(text)) sources.push(text);
  return `[${String(sources.indexOf(text) + 1)}]`;
}

/** The rule set names provisions in English; those of its tables are aspects. */
function provisionText(provision: string, speak: Speak): string {
  const [, number] = /^aspect (\d)$/.exec(provision) ?? [];
  return number === undefined ? provision : speak(PATH_WORDS.aspect, { number });
}

const LONGEST_LABEL = 42;

function productText(score: IndicatorScore | PartScore): string {
  if (score.status === 'missing') return `? x ${score.weight} %`;
  return `${readable(score.score)} x ${score.weight} % = ${readable(score.contribution)}`;
}

function evidenceText(trail: EvidenceTrail | undefined, speak: Speak): string {
  if (trail === undefined) return '';
  const [first, ...more] = trail.used;
  const row = rowText(trail, speak);
  if (first === undefined) return `${trail.source}: ${row}`;
  const rest = more.length === 0 ? '' : ` +${String(more.length)}`;
  const value = trail.items === undefined ? ` ${first.value}` : '';
  return `${first.path.replace('evidence.', '')}${value}${rest} -> ${row}`;
}

function rowText({ row, items }: EvidenceTrail, speak: Speak): string {
  if (row !== undefined) return speak(row.label);
  const levels = (items ?? []).map(({ level }) => level ?? '?').join(' ');
  const standards = [...new Set((items ?? []).map(({ standard }) => String(standard)))].join(' ');
  return speak(PATH_WORDS.levels, { levels, standards });
}

function axisRow(axis: AxisKey, ranked: Shortlisted, ruleSet: RuleSet, speak: Speak): readonly string[] {
  const placed = ranked.placement[axis];
  return [`= ${speak(ruleSet.axes[axis].label)}`, readable(placed.value), speak(placed.label)];
}

function scoreLines(ranked: Shortlisted, { talent: { shares } }: RuleSet, speak: Speak): readonly string[] {
  const { kinerja, potensial, talent, category } = ranked.placement;
  const mix = `${String(shares.kinerja)} % x ${readable(kinerja.value)} + ${String(shares.potensial)} % x ${readable(potensial.value)}`;
  return [
    speak(PATH_WORDS.talent, { mix, value: readable(talent), shown: ranked.placement.talentShown }),
    ...(ranked.technical === undefined
      ? []
      : [speak(PATH_WORDS.withTechnical, { technical: ranked.technical, score: readable(ranked.score) })]),
    speak(PATH_WORDS.box, { box: ranked.box, category: speak(category) }),
  ];
}

/** What no data can decide: said once, for all names. */
export function byHandLines(successions: readonly Succession[], speak: Speak): string {
  const conditions = new Map(successions.flatMap(({ byHand }) => byHand.map(({ id, label }) => [id, label] as const)));
  return indented([
    speak(SUCCESSION_WORDS.byHand),
    ...[...conditions.values()].flatMap((label) => wrapped(`- ${speak(label)}`)),
  ]);
}
