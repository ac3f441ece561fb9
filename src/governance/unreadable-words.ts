import { paragraph, type Block } from './document.js';

/** How many entries of the pool could not be read; of whom is not told, and is not always known. */
export function unreadableBlocks(count: number): readonly Block[] {
  if (count === 0) return [];
  return [
    paragraph(
      `Entri kelompok yang tidak terbaca dan tidak dinilai: ${String(count)}. Daftar dapat berubah.`,
      `Entries of the pool that could not be read and were not judged: ${String(count)}. The list may change.`,
    ),
  ];
}
