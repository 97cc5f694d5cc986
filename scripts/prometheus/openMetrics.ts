/** Writes series as a file that promtool makes blocks of. */
import { closeSync, openSync, writeSync } from 'node:fs';

export interface Samples {
  metric: string;
  labels: Readonly<Record<string, string>>;
  /** Milliseconds, ascending. */
  times: ArrayLike<number>;
  values: ArrayLike<number>;
}

const CHUNK_LENGTH = 2 ** 20;

export function writeOpenMetrics(file: string, series: Iterable<Samples>) {
  const descriptor = openSync(file, 'w');
  let chunk = '';
  try {
    for (const { metric, labels, times, values } of series) {
      const pairs = Object.entries(labels).map(
        ([label, value]) => `${label}=${JSON.stringify(value)}`,
      );
      const name = `${metric}{${pairs.join(',')}} `;
      for (let index = 0; index < times.length; index += 1) {
        chunk += `${name}${values[index]} ${times[index] / 1000}\n`;
        if (chunk.length > CHUNK_LENGTH) {
          writeSync(descriptor, chunk);
          chunk = '';
        }
      }
    }
    writeSync(descriptor, `${chunk}# EOF\n`);
  } finally {
    closeSync(descriptor);
  }
}
