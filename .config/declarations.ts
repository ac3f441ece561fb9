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
 * @param faces - the modules that entries name, by the name of their file: `rules` is `rules.ts`
 */
export async function rollDeclarations(from: string, faces: ReadonlyMap<string, string>, to: string): Promise<void> {
  const bundle = await rollup({
    input: Object.fromEntries(
      [...faces].map(([name, module]) => [name, path.join(from, module.replace(/\.ts$/, '.d.ts'))]),
    ),
    external: /^[^./]/,
    plugins: [dts({ respectExternal: false })],
    onwarn: (warning) => {
      // A folder of which nothing is named in the declarations.
      if (warning.code === 'EMPTY_BUNDLE') return;
      throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].d.cts',
    chunkFileNames: '[name].d.cts',
    hoistTransitiveImports: false,
    manualChunks: (file) => {
      const [folder = '', module] = path.relative(from, file).split(path.sep);
      // What names zod stands apart, so that the types of every other entry do without it.
      if (file.endsWith('.schema.d.ts') && SCHEMAS_ARE_PUBLIC.has(folder)) return 'types/schemas';
      if (module !== undefined) return `types/${folder}`;
      // A face stands by itself: the types of one entry never wait for those of another.
      return faces.has(folder.replace(/\.d\.ts$/, '')) ? undefined : 'types/package';
    },
  });
  await bundle.close();
  const chunks = output.filter((chunk) => chunk.type === 'chunk').filter(({ code }) => code.trim() !== '');
  const twice = takesFromPackages(chunks);
  for (const chunk of chunks) {
    const file = path.join(to, chunk.fileName);
    mkdirSync(path.dirname(file), { recursive: true });
    const code = withTabs(chunk.code);
    writeFileSync(file, code);
    const forEsModules = twice.has(chunk.fileName)
      ? code.replace(/(from '\.[^']*\.)cjs'/g, (reference, start: string) =>
          twice.has(path.posix.join(path.posix.dirname(chunk.fileName), reference.slice(6, -4) + 'd.cts'))
            ? `${start}js'`
            : reference,
        )
      : `export * from './${chunk.name}.cjs';\n`;
    if (twice.has(chunk.fileName) || faces.has(chunk.name)) {
      writeFileSync(path.join(to, chunk.fileName.replace(/\.cts$/, '.ts')), forEsModules);
    }
  }
}

/** Another package may have types of its own for each kind of module: what takes from it, itself or through others, is written for both. */
function takesFromPackages(chunks: readonly { fileName: string; imports: readonly string[] }[]): ReadonlySet<string> {
  const names = new Set(chunks.map(({ fileName }) => fileName));
  const twice = new Set<string>();
  for (let before = -1; before < twice.size;) {
    before = twice.size;
    for (const { fileName, imports } of chunks) {
      if (imports.some((name) => twice.has(name) || !names.has(name))) twice.add(fileName);
    }
  }
  return twice;
}

/** Rooms whose schemas `talenta-asn/schemas` gives out. */
const SCHEMAS_ARE_PUBLIC: ReadonlySet<string> = new Set([
  ...['civil-service', 'parsing', 'person', 'vacancy', 'conditions', 'rule-set', 'scoring', 'placement', 'succession'],
]);

/** Indented by tabs: a good deal of a declaration file is the blanks before its comments. */
function withTabs(code: string): string {
  return code.replace(/^(?: {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4));
}
