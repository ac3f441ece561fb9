import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'tsup';
import { rollDeclarations } from './declarations.js';
import { writeJsonSchemas } from './json-schemas.js';
import { writeModuleFormats } from './module-formats.js';
import { moduleGraphOf } from './module-graph.js';
import { facesOf } from './rooms.js';
import { writeRuleSets } from './rule-set-files.js';

/** Code, declarations, JSON Schemas and rule sets of the package. */
export async function buildPackage(): Promise<void> {
  await Promise.all([build({ config: 'tsup.config.ts' }), buildDeclarations()]);
  writeModuleFormats('dist');
  writeJsonSchemas();
  writeRuleSets('dist');
}

/**
 * Declarations of every module, without a check of types (that is a step of its own), rolled for the entries.
 */
async function buildDeclarations(): Promise<void> {
  const folder = path.resolve('.build/types');
  await run('node_modules/typescript/bin/tsc', [
    ...['-p', 'tsconfig.src.json', '--noEmit', 'false', '--noCheck'],
    ...['--declaration', '--emitDeclarationOnly', '--outDir', folder],
  ]);
  await rollDeclarations(folder, facesOf(moduleGraphOf(path.resolve('src'))), 'dist');
}

function run(script: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (text: Buffer): void => {
      printed += text.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} failed\n${printed}`));
    });
  });
}
