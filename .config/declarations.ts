import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/**
 * Rolls the declarations of the modules into a file for each face and one for each folder that faces share, so that a type which
 * two entries export is one and the same. They are written once, for CommonJS: an ES module may take its types from there, which
 * is what the declarations of the ES modules say, and not the other way round.
 *
 * @param from - the folder with a declaration file for each module
 * @param faces - the modules that entries name, by the name of their file: `rules` is `rules/index.ts`
 */
export async function rollDeclarations(from: string, faces: ReadonlyMap<string, string>, to: string): Promise<void> {
  const bundle = await rollup({
    input: Object.fromEntries(
      [...faces].map(([name, module]) => [name, path.join(from, module.replace(/\.ts$/, '.d.ts'))]),
    ),
    external: /^[^./]/,
    plugins: [dts({ respectExternal: false })],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].d.cts',
    chunkFileNames: '[name].d.cts',
    manualChunks: (file) => {
      const [folder = '', module] = path.relative(from, file).split(path.sep);
      return `types/${module === undefined ? 'package' : folder}`;
    },
  });
  await bundle.close();
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue;
    const file = path.join(to, chunk.fileName);
    mkdirSync(path.dirname(file), { recursive: true });
    const code = withTabs(chunk.code);
    writeFileSync(file, code);
    if (!faces.has(chunk.name)) continue;
    // Another package may have types of its own for each kind of module: what takes from it is written for both.
    const takesFromPackage = [...chunk.imports].some((name) => !name.endsWith('.cts'));
    const forEsModules = takesFromPackage ? code : `export * from './${chunk.name}.cjs';\n`;
    writeFileSync(path.join(to, `${chunk.name}.d.ts`), forEsModules);
  }
}

/** Indented by tabs: a good deal of a declaration file is the blanks before its comments. */
function withTabs(code: string): string {
  return code.replace(/^(?: {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4));
}
