/** A page of blocks, with one empty line between them. */
export function page(...blocks: Array<string | undefined>): string {
  return `${blocks.filter(block => block).join('\n\n')}\n`;
}

/** A table with columns as wide as their widest cell, as the formatter of the repository leaves it. */
export function table(
  header: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): string {
  const cells = [header, ...rows].map(row => row.map(escapedCell));
  const widths = header.map((_title, column) =>
    Math.max(3, ...cells.map(row => row[column].length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    line(cells[0]),
    line(widths.map(width => '-'.repeat(width))),
    ...cells.slice(1).map(line),
  ].join('\n');
}

export function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

export function list(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}

/** Words of people, in which no character is markup by accident. */
export function prose(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[*<]|\b_\B|\B_\b/g, '\\$&');
}

function escapedCell(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
