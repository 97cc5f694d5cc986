import {
  readManifests,
  type CelJson,
  type ManifestObject,
} from '@freehold/guardrails';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** An object of Kubernetes as it is written. */
export interface Manifest extends ManifestObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    [field: string]: CelJson | undefined;
  };
}

export const ROOT = resolve(__dirname, '../..');
export const PACK = join(ROOT, 'packages/guardrails/pack');
export const SAMPLE = join(ROOT, 'examples/monorepo');

/** All objects of the YAML files below a folder, in the order of their paths. */
export function manifestsBelow(folder: string): Manifest[] {
  return filesBelow(folder)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(manifestsOf);
}

export function manifestsOf(file: string): Manifest[] {
  const { documents, problems } = readManifests(readFileSync(file, 'utf8'), {
    file,
  });
  if (problems.length > 0) {
    throw new Error(JSON.stringify(problems));
  }
  return documents.map(({ object }) => structuredClone(object) as Manifest);
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
