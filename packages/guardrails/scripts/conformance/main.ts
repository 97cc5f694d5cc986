import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runConformance, type TestResult } from './run';

interface Ratchet {
  /** Tests that apply, and those of them that pass: neither may become fewer. */
  applicable: number;
  passed: number;
}

const FILE = join(__dirname, 'ratchet.json');
const REQUIRED_SHARE = 0.95;

function listed(results: readonly TestResult[]): string {
  return results
    .map(
      ({ test, verdict, detail }) =>
        `  ${verdict}  ${test.id}\n    ${test.original.expr}\n    ${detail}\n`,
    )
    .join('');
}

/** Prints the figure, and says by the exit code whether it holds. */
export function main(args: readonly string[]): number {
  const { total, results, leftOut } = runConformance();
  const passed = results.filter(({ verdict }) => verdict === 'passed').length;
  const failures = results.filter(({ verdict }) => verdict !== 'passed');
  const wrong = failures.filter(({ verdict }) => verdict === 'wrong');
  const share = passed / results.length;

  const lines = [
    `CEL conformance: ${passed} of ${
      results.length
    } tests that apply to Kubernetes pass (${(share * 100).toFixed(1)} %), ${
      failures.length - wrong.length
    } are refused with an error, ${wrong.length} have a silently wrong value.`,
    `${total - results.length} of ${total} tests do not apply:`,
    ...[...leftOut].map(([reason, count]) => `  ${count}  ${reason}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (args.includes('--failures') || wrong.length > 0) {
    process.stdout.write(listed(failures));
  }
  if (args.includes('--update')) {
    const ratchet: Ratchet = { applicable: results.length, passed };
    writeFileSync(FILE, `${JSON.stringify(ratchet, null, 2)}\n`);
  }
  const ratchet: Ratchet = JSON.parse(readFileSync(FILE, 'utf8'));
  if (
    wrong.length > 0 ||
    share < REQUIRED_SHARE ||
    passed < ratchet.passed ||
    results.length < ratchet.applicable
  ) {
    process.stderr.write(
      `Worse than ${ratchet.passed} of ${
        ratchet.applicable
      } (scripts/conformance/ratchet.json), than ${
        REQUIRED_SHARE * 100
      } %, or silently wrong. --failures lists what does not pass.\n`,
    );
    return 1;
  }
  return 0;
}
