import { checkManifests } from '@freehold/guardrails';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { CheckOptions } from '../commands/check';
import { CouldNotRunError } from '../couldNotRunError';
import type { Terminal } from '../terminal';
import type { CheckOutcome } from './outcome';
import { parseVersionOption } from './parseOptions';
import { readFiles, type UnreadableFile } from './readFiles';
import { readPolicyFolder } from './readPolicyFolder';
import { unreadableResult } from './setup';

/** Holds manifests that belong to no monorepo to a folder of policies, and to nothing else. */
export function checkFolder(
  paths: ReadonlyArray<{ path: string; label: string }>,
  options: CheckOptions,
  { cwd }: Terminal,
  now: number,
): CheckOutcome {
  const { policies = '', changedSince, verdicts } = options;
  if (changedSince !== undefined) {
    throw CouldNotRunError.because({
      code: 'cli/no-monorepo',
      message: '--changed-since needs a manifest monorepo.',
      remedy: 'Name a path in one, or check without it.',
    });
  }
  const { texts, places, unreadable } = readManifestFiles(
    paths,
    resolve(cwd, policies),
  );
  const checked = checkManifests({
    files: texts,
    policyFiles: readPolicyFolder(policies, cwd),
    kubernetesVersion: parseVersionOption(options.kubernetesVersion),
    now,
    verdicts,
  });
  if (!checked.ok) throw new CouldNotRunError(checked.problems);
  return {
    root: cwd,
    results: [
      ...checked.results,
      ...unreadable.map(file => unreadableResult(file)),
    ],
    rules: checked.rules,
    checked: { files: texts.size + unreadable.length },
    textOf: file => texts.get(file),
    notes: [],
    pathOf: file => places.get(file),
  };
}

/** Everything below the paths that may be a manifest, without the policies themselves. */
function readManifestFiles(
  paths: ReadonlyArray<{ path: string; label: string }>,
  policies: string,
) {
  const texts = new Map<string, string>();
  const places = new Map<string, string>();
  const unreadable: UnreadableFile[] = [];
  for (const { path, label } of paths) {
    const [root, name] = [dirname(path), basename(path)];
    const labelled = (file: string) => {
      const below = file.slice(name.length);
      return label === '.' ? below.slice(1) : label.replace(/\/+$/, '') + below;
    };
    const isPolicy = (file: string) =>
      `${join(root, file)}${sep}`.startsWith(`${policies}${sep}`);
    const read = readFiles(root, name, {
      skip: entry => entry.startsWith('.') || entry === 'node_modules',
      isOptional: entry => !isManifest(entry),
    });
    for (const [file, text] of read.texts) {
      if (!isPolicy(file) && (file === name || isManifest(file))) {
        texts.set(labelled(file), text);
        places.set(labelled(file), join(root, file));
      }
    }
    for (const file of read.unreadable) {
      if (!isPolicy(file.file)) {
        unreadable.push({ ...file, file: labelled(file.file) });
      }
    }
  }
  if (texts.size === 0 && unreadable.length === 0) {
    throw CouldNotRunError.because({
      code: 'cli/no-manifests',
      file: paths.map(({ label }) => label).join(', '),
      message: 'There is no manifest to check.',
      remedy: 'Name a folder with manifests in YAML or JSON.',
    });
  }
  return { texts, places, unreadable };
}

/** A kustomization lists manifests, and is no object that a cluster sees. */
function isManifest(path: string): boolean {
  return (
    /\.(?:ya?ml|json)$/.test(path) &&
    !/(?:^|\/)kustomization\.ya?ml$/.test(path)
  );
}
