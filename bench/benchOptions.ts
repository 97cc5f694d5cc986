import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Numbers of applications. */
  sizes: number[];
  iterations: number;
  /** Fail when a limit is exceeded, instead of only printing it. */
  check: boolean;
}

export function readBenchOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '40,1000,10000' },
      iterations: { type: 'string', default: '20' },
      check: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.sizes.split(',').map(positiveInteger('--sizes')),
    iterations: positiveInteger('--iterations')(values.iterations),
    check: values.check,
  };
}

function positiveInteger(option: string) {
  return (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1)
      throw new Error(`${option}: '${text}' is not a positive whole number`);
    return number;
  };
}
