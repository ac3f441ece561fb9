import type { Bilingual } from '../problems/bilingual.js';
import { documentArgument } from './documents.schema.js';

/** A piece of a document: text only, in two languages. What is in it is never markup. */
export type DocumentBlock =
  | {
      /** A heading (judul). */
      readonly kind: 'heading';
      /** Below the title, which is level 1. */
      readonly level: 2 | 3;
      /** Its words. */
      readonly text: Bilingual;
    }
  | {
      /** A paragraph (paragraf). */
      readonly kind: 'paragraph';
      /** Its words. */
      readonly text: Bilingual;
    }
  | {
      /** A list without an order (daftar). */
      readonly kind: 'list';
      /** One line each. */
      readonly items: readonly Bilingual[];
    }
  | {
      /** A table (tabel). */
      readonly kind: 'table';
      /** What the table shows. */
      readonly caption: Bilingual;
      /** Names of the columns. */
      readonly head: readonly Bilingual[];
      /** As many cells in each row as there are columns; a cell may be empty. */
      readonly rows: readonly (readonly Bilingual[])[];
    };

/** A document for people (naskah dinas), for `markdownOf` and `htmlOf`. Plain, deep-frozen, JSON-able. */
export interface OfficialDocument {
  /** Title, the only heading of level 1. */
  readonly title: Bilingual;
  /** What stands below it, in order. */
  readonly blocks: readonly DocumentBlock[];
}

/** A part of a document that is being made; nothing where there is nothing to tell. */
export type DocumentPart = DocumentBlock | readonly DocumentBlock[] | undefined;

export function documentOf(title: Bilingual, parts: readonly DocumentPart[]): OfficialDocument {
  return documentArgument.made({ title, blocks: blocksOf(parts) });
}

export function blocksOf(parts: readonly DocumentPart[]): readonly DocumentBlock[] {
  return parts.flatMap((part) => part ?? []);
}

export function text(id: string, en: string): Bilingual {
  return { id, en };
}

/** The same text in both languages: names, numbers, dates. */
export function asIs(same: string): Bilingual {
  return { id: same, en: same };
}

/** Several texts as one. */
export function joined(texts: readonly Bilingual[], between: Bilingual): Bilingual {
  return { id: texts.map(({ id }) => id).join(between.id), en: texts.map(({ en }) => en).join(between.en) };
}

export function heading(id: string, en: string): DocumentBlock {
  return { kind: 'heading', level: 2, text: { id, en } };
}

export function paragraph(id: string, en: string): DocumentBlock {
  return { kind: 'paragraph', text: { id, en } };
}

export function list(items: readonly Bilingual[]): DocumentBlock {
  return { kind: 'list', items };
}

/** A list with what leads to it, where there is anything in it. */
export function listBelow(lead: DocumentBlock, items: readonly Bilingual[]): DocumentPart {
  return items.length === 0 ? undefined : [lead, list(items)];
}

export function table(
  caption: Bilingual,
  head: readonly Bilingual[],
  rows: readonly (readonly Bilingual[])[],
): DocumentBlock {
  return { kind: 'table', caption, head, rows };
}
