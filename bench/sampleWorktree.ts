import { examplePlatformText } from '@freehold/application';
import { pipelineId } from '@freehold/generators';
import { seedTree } from '@freehold/monorepo';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  sampleApplicationName,
  sampleApplicationText,
  sampleCodeowners,
} from './sampleApplications';

const CACHE = resolve(__dirname, '../node_modules/.cache/freehold-bench');
const GUARDRAILS = 'platform/guardrails';
const PACK = resolve(__dirname, '../examples/monorepo', GUARDRAILS);
/** Applications that are really generated, as in `sampleMonorepo`; the others are copies under their own names. */
const GENERATED = 84;
/** When the waivers of the sample, of which there are none, would have to hold. */
const NOW = Date.UTC(2026, 0, 1);

/** A checked-out monorepo, as CI has it, with the default pack of guardrails. */
export interface SampleWorktree {
  path: string;
  files: number;
}

/**
 * The work tree of a monorepo with so many applications, each in the given environments. Made once; a change of what is
 * generated, or of the pack, makes another.
 */
export function sampleWorktree(
  size: number,
  environments: readonly string[],
): SampleWorktree {
  const models = modelTree(environments);
  const hash = createHash('sha256')
    .update(JSON.stringify([...models]))
    .digest('hex');
  const path = join(CACHE, `worktree-${size}-${hash.slice(0, 12)}`);
  const countFile = `${path}.files`;
  if (!existsSync(countFile)) {
    process.stderr.write(`Writing a work tree of ${size} applications...\n`);
    const temporary = `${path}.${process.pid}`;
    rmSync(path, { recursive: true, force: true });
    const files = writeTree(temporary, size, models);
    git(temporary, 'init', '-q', '-b', 'main');
    git(temporary, 'add', '-A');
    git(temporary, 'commit', '-q', '-m', 'Seed');
    renameSync(temporary, path);
    writeFileSync(countFile, String(files));
  }
  return { path, files: Number(readFileSync(countFile, 'utf8')) };
}

function modelTree(environments: readonly string[]): Map<string, string> {
  const applications = Array.from({ length: GENERATED }, (_, index) => {
    const name = sampleApplicationName(index);
    return { name, text: sampleApplicationText(name, index, environments) };
  });
  const policies = readdirSync(PACK).map(
    file =>
      [
        `${GUARDRAILS}/${file}`,
        readFileSync(join(PACK, file), 'utf8'),
      ] as const,
  );
  return new Map(
    seedTree({
      platformText: examplePlatformText,
      applications,
      extra: new Map(policies),
      now: NOW,
    }),
  );
}

function writeTree(
  root: string,
  size: number,
  models: ReadonlyMap<string, string>,
): number {
  let files = 0;
  const made = new Set<string>();
  const write = (path: string, text: string) => {
    const file = join(root, path);
    const directory = dirname(file);
    if (!made.has(directory)) {
      mkdirSync(directory, { recursive: true });
      made.add(directory);
    }
    writeFileSync(file, text);
    files += 1;
  };
  const byApplication = new Map<string, Array<[string, string]>>();
  for (const [path, text] of models) {
    const name = /^applications\/([^/]+)\//.exec(path)?.[1];
    if (name !== undefined) {
      const own = byApplication.get(name) ?? [];
      own.push([path, text]);
      byApplication.set(name, own);
    } else if (path !== 'CODEOWNERS') {
      write(path, text);
    }
  }
  for (let index = 0; index < size; index += 1) {
    const model = sampleApplicationName(index % GENERATED);
    const name = sampleApplicationName(index);
    const own = byApplication.get(model) ?? [];
    const copy = copier(
      model,
      name,
      own.map(([path]) => path),
    );
    for (const [path, text] of own) {
      write(path.replaceAll(model, name), copy(text));
    }
  }
  write('CODEOWNERS', sampleCodeowners(size, GENERATED));
  return files;
}

/** Writes a text of one application as another's: its name, and the ids of pipelines, which follow from the name. */
function copier(
  model: string,
  name: string,
  paths: readonly string[],
): (text: string) => string {
  const ids = paths.flatMap(path => {
    const pipeline = /\/spinnaker\/([^/]+)\.json$/.exec(path)?.[1];
    return pipeline === undefined
      ? []
      : [[pipelineId(model, pipeline), pipelineId(name, pipeline)] as const];
  });
  return text =>
    ids.reduce(
      (copied, [from, to]) => copied.replaceAll(from, to),
      text.replaceAll(model, name),
    );
}

function git(directory: string, ...args: string[]): void {
  execFileSync(
    'git',
    [
      '-c',
      'user.name=Bench',
      '-c',
      'user.email=bench@example.invalid',
      ...args,
    ],
    { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
