import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the reports are kept: one for each entry, `index.api.md` for the root. */
export const REPORT_FOLDER = 'test/api';

/**
 * Writes down what an entry exports, with every signature, as it stands in the declarations of dist.
 *
 * @param face - the name of its file: `index`, `rules`
 * @param folder - where the report is written
 */
export function writeInterfaceReport(root: string, face: string, folder: string): void {
  const config: IConfigFile = {
    newlineKind: 'lf',
    projectFolder: root,
    mainEntryPointFilePath: path.join(root, 'dist', `${face}.d.ts`),
    compiler: { overrideTsconfig: { compilerOptions: COMPILER, files: [path.join(root, 'dist', `${face}.d.ts`)] } },
    apiReport: {
      enabled: true,
      reportFileName: `${face}.api.md`,
      reportFolder: folder,
      reportTempFolder: path.join(root, '.build/interface'),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: { extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } } },
  };
  const prepared = ExtractorConfig.prepare({
    configObject: config,
    configObjectFullPath: path.join(root, 'api-extractor.json'),
    packageJsonFullPath: path.join(root, 'package.json'),
  });
  Extractor.invoke(prepared, { localBuild: true, messageCallback: (message) => (message.handled = true) });
  // The extractor indents by blanks what is indented by tabs already.
  const report = path.join(folder, `${face}.api.md`);
  const text = readFileSync(report, 'utf8');
  writeFileSync(
    report,
    text.replace(/^ *(\t+)/gm, (_, tabs: string) => '    '.repeat(tabs.length)),
  );
}

const COMPILER = {
  target: 'ES2022',
  lib: ['ES2022'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  skipLibCheck: true,
  types: [],
} as const;
