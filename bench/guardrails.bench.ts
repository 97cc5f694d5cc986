/**
 * What `freehold check` costs: of everything, in a process of its own as CI starts it, with its time and memory; of one
 * application that changed; and what each rule has to do with it.
 */
import { createGuardrailChecker } from '@freehold/guardrails';
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readBenchOptions } from './benchOptions';
import { Measurements } from './measurements';
import { ruleCosts } from './ruleCosts';
import { sampleApplicationName } from './sampleApplications';
import { sampleWorktree } from './sampleWorktree';

const FREEHOLD = resolve(__dirname, '../packages/cli/bin/freehold');
/** One environment makes about 17 files of an application. */
const ENVIRONMENTS = ['production'];
const FULL_CHECKS = 3;
const MAX_SECONDS = 20;
const MAX_MEGABYTES = 1024;
const MAX_ONE_MILLISECONDS = 500;
const COSTED_APPLICATIONS = 84;

const FULL = 'check everything';
const ONE = 'check one application';
/** Git looks at every file of the work tree for it, whoever asks. */
const CHANGED = 'find the one that changed, and check it';

/** Runs the command and tells the most memory that its process has had. */
async function check(cwd: string, ...args: string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [FREEHOLD, 'check', '--format', 'json', ...args],
    { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMemory(child.pid));
  }, 50);
  const chunks: Buffer[] = [];
  child.stdout.on('data', chunk => chunks.push(chunk));
  child.stderr.on('data', chunk => chunks.push(chunk));
  const code = await new Promise<number | null>(done =>
    child.on('close', done),
  );
  clearInterval(watch);
  if (code !== 0) {
    const report = Buffer.concat(chunks).toString().slice(0, 2000);
    throw new Error(`freehold check ended with ${code}: ${report}`);
  }
  return peak;
}

/** Megabytes, as Linux counts them; 0 elsewhere. */
function peakMemory(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function checkOne(
  path: string,
  iterations: number,
  measurements: Measurements,
  size: number,
): Promise<void> {
  const name = sampleApplicationName(Math.floor(size / 2));
  const file = join(path, 'applications', name, 'production/service.yaml');
  const before = readFileSync(file, 'utf8');
  try {
    appendFileSync(file, '# Changed.\n');
    for (let turn = 0; turn < iterations; turn += 1) {
      await measurements.time(ONE, size, () =>
        check(path, `applications/${name}`),
      );
      await measurements.time(CHANGED, size, () =>
        check(path, '--changed-since', 'HEAD'),
      );
    }
  } finally {
    writeFileSync(file, before);
  }
}

function textsBelow(root: string, directory: string): Map<string, string> {
  return new Map(
    readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => {
        const file = join(entry.parentPath, entry.name);
        return [relative(root, file), readFileSync(file, 'utf8')];
      }),
  );
}

function printRuleCosts(path: string): void {
  const platformFiles = textsBelow(path, 'platform');
  const result = createGuardrailChecker({ platformFiles, now: Date.now() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const applications = Array.from(
    { length: COSTED_APPLICATIONS },
    (_, index) => {
      const name = sampleApplicationName(index);
      return { name, files: textsBelow(path, `applications/${name}`) };
    },
  );
  process.stdout.write('cost of a rule, per application\n');
  for (const { rule, microseconds } of ruleCosts(platformFiles, applications)) {
    process.stdout.write(
      `  ${microseconds.toFixed(1).padStart(8)} us  ${rule}\n`,
    );
  }
  process.stdout.write('\n');
}

async function main(): Promise<void> {
  const { sizes, iterations, check: isChecked } = readBenchOptions();
  const measurements = new Measurements();
  const failures: string[] = [];
  for (const size of sizes) {
    const { path, files } = sampleWorktree(size, ENVIRONMENTS);
    // What CI has just checked out is in the page cache, too.
    spawnSync('git', ['status', '--porcelain'], { cwd: path });
    let peak = 0;
    for (let turn = 0; turn < FULL_CHECKS; turn += 1) {
      peak = Math.max(
        peak,
        await measurements.time(FULL, size, () => check(path)),
      );
    }
    await checkOne(path, Math.min(iterations, 10), measurements, size);
    process.stdout.write(
      `${size} applications, ${files} files: at most ${peak.toFixed(0)} MB\n`,
    );
    if (peak > MAX_MEGABYTES) {
      failures.push(`${size} applications take ${peak.toFixed(0)} MB`);
    }
  }
  measurements.print('guardrails', sizes);
  const largest = Math.max(...sizes);
  printRuleCosts(sampleWorktree(largest, ENVIRONMENTS).path);
  if (measurements.median(FULL, largest) > MAX_SECONDS * 1000) {
    failures.push(`A full check takes more than ${MAX_SECONDS} s`);
  }
  if (measurements.median(ONE, largest) > MAX_ONE_MILLISECONDS) {
    failures.push(`One application takes more than ${MAX_ONE_MILLISECONDS} ms`);
  }
  if (isChecked && failures.length > 0) {
    process.stderr.write(`${failures.join('\n')}\n`);
    process.exitCode = 1;
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
