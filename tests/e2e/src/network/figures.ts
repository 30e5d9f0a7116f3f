// Tables of figures for a terminal.

/** Prints rows, the first column to the left, all others to the right. */
export function table(rows: string[][]): void {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column] + 3))).join("").trimEnd());
  }
}

/** The smallest figure that so many percent are no larger than: with few, the largest. */
export function percentile(figures: number[], percent: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil((percent / 100) * sorted.length), 1) - 1];
}

export const seconds = (figure: number): string => `${figure.toFixed(1)} s`;
