import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The package in whose folder a file lies. */
export function packageOf(file: string): string | undefined {
  return /node_modules\/((?:@[^/]+\/)?[^/.][^/]*)\//.exec(file)?.[1];
}

/** Writes the licences of the packages that are bundled. */
export function writeLicences(file: string, packages: ReadonlySet<string>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, [...packages].sort().map(notice).join('\n'));
}

function notice(name: string): string {
  const folder = path.join('node_modules', name);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const licence = readFileSync(path.join(folder, 'LICENSE'), 'utf8').trim();
  return `Parts of ${name} ${version} are included in this package, under this licence:\n\n${licence}\n`;
}
