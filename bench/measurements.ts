/** Durations in milliseconds of one operation by the size of the monorepo. */
export class Measurements {
  readonly #durations = new Map<string, Map<number, number[]>>();

  async time<T>(
    operation: string,
    size: number,
    run: () => Promise<T>,
  ): Promise<T> {
    const start = performance.now();
    const result = await run();
    this.add(operation, size, performance.now() - start);
    return result;
  }

  add(operation: string, size: number, duration: number): void {
    const bySize = this.#durations.get(operation) ?? new Map();
    this.#durations.set(operation, bySize);
    bySize.set(size, [...(bySize.get(size) ?? []), duration]);
  }

  median(operation: string, size: number): number {
    return quantile(this.#durations.get(operation)?.get(size) ?? [], 0.5);
  }

  /** How many times the largest size's median is that of the smallest. */
  growth(operation: string, sizes: number[]): number {
    return (
      this.median(operation, Math.max(...sizes)) /
      this.median(operation, Math.min(...sizes))
    );
  }

  /** One line an operation: median and 95th percentile at each size, and the growth. */
  print(title: string, sizes: number[]): void {
    const heading = sizes.map(size => `${size} applications`);
    const rows = [...this.#durations].map(([operation, bySize]) => [
      operation,
      ...sizes.map(size => {
        const durations = bySize.get(size) ?? [];
        const median = quantile(durations, 0.5).toFixed(1);
        const p95 = quantile(durations, 0.95).toFixed(1);
        return `${median} ms (p95 ${p95})`;
      }),
      `${this.growth(operation, sizes).toFixed(2)} x`,
    ]);
    const table = [[title, ...heading, 'growth'], ...rows];
    const widths = table[0].map((_, column) =>
      Math.max(...table.map(row => row[column].length)),
    );
    for (const row of table) {
      const [first, ...others] = row.map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column])
          : cell.padStart(widths[column]),
      );
      process.stdout.write(`${[first, ...others].join('  ')}\n`);
    }
    process.stdout.write('\n');
  }
}

function quantile(values: number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.ceil(sorted.length * fraction) - 1;
  return sorted[Math.max(0, index)] ?? Number.NaN;
}
