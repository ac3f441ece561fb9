/** Calls of exported functions that are right: what the tests of the contract spoil, one part at a time. */

/** The arguments of right calls of one function, made anew each time. Frozen where the library would give them frozen. */
export type ValidCalls = Readonly<Record<string, () => readonly (readonly unknown[])[]>>;
