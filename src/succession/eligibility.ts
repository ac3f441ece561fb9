import { judged, undetermined, type Judgement } from '../conditions/judgement.js';
import { compareFractions, inLowestTerms, type Fraction } from '../exact/fraction.js';
import { readDecimal } from '../exact/read-decimal.js';
import { compare } from '../exact/whole.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { conditionsOfClass, wayInto, wayStateOf } from './class-stage.js';
import { reasonFrom, reasonOf } from './condition-verdicts.js';
import type { Contender } from './order-of-merit.js';
import type { PoolMember } from './pool.js';
import type { RunCondition } from './run-result.js';
import type { ConditionVerdict } from './succession.js';
import {
  mixedScore,
  rankedScore,
  type KnownPosition,
  type OpenPosition,
  type TalentPosition,
  type VacancyRun,
} from './vacancy-run.js';
import { reasonOfWay } from './way-of-filling.js';

export const IDENTITY: Omit<RunCondition, 'basis'> = deepFreeze({
  id: 'identity',
  kind: 'identity',
  label: { id: 'Satu NIP untuk satu orang', en: 'One NIP for one person' },
});

export const IDENTITY_CONFLICT: ConditionVerdict = reasonFrom(IDENTITY, undefined, undetermined('conflict'));

export function notOpenOutside({
  compiled: { ruleSet },
  vacancy: { kelas },
}: VacancyRun): RunCondition & { readonly judgement: Judgement } {
  return {
    id: 'caraPengisian',
    kind: 'caraPengisian',
    label: { id: 'Terbuka bagi calon dari luar PNS', en: 'Open to people from outside the civil service' },
    basis: ruleSet.provenance,
    judgement: judged(false, 'notOpenOutside', { ruleSet: ruleSet.id, kelas }),
  };
}

/** Every condition that somebody who severities was judged by. */
export function allReasons(member: PoolMember, position: TalentPosition, run: VacancyRun): readonly ConditionVerdict[] {
  const way = reasonOfWay(wayInto(member, run), run);
  const asked = [...(conditionsOfClass(member, run) ?? []), ...wayStateOf(member, run).conditions, ...run.own];
  return [
    ...(way === undefined ? [] : [way]),
    ...asked.map((each) => reasonOf(each, member, run)),
    boxReason(member, position, run),
  ];
}

/** The box that counts: as computed, or where a committee has moved the person. */
export function boxIn({ movedBoxes }: VacancyRun, { nip }: PoolMember, { box }: KnownPosition): number {
  return movedBoxes.get(nip) ?? box;
}

/** Somebody who meets everything, as they are ranked. */
export function contenderOf(
  member: PoolMember,
  position: KnownPosition,
  technical: Fraction | undefined,
  run: VacancyRun,
): Contender {
  return {
    member,
    cara: wayStateOf(member, run).cara,
    box: boxIn(run, member, position),
    values: position.values,
    score:
      technical === undefined
        ? position.score
        : rankedScore(inLowestTerms(mixedScore(position.talent, technical, run)), run.compiled),
    technical,
    ties: position.ties,
    position,
  };
}

export const BOX: Omit<RunCondition, 'basis'> = deepFreeze({
  id: 'box',
  kind: 'box',
  label: { id: 'Kotak suksesi', en: 'Succession box' },
});

export const TECHNICAL: Omit<RunCondition, 'basis'> = deepFreeze({
  id: 'technicalCompetency',
  kind: 'technicalCompetency',
  label: { id: 'Kompetensi teknis', en: 'Technical competency' },
});

export function judgeBox(member: PoolMember, position: TalentPosition, run: VacancyRun): Judgement {
  if ('open' in position) return judgeOpenBox(position.open, run);
  const box = boxIn(run, member, position);
  return judged(run.allowed.has(box), 'box', { box, boxes: run.boxes });
}

function judgeOpenBox({ possibleBoxes }: OpenPosition['open'], { allowed, boxes }: VacancyRun): Judgement {
  const parameters = { possible: possibleBoxes, boxes };
  return possibleBoxes.some((box) => allowed.has(box))
    ? undetermined('open', parameters)
    : judged(false, 'open', parameters);
}

export function boxReason(member: PoolMember, position: TalentPosition, run: VacancyRun): ConditionVerdict {
  return reasonFrom(BOX, run.boxBasis, judgeBox(member, position, run));
}

export function technicalReason(judgement: Judgement, run: VacancyRun): ConditionVerdict {
  return reasonFrom(TECHNICAL, run.compiled.ruleSet.technicalMix.provenance, judgement);
}

/** The score for this vacancy, or why there is none; `undefined` where the vacancy does not ask for one. */
export function technicalScore(
  { facts }: PoolMember,
  run: VacancyRun,
): { readonly value: Fraction } | { readonly judgement: Judgement } | undefined {
  if (run.shares === undefined) return undefined;
  const { technicalStage } = run.compiled;
  if (technicalStage !== undefined && !run.targetPost.stagesHeld.includes(technicalStage.key))
    return { judgement: undetermined('stageNotHeld', { stage: technicalStage.label }) };
  const tests = facts.facts.technicalTests.filter(({ lowongan }) => lowongan === run.vacancy.id);
  const latest = tests.reduce((newest, test) => (test.tanggal > newest ? test.tanggal : newest), '');
  const values = tests.filter((test) => test.tanggal === latest).map((test) => readDecimal(test.nilai));
  const [value] = values;
  if (value === undefined) return { judgement: undetermined('none') };
  if (typeof value === 'string' || compare(value.n, 0) < 0 || compareFractions(value, { n: 100, d: 1 }) > 0)
    return { judgement: undetermined('notReadable') };
  if (values.some((other) => typeof other === 'string' || compareFractions(other, value) !== 0))
    return { judgement: undetermined('contradicted') };
  return { value };
}
