import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withPureValues } from './pure-values.js';
import type { Rooms } from './rooms.js';
import { packageOf, writeLicences } from './third-party.js';

/**
 * Builds each file of the package by itself: an import that leads to a module of another file becomes an import of that file,
 * which is not bundled. What the modules of src hold at their top is marked free of side effects. The licences of bundled
 * packages are written beside.
 */
export function roomPlugin(src: string, rooms: Rooms, licences: string): Plugin {
  return {
    name: 'rooms',
    setup(build) {
      const moduleOf = (file: string): string => path.relative(src, file).split(path.sep).join('/');

      build.onResolve({ filter: /^\.{1,2}\// }, ({ path: specifier, importer }) => {
        const from = moduleOf(importer);
        if (from.startsWith('..')) return undefined;
        const file = path.resolve(path.dirname(importer), specifier).replace(/\.js$/, '.ts');
        const [own, other] = [rooms.roomOf(from), rooms.roomOf(moduleOf(file))];
        if (own === other) return { path: file };
        const leads = path.posix.relative(path.posix.dirname(own), other);
        return { path: `${leads.startsWith('.') ? '' : './'}${leads}.js`, external: true };
      });

      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
        moduleOf(file).startsWith('..')
          ? undefined
          : { contents: withPureValues(moduleOf(file), readFileSync(file, 'utf8')), loader: 'ts' },
      );

      build.onEnd(({ metafile }) => {
        const bundled = Object.keys(metafile?.inputs ?? {}).flatMap((input) => packageOf(input) ?? []);
        writeLicences(licences, new Set(bundled));
      });
    },
  };
}
