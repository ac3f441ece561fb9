/** Lines with the cells of each column under each other. Columns named in `right` are aligned to the right. */
export function alignedLines(rows: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_column, index) =>
    Math.max(...rows.map((cells) => (cells[index] ?? '').length)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, index) =>
        right.includes(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

export function indented(lines: readonly string[], by = 3): string {
  return lines.map((line) => `${' '.repeat(by)}${line}`.trimEnd()).join('\n');
}
