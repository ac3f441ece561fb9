import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What `npm pack` made of the repository. */
    packed: {
      /** The tarball. */
      tarball: string;
      /** The same, unpacked. */
      folder: string;
      /** An empty project with the package in its `node_modules`, as an embedding program has it. */
      consumer: string;
    };
  }
}

const root = path.resolve(import.meta.dirname, '../..');

/** Packs the repository once and installs it in an empty project, without a network. */
export default function setup(project: TestProject): () => void {
  // Does nothing where `dist` is what the sources make.
  execFileSync(process.execPath, ['.config/build.js'], { cwd: root, stdio: 'inherit' });
  const temporary = mkdtempSync(path.join(tmpdir(), 'talenta-asn-'));

  const output = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--silent', '--pack-destination', temporary],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  const [pack] = JSON.parse(output) as { filename: string }[];
  if (pack === undefined) throw new Error('npm pack made no tarball');
  execFileSync('tar', ['-xzf', pack.filename], { cwd: temporary });

  const folder = path.join(temporary, 'package');
  const consumer = path.join(temporary, 'consumer');
  const modules = path.join(consumer, 'node_modules');
  mkdirSync(path.join(modules, '@types'), { recursive: true });
  writeFileSync(path.join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  cpSync(folder, path.join(modules, 'talenta-asn'), { recursive: true });
  for (const name of ['decimal.js', 'zod', 'fast-check', '@types/node']) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name), 'junction');
  }

  project.provide('packed', { tarball: path.join(temporary, pack.filename), folder, consumer });
  return () => {
    rmSync(temporary, { recursive: true, force: true });
  };
}
