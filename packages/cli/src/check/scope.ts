import { PLATFORM_FILE } from '@freehold/application';
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';

/** A part of a monorepo that somebody asked about. */
export interface Wanted {
  /** Path from the root of the monorepo; empty for the root. */
  path: string;
  isDirectory: boolean;
}

/** What the arguments of a check name. */
export type CheckScope =
  | { kind: 'monorepo'; root: string; wanted: Wanted[] }
  /** Manifests that belong to no monorepo, to be held to policies alone. */
  | { kind: 'manifests'; paths: Array<{ path: string; label: string }> };

/**
 * Finds out what to check. A path that is a symbolic link, or leads out of the monorepo, is refused: a pull request could
 * otherwise have any file of the machine shown in a report.
 */
export function resolveScope(
  paths: readonly string[],
  options: { platform?: string; policies?: string; cwd: string },
): CheckScope {
  const labels = paths.length > 0 ? paths : ['.'];
  const named = labels.map(label => existing(label, options.cwd));
  const root = rootOf(named[0], options);
  if (root === undefined) {
    if (options.policies === undefined) throw noMonorepo(named[0].label);
    return { kind: 'manifests', paths: named };
  }
  const isWhole = paths.length === 0;
  const wanted = isWhole
    ? [{ path: '', isDirectory: true }]
    : named.map(({ path, label, isDirectory }) => {
        const inside = within(root, path);
        return inside === undefined
          ? { path: undefined, label, isDirectory }
          : { path: inside, label, isDirectory };
      });
  const stray = wanted.find(({ path }) => !isPartOfMonorepo(path));
  if (stray === undefined) {
    return { kind: 'monorepo', root, wanted: wanted as Wanted[] };
  }
  if (options.policies !== undefined && options.platform === undefined) {
    return { kind: 'manifests', paths: named };
  }
  throw CouldNotRunError.because({
    code: 'cli/path-outside',
    file: 'label' in stray ? stray.label : undefined,
    message: `It is no part of the monorepo ${root} that guardrails know.`,
    remedy:
      'Name the root, platform, applications, the directory of an application, or something in it.',
  });
}

function isPartOfMonorepo(path: string | undefined): boolean {
  return (
    path !== undefined &&
    (path === '' ||
      /^(?:applications|platform)(?:\/|$)|^CODEOWNERS$/.test(path))
  );
}

interface Named {
  path: string;
  label: string;
  isDirectory: boolean;
}

function existing(label: string, cwd: string): Named {
  const path = resolve(realpathSync(cwd), label);
  let isDirectory: boolean;
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) {
      throw CouldNotRunError.because({
        code: 'cli/symbolic-link',
        file: label,
        message: 'It is a symbolic link, which a monorepo must not contain.',
        remedy: 'Name the file or directory itself.',
      });
    }
    isDirectory = stats.isDirectory();
  } catch (error) {
    if (error instanceof CouldNotRunError) throw error;
    throw CouldNotRunError.because({
      code: 'cli/path-missing',
      file: label,
      message: 'There is no such file or directory.',
      remedy: 'Name one that exists.',
    });
  }
  // Links above the path are those of the machine: only what is below a root belongs to a monorepo.
  return { path: realpathSync(path), label, isDirectory };
}

/** The directory that has platform/platform.yaml, at or above a path. */
function rootOf(
  { path, isDirectory }: Named,
  { platform, cwd }: { platform?: string; cwd: string },
): string | undefined {
  if (platform !== undefined) {
    const file = resolve(realpathSync(cwd), platform);
    const suffix = `${sep}${PLATFORM_FILE.split('/').join(sep)}`;
    if (file.endsWith(suffix)) return file.slice(0, -suffix.length) || sep;
  }
  const marker = platform === undefined ? PLATFORM_FILE : 'applications';
  let directory = isDirectory ? path : dirname(path);
  for (;;) {
    if (exists(join(directory, marker))) return directory;
    const parent = dirname(directory);
    if (parent === directory) return undefined;
    directory = parent;
  }
}

/** Path below a root with slashes; `undefined` when it is not below, or a link on the way leads there. */
function within(root: string, path: string): string | undefined {
  const inside = relative(realpathSync(root), path);
  if (inside === '..' || inside.startsWith(`..${sep}`)) return undefined;
  return inside.split(sep).join('/');
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function noMonorepo(file: string): CouldNotRunError {
  return CouldNotRunError.because({
    code: 'cli/no-monorepo',
    file,
    message: `Neither it nor a directory above it has a ${PLATFORM_FILE}.`,
    remedy:
      'Name a path in a manifest monorepo, or give --policies to hold any folder of manifests to policies.',
  });
}
