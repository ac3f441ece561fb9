import type { DecimalText } from '../../exact/read-decimal.js';
import type { Place } from '../place.js';

/** What people prefer, by NIP: ids of vacancies, the best first. Who states some takes no others. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/**
 * A public lot for ties: the order of SHA-256 of seed and ids, which anybody can work out again. It overturns nothing: again
 * and again, of the people left of whom nobody left is ahead, the first by lot is taken.
 */
export interface Lot {
  /** Drawn in public after the lists are fixed: a date and a number, a word. */
  readonly seed: string;
}

/** What every rule has. */
export interface ResolutionRuleFace {
  /** Names or holders for each vacancy; 1 by default. */
  readonly seats?: number;
  /** Decides ties; absent = ties stay open. */
  readonly lot?: Lot;
}

/**
 * How several vacancies share people. `strictOrder`: one vacancy after the other takes the best who are left.
 * `stableMatching`: no vacancy and no person would both rather have each other. `bestTotal`: as many seats as possible are
 * filled, then the sum of scores is the highest.
 */
export type ResolutionRule =
  | (ResolutionRuleFace & {
      /** One vacancy after the other. */
      readonly by: 'strictOrder';
      /** Ids of all vacancies, the first to choose first. */
      readonly order: readonly string[];
      /** What people prefer; who states nothing takes any vacancy. */
      readonly choices?: Choices;
    })
  | (ResolutionRuleFace & {
      /** Stable matching. */
      readonly by: 'stableMatching';
      /** What people prefer; who states nothing takes any vacancy. */
      readonly choices?: Choices;
    })
  | (ResolutionRuleFace & {
      /** The highest sum of scores. */
      readonly by: 'bestTotal';
    });

/** Who a vacancy gets. */
export interface Assignment {
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** Nobody above somebody who is ahead; who is not separated by NIP, for reading only. */
  readonly people: readonly {
    /** Number of the person. Personal data. */
    readonly nip: string;
    /** As it stands in the result. */
    readonly place: Place;
  }[];
  /** Seats that stay empty. */
  readonly unfilled: number;
}

/**
 * A tie that decides who gets what. Where every way of breaking the ties leads to the same sharing, there is none. A way is
 * an order of the people of each vacancy that overturns nothing, and an order of the vacancies for each person without a choice.
 */
export type ResolutionTie =
  /** People of whom some fit, or were still asked, and some not, though nothing separates them. */
  | {
      /** A tie on a place. */
      readonly kind: 'place';
      /** Id of the vacancy. */
      readonly vacancy: string;
      /** Of the first of them in the result. */
      readonly place: Place;
      /** By NIP. */
      readonly nips: readonly string[];
      /** The lot decided it. */
      readonly byLot: boolean;
    }
  /** Somebody without a choice to whom several vacancies turn. */
  | {
      /** A tie on a choice. */
      readonly kind: 'choice';
      /** Number of the person. Personal data. */
      readonly nip: string;
      /** Ids of the vacancies that turn to this person. */
      readonly vacancies: readonly string[];
      /** The lot decided it. */
      readonly byLot: boolean;
    }
  /** Another way of sharing with the same total. */
  | {
      /** A tie on the total. */
      readonly kind: 'total';
      /** The other sharing. */
      readonly other: readonly Assignment[];
      /** The lot decided it. */
      readonly byLot: boolean;
    };

/** An exact amount: decimal text, or a fraction (`'220/3'`) where it has no end. */
export type AmountText = DecimalText;

/** What proves a resolution; `verifyResolution` checks it. */
export type Certificate =
  | {
      /** Proved by going through the order again. */
      readonly kind: 'order';
      /** Ids of the vacancies in the order in which they chose. */
      readonly order: readonly string[];
    }
  /** No blocking pair; among all stable matchings the best for the vacancies. */
  | {
      /** Proved by looking for a blocking pair. */
      readonly kind: 'stable';
    }
  /**
   * Prices that prove the total cannot be higher: for every eligible pair, the prices of vacancy and person together are at
   * least `base` plus the score, and all prices together are the total. `base` makes every filled seat worth more than all
   * scores.
   */
  | {
      /** Proved by prices. */
      readonly kind: 'optimal';
      /** What a filled seat is worth beside the score. */
      readonly base: AmountText;
      /** What all filled seats are worth together. */
      readonly total: AmountText;
      /** For each seat of the vacancy. */
      readonly vacancyPrices: Readonly<Record<string, AmountText>>;
      /** Absent = 0. */
      readonly personPrices: Readonly<Record<string, AmountText>>;
      /** No other way of sharing comes to the same total. */
      readonly unique: boolean;
    };

/** Who gets which vacancy. Plain, deep-frozen, JSON-able; does not depend on the order of what went in. */
export interface Resolution {
  /** The rule that was applied. */
  readonly by: ResolutionRule['by'];
  /** `tied`: a tie decides, and no lot was given. */
  readonly outcome: 'resolved' | 'tied';
  /** Names or holders for each vacancy. */
  readonly seats: number;
  /** By id of the vacancy; with `tied` those before the tie in strict order, else none. */
  readonly assignments: readonly Assignment[];
  /** Eligible people who got none of the vacancies and can get none that is still open, by NIP, for looking up. */
  readonly without: readonly string[];
  /**
   * Ties, decided by lot or open: in strict order as they were met, else those of places by id, then those of choices by NIP;
   * by total with `tied` two sharings. Of a stable matching with lot all that were met in rounds in which every vacancy turns
   * to as many as it lacks; with `tied` those where it cannot go on.
   */
  readonly ties: readonly ResolutionTie[];
  /** The ways of breaking the ties were too many to be compared (`BOUNDS.tieWays`): it is not told whether the ties decide. */
  readonly tooManyWays?: true;
  /** Absent while it is tied. */
  readonly certificate?: Certificate;
}

/** Somebody on the shortlist of more than one vacancy. */
export interface Competing {
  /** Number of the person. Personal data. */
  readonly nip: string;
  /** By id of the vacancy. */
  readonly vacancies: readonly {
    /** Id of the vacancy. */
    readonly vacancy: string;
    /** The place there. */
    readonly place: Place;
  }[];
}
