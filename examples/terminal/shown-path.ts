import path from 'node:path';

const packageFolder = path.resolve(import.meta.dirname, '../..');

/** Where somebody stands who started a script. */
export interface Standing {
  /** The folder of the process. */
  readonly cwd: string;
  /** npm goes to the folder of the package to run a script, and leaves here where its user stands. */
  readonly initCwd?: string | undefined;
}

/** A path as one can use it from where one stands: relative if it lies below, else whole. */
export function shownPath(
  file: string,
  { cwd, initCwd }: Standing = { cwd: process.cwd(), initCwd: process.env['INIT_CWD'] },
): string {
  const from = cwd === packageFolder && initCwd !== undefined ? initCwd : cwd;
  const relative = path.relative(from, file);
  return relative === '..' || relative.startsWith(`..${path.sep}`) ? file : relative;
}
