import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** `sources` of version 0.1.0, unpacked where its own dependencies are found. */
export async function published(): Promise<Readonly<Record<string, unknown>>> {
  const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/talenta-asn-0.1.0');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['xzf', path.join(import.meta.dirname, 'baseline/talenta-asn-0.1.0.tgz'), '-C', folder]);
  return (await import(pathToFileURL(path.join(folder, 'package/dist/sources/index.js')).href)) as Record<
    string,
    unknown
  >;
}
