import { parseArgs } from 'node:util';
import type { Bilingual } from 'talenta-asn';
import { isLanguage, speakerOf, type Language, type Speak } from './language.js';
import { OPTION_WORDS, REFUSAL_WORDS } from './words.js';

/** What is wrong with an argument. */
export type RefusedArgument = 'language' | 'noLanguage' | 'option' | 'argument';

/** What the arguments ask for. */
export type Asked =
  | { readonly kind: 'run' | 'help'; readonly language: Language }
  | { readonly kind: 'refused'; readonly language: Language; readonly why: RefusedArgument; readonly found: string };

/** English, as the README is, unless told otherwise. */
const DEFAULT_LANGUAGE: Language = 'en';
const REFUSED = 2;

/** Reads the arguments of a demo; the first that cannot be used is refused, never passed over. */
export function readArguments(args: readonly string[]): Asked {
  let language = DEFAULT_LANGUAGE;
  let kind: 'run' | 'help' = 'run';
  let refused: { readonly why: RefusedArgument; readonly found: string } | undefined;
  const { tokens } = parseArgs({
    args: [...args],
    options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') refused ??= { why: 'argument', found: token.value };
    if (token.kind !== 'option') continue;
    if (token.name === 'help') kind = 'help';
    else if (token.name !== 'lang') refused ??= { why: 'option', found: token.rawName };
    else if (token.value === undefined) refused ??= { why: 'noLanguage', found: token.rawName };
    else if (isLanguage(token.value)) language = token.value;
    else refused ??= { why: 'language', found: token.value };
  }
  return refused === undefined ? { kind, language } : { kind: 'refused', language, ...refused };
}

/** A demo: the script of the manifest that runs it, its title, and what it shows. */
export interface Demo {
  readonly script: string;
  readonly title: Bilingual;
  readonly shows: Bilingual;
}

/** Runs a demo in the language asked for, or prints its help, or says what it cannot use and ends with code 2. */
export function demonstrate(demo: Demo, run: (speak: Speak, language: Language) => void): void {
  process.stdout.on('error', unlessClosed);
  const asked = readArguments(process.argv.slice(2));
  const speak = speakerOf(asked.language);
  const command = `npm run ${demo.script}`;
  const title = speak(demo.title);
  const usage = speak(OPTION_WORDS.usage, { command });
  switch (asked.kind) {
    case 'refused':
      console.error(`${speak(REFUSAL_WORDS[asked.why], { found: asked.found })}\n${usage}`);
      process.exitCode = REFUSED;
      break;
    case 'help':
      console.log(
        `${title}\n${speak(demo.shows)}\n\n${usage}\n\n  ${speak(OPTION_WORDS.lang)}\n  ${speak(OPTION_WORDS.help)}`,
      );
      break;
    case 'run':
      console.log(speak(OPTION_WORDS.otherLanguage, { title, command }));
      run(speak, asked.language);
  }
}

/** Whoever reads only the first lines (`| head`) closes the output: that is no fault. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
