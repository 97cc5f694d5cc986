import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const SAMPLE = resolve(__dirname, '../../../../examples/monorepo');

/** A temporary directory with the sample's platform.yaml and one of its applications, to be used up by one test. */
export class Workspace {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'freehold-cli-')));

  constructor() {
    cpSync(
      join(SAMPLE, 'platform/platform.yaml'),
      join(this.path, 'platform.yaml'),
    );
    cpSync(
      join(SAMPLE, 'applications/hello-world/application.yaml'),
      join(this.path, 'application.yaml'),
    );
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  write(path: string, content: string | Buffer): void {
    const file = join(this.path, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  edit(path: string, change: (text: string) => string): void {
    const before = this.read(path);
    const after = change(before);
    if (after === before)
      throw new Error(`The edit of ${path} changed nothing`);
    this.write(path, after);
  }

  remove(path: string): void {
    rmSync(join(this.path, path), { recursive: true, force: true });
  }

  /** All files below a directory with their texts; empty when there is no such directory. */
  tree(directory: string): Record<string, string> {
    const root = join(this.path, directory);
    let paths: string[];
    try {
      paths = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name));
    } catch {
      return {};
    }
    return Object.fromEntries(
      paths
        .map(path => [path.slice(root.length + 1), readFileSync(path, 'utf8')])
        .filter(([path]) => !path.startsWith('.git/'))
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    );
  }

  git(directory: string, ...args: string[]): string {
    return execFileSync(
      'git',
      [
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.com',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { cwd: join(this.path, directory), encoding: 'utf8', stdio: 'pipe' },
    );
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
