/** The bounds that placing by two axis values needs: `BOUNDS` names them all. */

/** Objects and lists within each other. */
export const MOST_LEVELS = 64;

/** Values of one document: a person, a vacancy, a rule set. */
export const MOST_VALUES = 200_000;

/** Values that are written as one JSON text. */
export const MOST_JSON_VALUES = 10_000_000;

/** Values that are fingerprinted together: the people of a whole run, and its result. */
export const MOST_FINGERPRINTED_VALUES = 50_000_000;

/** Digits of a common denominator within a rule set. */
export const MOST_RULE_DIGITS = 200;

/** Distinct sums of points of one half of the tables of an axis. */
export const MOST_SUMS = 1_000_000;
