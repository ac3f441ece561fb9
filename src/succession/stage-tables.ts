import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { Judgement } from '../conditions/judgement.js';
import type { AskedCondition, AskedWays } from './asked-condition.js';
import type { PoolMember } from './pool.js';
import { emptyColumn, type VerdictColumn } from './verdict-column.js';

/** What comes of the way by which people come. */
export interface WayState {
  readonly cara: CaraPengisian | undefined;
  readonly conditions: readonly AskedCondition[];
}

/** By which way each member of the pool comes. */
export interface Coming {
  readonly column: VerdictColumn;
  readonly states: WayState[];
  /** By place in the pool the place in `states`; -1 is not worked out. */
  readonly of: Int16Array;
  /** What people come to who hold a post of one agency and class, where that tells their way: by the place of the two. */
  readonly known: (KnownWay | undefined)[];
}

/** The way of everybody who holds a post of an agency and class. */
export interface KnownWay {
  readonly place: number;
  readonly judgement: Judgement | undefined;
}

export function emptyComing(people: number): Coming {
  return { column: emptyColumn(people), states: [], of: new Int16Array(people).fill(-1), known: [] };
}

/** The first stage: the way by which somebody comes, and the conditions of the class. */
export interface ClassStage {
  readonly ofClass: readonly AskedCondition[];
  /** Conditions for people from outside the civil service; absent: it is not open to them. */
  readonly outside: readonly AskedCondition[] | undefined;
  readonly ways: AskedWays | undefined;
  readonly coming: Coming;
  /** What it comes to, once it has been judged. */
  judged?: JudgedStage;
}

/** What the first stage comes to. */
export interface JudgedStage {
  /** Those who do not fail it, and are not two people of one number: in the order of the pool. */
  readonly passed: readonly PoolMember[];
  /** Of these whether something cannot be told. */
  readonly open: readonly boolean[];
  /** How many fail it, and how many are from outside where it is not open to them. */
  readonly failed: number;
  readonly outside: number;
  /** How many people fail it by the ids of what they fail. */
  readonly failedBy: ReadonlyMap<string, number>;
}
