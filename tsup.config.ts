import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'tsup';
import { moduleGraphOf } from './.config/module-graph.js';
import { roomPlugin } from './.config/room-plugin.js';
import { roomsOf } from './.config/rooms.js';

const src = path.resolve('src');
const rooms = roomsOf(moduleGraphOf(src));

export default defineConfig({
  entry: Object.fromEntries([...rooms.modules.keys()].map((room) => [room, entryOf(room)])),
  esbuildPlugins: [roomPlugin(src, rooms, 'dist/THIRD-PARTY.txt')],
  // A file of the package is never bundled into another, so there is one copy of each class and constant. The build makes the
  // CommonJS files from these (`.config/module-formats.ts`).
  format: ['esm'],
  splitting: false,
  bundle: true,
  tsconfig: 'tsconfig.src.json',
  platform: 'neutral',
  target: 'es2022',
  // The files keep the names of functions and modules, and a line for each statement; maps would double the package.
  sourcemap: false,
  // esbuild drops unused code; a second pass would merge what has to stay apart.
  treeshake: false,
  clean: false,
  silent: true,
});

/** A face is its own module; of any other file, a module that takes from src what other files need of it. */
function entryOf(room: string): string {
  const taken = rooms.taken(room);
  if (taken.length === 0) return path.join(src, rooms.modules.get(room)?.[0] ?? '');
  const entry = path.resolve('.build/rooms', `${room}.ts`);
  mkdirSync(path.dirname(entry), { recursive: true });
  writeFileSync(
    entry,
    taken.map(([module, names]) => `export { ${names.join(', ')} } from '${path.join(src, module)}';\n`).join(''),
  );
  return entry;
}
