import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface SourceMap {
  file: string;
  sources: string[];
}

/**
 * Finishes the files in `dist`:
 * - the maps of the CommonJS files name themselves by the full path of this machine; it becomes a relative one;
 * - the licences of bundled packages are collected in `dist/THIRD-PARTY.txt`.
 */
export function finishBuild(): void {
  const bundled = new Set<string>();
  for (const entry of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.map')) continue;
    const file = path.join('dist', entry);
    const own = path.basename(file, '.map');
    const map = JSON.parse(readFileSync(file, 'utf8')) as SourceMap;
    map.file = own;
    map.sources = map.sources.map((source) => (path.isAbsolute(source) ? own : source));
    writeFileSync(file, JSON.stringify(map));
    for (const source of map.sources) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
      if (name !== undefined) bundled.add(name);
    }
  }
  writeFileSync('dist/THIRD-PARTY.txt', [...bundled].sort().map(notice).join('\n'));
}

function notice(name: string): string {
  const folder = path.join('node_modules', name);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const licence = readFileSync(path.join(folder, 'LICENSE'), 'utf8').trim();
  return `Parts of ${name} ${version} are included in this package, under this licence:\n\n${licence}\n`;
}
