import type { Bilingual } from '../model/bilingual.js';
import { plain, table } from '../rules/describe-markdown.js';
import type { Language } from '../rules/rule-words.js';
import { documentArgument, languageArgument } from './document.schema.js';

/** A piece of a document: text only, in two languages. What is in it is never markup. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: Bilingual }
  | { readonly kind: 'paragraph'; readonly text: Bilingual }
  | { readonly kind: 'list'; readonly items: readonly Bilingual[] }
  | {
      readonly kind: 'table';
      readonly caption: Bilingual;
      readonly head: readonly Bilingual[];
      readonly rows: readonly (readonly Bilingual[])[];
    };

/** A document for people. */
export interface Document {
  readonly title: Bilingual;
  readonly blocks: readonly Block[];
}

/** The same text in both languages: names, numbers, dates. */
export function asIs(text: string): Bilingual {
  return { id: text, en: text };
}

export function heading(level: 2 | 3, id: string, en: string): Block {
  return { kind: 'heading', level, text: { id, en } };
}

export function paragraph(id: string, en: string): Block {
  return { kind: 'paragraph', text: { id, en } };
}

/**
 * A document as Markdown. Names and texts are escaped: no sign of them means anything.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no document or no language
 * @example
 * ```ts
 * import { markdownOf } from 'talenta-asn/governance';
 * const title = { id: 'Pengumuman', en: 'Announcement' };
 * const text = { id: '<b>Nama</b>', en: '<b>Name</b>' };
 * console.log(markdownOf({ title, blocks: [{ kind: 'paragraph', text }] }, 'id').split('\n')[2]); // => \<b\>Nama\</b\>
 * ```
 */
export function markdownOf(document: Document, language: Language): string {
  const { title, blocks } = documentArgument.from(document, 'document');
  const spoken = languageArgument.from(language, 'language');
  const say = (text: Bilingual): string => plain(text[spoken]);
  // Inside a table nothing begins a list: a number stays as it is.
  const cell = (text: Bilingual): string => say(text).replace(/^(\d{1,9})\\([.)])/, '$1$2');
  const lines = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${say(block.text)}`, ''];
      case 'paragraph':
        return [say(block.text), ''];
      case 'list':
        return [...block.items.map((item) => `- ${say(item)}`), ''];
      case 'table':
        return [
          say(block.caption),
          '',
          ...table(
            block.head.map(cell),
            block.rows.map((row) => row.map(cell)),
          ),
        ];
    }
  });
  return `${[`# ${say(title)}`, '', ...lines].join('\n').trimEnd()}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Controls, and signs that turn the direction of writing or cannot be seen. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cf}\p{Cs}]/gu;

function escaped(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replace(UNSEEN, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

const STYLE =
  'body{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}' +
  'table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:bold}' +
  'th,td{border:1px solid #666;padding:.3rem .6rem;text-align:left;vertical-align:top}';

/**
 * A document as one HTML page of its own: no script, nothing loaded from elsewhere; tables with captions and scopes. Names
 * and texts are escaped.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no document or no language
 * @example
 * ```ts
 * import { htmlOf } from 'talenta-asn/governance';
 * const page = htmlOf({ title: { id: 'A & B', en: 'A & B' }, blocks: [] }, 'en');
 * console.log(page.includes('<h1>A &amp; B</h1>'), page.startsWith('<!doctype html>\n<html lang="en">')); // => true true
 * ```
 */
export function htmlOf(document: Document, language: Language): string {
  const { title, blocks } = documentArgument.from(document, 'document');
  const spoken = languageArgument.from(language, 'language');
  const say = (text: Bilingual): string => escaped(text[spoken]);
  const body = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [`<h${String(block.level)}>${say(block.text)}</h${String(block.level)}>`];
      case 'paragraph':
        return [`<p>${say(block.text)}</p>`];
      case 'list':
        return ['<ul>', ...block.items.map((item) => `<li>${say(item)}</li>`), '</ul>'];
      case 'table':
        return [
          '<table>',
          `<caption>${say(block.caption)}</caption>`,
          `<thead><tr>${block.head.map((cell) => `<th scope="col">${say(cell)}</th>`).join('')}</tr></thead>`,
          '<tbody>',
          ...block.rows.map((row) => `<tr>${row.map((cell) => `<td>${say(cell)}</td>`).join('')}</tr>`),
          '</tbody>',
          '</table>',
        ];
    }
  });
  return `${[
    '<!doctype html>',
    `<html lang="${spoken}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${say(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${say(title)}</h1>`,
    ...body,
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
