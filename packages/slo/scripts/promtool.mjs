#!/usr/bin/env node
/**
 * Holds the golden rule files against the real promtool: they have to be accepted (`check rules`), and to behave
 * (`test rules` with the files in scripts/promtool). So are the PrometheusRule objects that the generators write, with
 * what stands in them. Needs promtool 2.42 or newer on the PATH, for example of Debian's
 * package prometheus. Exit code 0 when all pass, 1 when rules are wrong, 2 when promtool cannot be run.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const scripts = dirname(fileURLToPath(import.meta.url));
const golden = resolve(scripts, '../src/render/prometheus/__golden__');
const tests = join(scripts, 'promtool');
/** Everything that the generators write for the applications and the platform of their tests. */
const generated = resolve(scripts, '../../generators/src');

const version = spawnSync('promtool', ['--version'], { encoding: 'utf8' });
if (version.error || version.status !== 0) {
  process.stderr.write(
    `promtool cannot be run (${
      version.error?.message ?? version.stderr
    }). Install it, for example with: apt-get install prometheus\n`,
  );
  process.exit(2);
}

const filesOf = (directory, ending) =>
  readdirSync(directory)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => join(directory, name));

const rules = filesOf(golden, '.rules.yaml');
const cases = filesOf(tests, '.test.yaml');
if (rules.length === 0 || cases.length === 0) {
  process.stderr.write('There are no rule files, or no tests of them.\n');
  process.exit(2);
}

/** promtool reads rule files only, so what stands in an object of the Prometheus Operator is written as one. */
function unwrap(directory, into) {
  return readdirSync(directory, { recursive: true })
    .filter(name => name.endsWith('prometheusrule.yaml'))
    .sort()
    .map(name => {
      const { spec } = parse(readFileSync(join(directory, name), 'utf8'));
      const file = join(into, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(spec));
      return file;
    });
}

const temporary = mkdtempSync(join(tmpdir(), 'freehold-promtool-'));
try {
  const runs = [
    ['check', 'rules', ...rules],
    ['check', 'rules', ...unwrap(generated, temporary)],
    ...cases.map(file => ['test', 'rules', file]),
  ];
  const failed = runs.filter(
    args => spawnSync('promtool', args, { stdio: 'inherit' }).status !== 0,
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
