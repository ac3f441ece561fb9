/** An object whose optional members are all written, as `undefined` where they are absent. */
export type Written<T> = {
  readonly [Key in keyof T]-?: object extends Pick<T, Key> ? T[Key] | undefined : T[Key];
};

/** The object without the members that are `undefined`; itself where it has none. */
export function presentMembers<T extends object>(members: Written<T>): T {
  let present: object = members;
  while (!isComplete<T>(present)) {
    present = Object.fromEntries(Object.entries(present).filter(([, value]) => value !== undefined));
  }
  return present;
}

function isComplete<T extends object>(members: T | object): members is T {
  for (const key in members) if (Reflect.get(members, key) === undefined) return false;
  return true;
}
