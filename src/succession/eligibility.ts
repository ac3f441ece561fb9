import type { NotPlaced } from '../boxes/placement.js';
import { compareFractions, inLowestTerms, type Fraction } from '../exact/fraction.js';
import { readDecimal } from '../exact/read-decimal.js';
import { compare } from '../exact/whole.js';
import type { Bilingual } from '../model/bilingual.js';
import type { CaraPengisian } from '../model/cara-pengisian.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { KELAS_JABATAN_LABELS } from '../model/kelas-jabatan.js';
import type { Grid } from '../rules/grid.js';
import { judgeCondition } from './judge-condition.js';
import type { Contender } from './order-of-merit.js';
import type { PoolMember } from './pool.js';
import type { AskedCondition } from './asked-condition.js';
import { mixedScore, rankedScore, type Sitting, type Stage } from './sitting.js';
import type { KnownStanding } from './known-standing.js';
import { standingOf } from './standing.js';
import type { ConditionVerdict, Ineligible } from './succession.js';
import { comingBy, type ComingBy } from './way-of-filling.js';

/** Who fails something, who lacks something to be judged by, or who contends. */
export type Eligibility =
  | { readonly failed: Ineligible }
  | { readonly unknown: readonly ConditionVerdict[]; readonly cara: CaraPengisian | undefined }
  | { readonly contender: Contender };

export const IDENTITY_CONFLICT: ConditionVerdict = deepFreeze({
  id: 'identity',
  kind: 'identity',
  verdict: 'undetermined',
  label: { id: 'Satu NIP untuk satu orang', en: 'One NIP for one person' },
  message: { id: 'Dua data berbeda memakai NIP ini.', en: 'Two different entries carry this NIP.' },
});

/**
 * Three stages: the conditions of the class and of the way by which somebody comes, those of the vacancy itself, the box,
 * which needs the scores. Who fails a stage is told everything failed in it and goes no further.
 */
export function judgeEligibility(member: PoolMember, sitting: Sitting): Eligibility {
  if (member.conflicting) return { unknown: [IDENTITY_CONFLICT], cara: undefined };
  if (conditionsOfClass(member, sitting) === undefined) return failed(member, [notOpenOutside(sitting)], 'luarPns');
  const ofClass = classStage(member, sitting);
  if ('failed' in ofClass) return ofClass;
  const { cara } = ofClass;
  const own = stage(sitting.own, [], cara, member, sitting);
  if ('failed' in own) return own;
  const unknown = [...ofClass.unknown, ...own.unknown];
  const standing = standingOf(member, sitting);
  const box =
    'open' in standing ? openBoxVerdict(standing.open, sitting) : boxVerdict(boxIn(sitting, member, standing), sitting);
  if (box.verdict === 'notMet')
    return failed(member, [box], cara, 'open' in standing ? undefined : boxIn(sitting, member, standing));
  const technical = technicalScore(member, sitting);
  if (box.verdict === 'undetermined') unknown.push(box);
  if (technical !== undefined && 'reason' in technical) unknown.push(technical.reason);
  if (unknown.length > 0 || 'open' in standing) return { unknown, cara };
  const score = technical === undefined || 'reason' in technical ? undefined : technical.value;
  return { contender: contender(member, standing, score, box, sitting) };
}

function failed(
  member: PoolMember,
  reasons: readonly ConditionVerdict[],
  cara: CaraPengisian | undefined,
  box?: number,
): { readonly failed: Ineligible } {
  const { nip } = member;
  const face = { nip, ...(cara === undefined ? {} : { cara }), reasons: Object.freeze(reasons) };
  return { failed: Object.freeze(box === undefined ? face : { ...face, box }) };
}

/** By which way somebody comes, and what that asks. */
export function wayInto(member: PoolMember, sitting: Sitting): ComingBy {
  return comingBy(member, sitting, (asked) => verdictOn(asked, member, sitting).verdict);
}

/** The conditions of the class for somebody of this origin; `undefined`: it is not open to them. */
export function conditionsOfClass(member: PoolMember, sitting: Sitting): readonly AskedCondition[] | undefined {
  return isFromOutside(member) ? sitting.ofClassOutside : sitting.ofClass;
}

/** Whether somebody comes from outside the civil service. */
export function isFromOutside(member: PoolMember): boolean {
  return member.candidate?.jenis === 'luarPns';
}

export function notOpenOutside({ compiled: { ruleSet }, vacancy: { kelas } }: Sitting): ConditionVerdict {
  return deepFreeze({
    id: 'caraPengisian',
    kind: 'caraPengisian',
    verdict: 'notMet',
    label: { id: 'Terbuka bagi calon dari luar PNS', en: 'Open to people from outside the civil service' },
    message: {
      id: `Aturan ${ruleSet.id} tidak membuka ${KELAS_JABATAN_LABELS[kelas].id} bagi calon dari luar PNS.`,
      en: `Rule set ${ruleSet.id} does not open ${KELAS_JABATAN_LABELS[kelas].en} to people from outside the civil service.`,
    },
    basis: ruleSet.provenance,
  });
}

/** The stage of the class comes to the same for every vacancy of that class, agency, family of posts and open ways. */
function classStage(member: PoolMember, sitting: Sitting): Stage {
  const known = sitting.classStages[member.index];
  if (known !== undefined) return known;
  const { cara, verdict, conditions } = wayInto(member, sitting);
  const asked = [...(conditionsOfClass(member, sitting) ?? []), ...conditions];
  const fresh = stage(asked, verdict === undefined ? [] : [verdict], cara, member, sitting);
  sitting.classStages[member.index] = fresh;
  return fresh;
}

function stage(
  conditions: readonly AskedCondition[],
  ofWay: readonly ConditionVerdict[],
  cara: CaraPengisian | undefined,
  member: PoolMember,
  sitting: Sitting,
): Stage {
  const notMet: ConditionVerdict[] = [];
  const unknown: ConditionVerdict[] = [];
  for (const verdict of [...ofWay, ...conditions.map((asked) => verdictOn(asked, member, sitting))]) {
    if (verdict.verdict === 'notMet') notMet.push(verdict);
    else if (verdict.verdict === 'undetermined') unknown.push(verdict);
  }
  return notMet.length > 0 ? failed(member, notMet, cara) : { unknown, cara };
}

/** The box that counts: as computed, or where a committee has moved the person. */
function boxIn({ movedBoxes }: Sitting, { nip }: PoolMember, { box }: KnownStanding): number {
  return movedBoxes.get(nip) ?? box;
}

function contender(
  member: PoolMember,
  standing: KnownStanding,
  technical: Fraction | undefined,
  box: ConditionVerdict,
  sitting: Sitting,
): Contender {
  const way = wayInto(member, sitting);
  const judged = (asked: AskedCondition): ConditionVerdict => verdictOn(asked, member, sitting);
  return {
    member,
    cara: way.cara,
    box: boxIn(sitting, member, standing),
    values: standing.values,
    score: rankedScore(inLowestTerms(mixedScore(standing.talent, technical, sitting)), sitting.compiled),
    technical,
    ties: standing.ties,
    conditions: [
      ...(way.verdict === undefined ? [] : [way.verdict]),
      ...[...(conditionsOfClass(member, sitting) ?? []), ...way.conditions, ...sitting.own].map(judged),
      box,
    ],
  };
}

function verdictOn(asked: AskedCondition, member: PoolMember, sitting: Sitting): ConditionVerdict {
  const known = asked.verdicts[member.index];
  if (known !== undefined) return known;
  const verdict = freshVerdict(asked, member, sitting);
  asked.verdicts[member.index] = verdict;
  return verdict;
}

/** Verdicts that say the same are one object: most people share theirs with many others. */
function freshVerdict(asked: AskedCondition, member: PoolMember, sitting: Sitting): ConditionVerdict {
  const { condition, basis, said } = asked;
  const { verdict, found, tell, contested } = judgeCondition(condition, member.person, sitting.occasion);
  const saying = `${verdict} ${found}`;
  const known = said.get(saying);
  if (known !== undefined) return known;
  const { id, kind, label } = condition;
  const face = { id, kind, verdict, label, message: Object.freeze(tell()), basis };
  const fresh: ConditionVerdict = deepFreeze(contested === true ? { ...face, contested } : face);
  said.set(saying, fresh);
  return fresh;
}

const BOX_LABEL: Bilingual = deepFreeze({ id: 'Kotak suksesi', en: 'Succession box' });

export function boxVerdict(box: number, sitting: Sitting): ConditionVerdict {
  const known = sitting.boxVerdicts.get(box);
  if (known !== undefined) return known;
  const verdict: ConditionVerdict = deepFreeze({
    id: 'box',
    kind: 'box',
    verdict: sitting.allowed.has(box) ? 'met' : 'notMet',
    label: BOX_LABEL,
    message: {
      id: `Kotak ${String(box)}; diminta ${sitting.boxesText}.`,
      en: `Box ${String(box)}; asked: ${sitting.boxesText}.`,
    },
    basis: sitting.boxBasis,
  });
  sitting.boxVerdicts.set(box, verdict);
  return verdict;
}

export function openBoxVerdict(placement: NotPlaced<Grid>, sitting: Sitting): ConditionVerdict {
  const possible = placement.possibleBoxes;
  const boxes = possible.join(', ');
  return Object.freeze({
    id: 'box',
    kind: 'box',
    verdict: possible.some((box) => sitting.allowed.has(box)) ? 'undetermined' : 'notMet',
    label: BOX_LABEL,
    message: Object.freeze({
      id: `Nilai belum lengkap; kotak yang mungkin ${boxes}; diminta ${sitting.boxesText}.`,
      en: `The scores are not complete; possible boxes ${boxes}; asked: ${sitting.boxesText}.`,
    }),
    basis: sitting.boxBasis,
  });
}

const TECHNICAL_LABEL: Bilingual = deepFreeze({ id: 'Kompetensi teknis', en: 'Technical competency' });

/** The score for this vacancy, or why there is none; `undefined` where the vacancy does not ask for one. */
export function technicalScore(
  member: PoolMember,
  sitting: Sitting,
): { readonly value: Fraction } | { readonly reason: ConditionVerdict } | undefined {
  if (sitting.shares === undefined) return undefined;
  const tests = (member.person.evidence?.kompetensiTeknis ?? []).filter(
    (test) => test.lowongan === sitting.vacancy.id && test.tanggal <= sitting.asOf,
  );
  const unknownBecause = (message: Bilingual) => ({
    reason: deepFreeze<ConditionVerdict>({
      id: 'technicalCompetency',
      kind: 'technicalCompetency',
      verdict: 'undetermined',
      label: TECHNICAL_LABEL,
      message,
      basis: sitting.compiled.ruleSet.technicalMix.provenance,
    }),
  });
  const { technicalStage } = sitting.compiled;
  if (technicalStage !== undefined && !sitting.view.stagesHeld.includes(technicalStage.key)) {
    return unknownBecause({
      id: `Menunggu tahap ${technicalStage.label.id}, yang belum diselenggarakan.`,
      en: `Waiting for the stage ${technicalStage.label.en}, which has not been held.`,
    });
  }
  const latest = tests.reduce((newest, test) => (test.tanggal > newest ? test.tanggal : newest), '');
  const values = tests.filter((test) => test.tanggal === latest).map((test) => readDecimal(test.nilai));
  const [value] = values;
  if (value === undefined)
    return unknownBecause({ id: 'Nilai untuk lowongan ini belum ada.', en: 'There is no score for this vacancy.' });
  if (typeof value === 'string' || compare(value.n, 0) < 0 || compareFractions(value, { n: 100, d: 1 }) > 0) {
    return unknownBecause({
      id: 'Nilainya tidak terbaca atau di luar 0-100.',
      en: 'The score cannot be read or lies beyond 0-100.',
    });
  }
  if (values.some((other) => typeof other === 'string' || compareFractions(other, value) !== 0)) {
    return unknownBecause({
      id: 'Nilai pada tanggal yang sama saling bertentangan.',
      en: 'Scores of the same date contradict each other.',
    });
  }
  return { value };
}
