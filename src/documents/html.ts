import type { Bilingual, Language } from '../problems/bilingual.js';
import type { OfficialDocument } from './official-document.js';
import { documentArgument, languageArgument } from './documents.schema.js';

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
 * import { htmlOf } from 'talenta-asn/documents';
 * const page = htmlOf({ title: { id: 'A & B', en: 'A & B' }, blocks: [] }, 'en');
 * console.log(page.includes('<h1>A &amp; B</h1>'), page.startsWith('<!doctype html>\n<html lang="en">')); // => true true
 * ```
 */
export function htmlOf(document: OfficialDocument, language: Language): string {
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
