import { examplePlatformText } from '@freehold/application';
import { seedTree } from '@freehold/monorepo';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  sampleApplicationName,
  sampleApplicationText,
} from './sampleApplications';

const CACHE = resolve(__dirname, '../node_modules/.cache/freehold-bench');
/** Applications generated at a time: enough to be quick, few enough to fit into the memory. */
const CHUNK = 200;

/**
 * Path of a bare repository with so many applications, all of their files generated. Made once; a change of what is
 * generated makes another.
 */
export async function sampleMonorepo(size: number): Promise<string> {
  const path = join(CACHE, `monorepo-${size}-${fingerprint()}.git`);
  if (existsSync(path)) return path;
  process.stderr.write(`Generating a monorepo of ${size} applications...\n`);
  const temporary = `${path}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  try {
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', temporary]);
    await importFiles(temporary, sampleFiles(size));
    // As after maintenance: the state that a monorepo is in for most of its life.
    execFileSync('git', ['--git-dir', temporary, 'gc', '--quiet']);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return path;
}

function fingerprint(): string {
  const tree = seedTree(seed([0, 1, 2, 3]));
  return createHash('sha256')
    .update(JSON.stringify([...tree]))
    .digest('hex')
    .slice(0, 12);
}

function seed(indices: number[]) {
  return {
    platformText: examplePlatformText,
    applications: indices.map(index => {
      const name = sampleApplicationName(index);
      return { name, text: sampleApplicationText(name, index) };
    }),
  };
}

/** All files; CODEOWNERS, which every chunk has a part of, is put together at the end. */
function* sampleFiles(size: number): Generator<[path: string, text: string]> {
  const applicationLines: string[] = [];
  let platformLines: string[] = [];
  for (let start = 0; start < size; start += CHUNK) {
    const count = Math.min(CHUNK, size - start);
    const tree = seedTree(
      seed(Array.from({ length: count }, (_, index) => start + index)),
    );
    for (const [path, text] of tree) {
      if (path !== 'CODEOWNERS') yield [path, text];
    }
    const lines = (tree.get('CODEOWNERS') ?? '').split('\n');
    const isApplication = (line: string) => line.startsWith('/applications/');
    applicationLines.push(...lines.filter(isApplication));
    platformLines = lines.filter(line => !isApplication(line));
  }
  const head = platformLines.findIndex(line => line.startsWith('* ')) + 1;
  yield [
    'CODEOWNERS',
    [
      ...platformLines.slice(0, head),
      ...applicationLines,
      ...platformLines.slice(head),
    ].join('\n'),
  ];
}

async function importFiles(
  gitDir: string,
  files: Iterable<[path: string, text: string]>,
): Promise<void> {
  const child = spawn(
    'git',
    ['--git-dir', gitDir, 'fast-import', '--quiet', '--done'],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  );
  const closed = once(child, 'close');
  const write = async (text: string) => {
    if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  };
  await write(
    'commit refs/heads/main\ncommitter Bench <bench@example.invalid> 1767225600 +0000\ndata 5\nSeed\n',
  );
  let previous: string | undefined;
  for (const [path, text] of files) {
    if (path === previous) continue;
    previous = path;
    await write(
      `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
  }
  child.stdin.end('done\n');
  const [code] = await closed;
  if (code !== 0) throw new Error(`git fast-import failed (exit ${code})`);
}
