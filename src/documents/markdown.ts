import type { Bilingual, Language } from '../problems/bilingual.js';
import { plain, table } from '../problems/locale.js';
import type { OfficialDocument } from './official-document.js';
import { documentArgument, languageArgument } from './documents.schema.js';

/**
 * A document as Markdown. Names and texts are escaped: no sign of them means anything.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no document or no language
 * @example
 * ```ts
 * import { markdownOf } from 'talenta-asn/documents';
 * const title = { id: 'Pengumuman', en: 'Announcement' };
 * const text = { id: '<b>Nama</b>', en: '<b>Name</b>' };
 * console.log(markdownOf({ title, blocks: [{ kind: 'paragraph', text }] }, 'id').split('\n')[2]); // => \<b\>Nama\</b\>
 * ```
 */
export function markdownOf(document: OfficialDocument, language: Language): string {
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
          table(
            block.head.map(cell),
            block.rows.map((row) => row.map(cell)),
          ),
          '',
        ];
    }
  });
  return `${[`# ${say(title)}`, '', ...lines].join('\n').trimEnd()}\n`;
}
