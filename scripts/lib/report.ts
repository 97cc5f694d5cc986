/** What was looked at, what it was, and how long it took. */
const started = performance.now();
let checks = 0;

export function step(title: string): void {
  process.stdout.write(`\n${seconds()} ${title}\n`);
}

/** Prints what holds, and stops at the first thing that does not. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error(`This should hold, and does not: ${what}`);
  }
  checks += 1;
  process.stdout.write(`${seconds()}   ok: ${what}\n`);
}

export function note(text: string): void {
  process.stdout.write(`               ${text}\n`);
}

export function said(): void {
  process.stdout.write(`\n${seconds()} ${checks} checks passed\n`);
}

function seconds(): string {
  const elapsed = (performance.now() - started) / 1000;
  return `${elapsed.toFixed(1).padStart(6)} s`;
}
