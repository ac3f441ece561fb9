import type { IsoDate } from '../../civil-service/iso-date.js';
import type { Issue, Result } from '../../problems/talenta-error.js';
import type { RuleSetReference } from '../../rule-set/model/rule-set.js';
import type { Place } from '../../succession/place.js';

/** A member of the Komite Talenta. */
export interface CommitteeMember {
  /** Id in the agency's own records; not a NIP. */
  readonly id: string;
  /** Name (nama). */
  readonly nama?: string;
  /** NIP in full, to notice that a member is a candidate. */
  readonly nip?: string;
  /** Chair, secretary or member. */
  readonly peran: 'ketua' | 'sekretaris' | 'anggota';
}

/** A conflict of interest (benturan kepentingan) somebody has declared. The member takes no part in the vacancy. */
export interface ConflictOfInterest {
  /** Id of the member. */
  readonly member: string;
  /** NIP, in full, of the person it is about. */
  readonly nip: string;
  /** A code of `CommitteeRule.conflicts`. */
  readonly code: string;
  /** In words; needed for `lainnya`. */
  readonly text?: string;
}

/** What was found of a condition that no data can decide. */
export interface HandCheck {
  /** NIP of the person, in full. */
  readonly nip: string;
  /** Id of the condition, from `Succession.byHand`. */
  readonly condition: string;
  /** What was found. */
  readonly verdict: 'met' | 'notMet';
  /** Id of the member who answers for it. */
  readonly by: string;
  /** What it rests on, in words. */
  readonly text?: string;
}

/** A session (sidang) of the committee on one vacancy. */
export interface CommitteeSession {
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** Day of the session, on or after the reference date of the list. */
  readonly date: IsoDate;
  /** All members of the committee, present or not. */
  readonly members: readonly CommitteeMember[];
  /** Ids of the members present (hadir). */
  readonly present: readonly string[];
  /** Conflicts of interest declared. */
  readonly conflicts: readonly ConflictOfInterest[];
  /** Who is moved, and why. */
  readonly moves: readonly CommitteeMove[];
  /** What was checked by hand. */
  readonly checks: readonly HandCheck[];
  /** People who have withdrawn from this vacancy (mengundurkan diri). */
  readonly withdrawn?: readonly {
    /** NIP in full. */
    readonly nip: string;
    /** The day they did. */
    readonly on: IsoDate;
  }[];
}

/** Members who take part: present, without a conflict. */
export function freeMembers({ present, conflicts }: CommitteeSession): readonly string[] {
  const conflicted = new Set(conflicts.map(({ member }) => member));
  return present.filter((id) => !conflicted.has(id));
}

/** A move of a person away from the computed value, which stays beside it. */
export interface CommitteeMove {
  /** To another box (kotak), or to another place (tempat) on the list. */
  readonly kind: 'box' | 'place';
  /** NIP of the person, in full. */
  readonly nip: string;
  /** Number of the box in the rule set, or the place, 1 or more. */
  readonly to: number;
  /** Id of the member who asks for it. */
  readonly by: string;
  /** Why. */
  readonly reason: {
    /** A code of `CommitteeRule.moveReasons`. */
    readonly code: string;
    /** The reason (alasan) in words, at least as long as the rule asks. */
    readonly text: string;
  };
}

/** A person of a list, computed or named. */
export interface ListedPerson {
  /** NIP in full. */
  readonly nip: string;
  /** Place (tempat) on the list. */
  readonly place: Place;
  /** Number of the box (kotak), as computed from the evidence. */
  readonly computedBox: number;
  /** Number of the box as it counts: moved, or as computed. */
  readonly box: number;
}

/** A move and what it changes. */
export interface MoveEffect {
  /** The move itself. */
  readonly move: CommitteeMove;
  /** Box or place as computed; `null` where there is none. */
  readonly computed: Place | null;
  /** Without this one move the named list would be another one. */
  readonly changesResult: boolean;
  /** NIPs on the named list that would not stand there without it. */
  readonly brings: readonly string[];
  /** NIPs that would stand on the named list without it, and do not. */
  readonly displaces: readonly string[];
}

/** What a session came to. Plain, deep-frozen, JSON-able. Personal data. */
export interface CommitteeOutcome {
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** Day of the session. */
  readonly date: IsoDate;
  /** All members of the committee, present or not. */
  readonly members: readonly CommitteeMember[];
  /** Ids of the members present (hadir). */
  readonly present: readonly string[];
  /** Conflicts of interest declared. */
  readonly conflicts: readonly ConflictOfInterest[];
  /** Members who took part: present, without a conflict. */
  readonly tookPart: readonly string[];
  /** What was checked by hand. */
  readonly checks: readonly HandCheck[];
  /** The shortlist as computed. */
  readonly computed: readonly ListedPerson[];
  /** The shortlist as named, after hand checks and moves. */
  readonly named: readonly ListedPerson[];
  /** People of the computed shortlist taken off. */
  readonly takenOff: readonly {
    /** NIP in full. */
    readonly nip: string;
    /** A hand check was not met, or they have withdrawn. */
    readonly because: 'handCheck' | 'withdrawn';
  }[];
  /** Hand checks that are still open for people of the named list: none of them can be appointed. */
  readonly openChecks: readonly {
    /** NIP in full. */
    readonly nip: string;
    /** Id of the condition. */
    readonly condition: string;
  }[];
  /** Each move, with what it changes. */
  readonly moves: readonly MoveEffect[];
  /** Number of moves, 0 or more. */
  readonly overrides: number;
  /** How many of them change the result, 0 to `overrides`. */
  readonly overridesThatChange: number;
  /** The rule set of the computed list. */
  readonly ruleSet: RuleSetReference;
  /** The reference date of the computed list. */
  readonly asOf: IsoDate;
}

/** A session that holds, or everything that is wrong with it. */
export type SessionResult = Result<CommitteeOutcome, readonly Issue[]>;
