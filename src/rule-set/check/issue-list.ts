import { pathText } from '../../problems/misuse.js';
import type { Issue } from '../../problems/talenta-error.js';
import { MISTAKES, type Mistake, type Words } from './mistakes.js';

/** Collects what is wrong while a rule set is walked, at the place that the walk has come to. */
export class IssueList {
  readonly path: string;
  readonly found: Issue[];

  constructor(path = '', found: Issue[] = []) {
    this.path = path;
    this.found = found;
  }

  /** The same list, at a place further down. */
  at(...steps: readonly (string | number)[]): IssueList {
    return new IssueList(pathText([this.path, ...steps]), this.found);
  }

  add<Name extends Mistake>(name: Name, ...words: Words[Name]): void {
    this.found.push({ path: this.path, code: name.replace(/\..*/, ''), message: MISTAKES[name](...words) });
  }
}

/** Each name stands in a list once. */
export function checkUnique(names: readonly string[], what: string, here: IssueList): void {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  for (const name of repeated) here.add('duplicate', what, name);
}

/** Each element of a list has a name of its own. */
export function checkUniqueBy<Member extends string>(
  items: readonly Readonly<Record<Member, string | number>>[],
  member: Member,
  what: string,
  here: IssueList,
): void {
  const names = items.map((item) => String(item[member]));
  checkUnique(names, what, here);
}
