import { examplePlatformText } from '@freehold/application';
import { CODEOWNERS_FILE } from '@freehold/generators';
import { seedTree } from '@freehold/monorepo';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  sampleApplicationName,
  sampleApplicationText,
  sampleCodeowners,
} from './sampleApplications';

const CACHE = resolve(__dirname, '../node_modules/.cache/freehold-bench');
/**
 * Applications that are really generated: every combination of tier and profile, and several teams. The others are
 * copies of them under their own names, because generating 10,000 takes many minutes and the store sees bytes only.
 */
const GENERATED = 84;

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
  return createHash('sha256')
    .update(JSON.stringify([...generatedTree()]))
    .digest('hex')
    .slice(0, 12);
}

function generatedTree() {
  const applications = Array.from({ length: GENERATED }, (_, index) => {
    const name = sampleApplicationName(index);
    return { name, text: sampleApplicationText(name, index) };
  });
  return seedTree({ platformText: examplePlatformText, applications });
}

function* sampleFiles(size: number): Generator<[path: string, text: string]> {
  const tree = generatedTree();
  const byApplication = new Map<string, Array<[string, string]>>();
  for (const [path, text] of tree) {
    const name = /^applications\/([^/]+)\//.exec(path)?.[1];
    if (name === undefined) {
      if (path !== CODEOWNERS_FILE) yield [path, text];
      continue;
    }
    const files = byApplication.get(name) ?? [];
    byApplication.set(name, [...files, [path, text]]);
  }
  for (let index = 0; index < size; index += 1) {
    const model = sampleApplicationName(index % GENERATED);
    const name = sampleApplicationName(index);
    for (const [path, text] of byApplication.get(model) ?? [])
      yield [path.replaceAll(model, name), text.replaceAll(model, name)];
  }
  yield [CODEOWNERS_FILE, sampleCodeowners(size)];
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
  for (const [path, text] of files) {
    await write(
      `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
  }
  child.stdin.end('done\n');
  const [code] = await closed;
  if (code !== 0) throw new Error(`git fast-import failed (exit ${code})`);
}
