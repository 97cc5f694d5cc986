import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readManifests, type ManifestDocument } from '../../src/object';
import {
  parsePolicies,
  type AdmissionPolicy,
  type KubernetesObject,
  type PolicySet,
} from '../../src/policy';

/** The default pack: policies, what they leave to the platform, and a proof of each. */
export const PACK = join(__dirname, '..', '..', 'pack');

export const PARAMETERS = 'parameters.yaml';

export interface Fixture {
  policy: string;
  outcome: 'pass' | 'fail';
  /** Name of the file, without its ending. */
  name: string;
  text: string;
  /** `severity rule: message` of each violation, from the comments at the top. */
  expected: readonly string[];
  document: ManifestDocument;
}

export interface Pack {
  /** Texts by the name that they have in `platform/guardrails/`. */
  files: ReadonlyMap<string, string>;
  set: PolicySet;
  fixtures: readonly Fixture[];
  /** Those in which the fixtures are. */
  namespaces: readonly KubernetesObject[];
}

/** Reads everything; what cannot be read is an error. */
export function readPack(): Pack {
  const files = new Map<string, string>();
  for (const file of namesIn('policies')) {
    files.set(file, textOf('policies', file));
  }
  files.set(PARAMETERS, textOf(PARAMETERS));
  const parsed = parsePolicies(
    [...files].flatMap(([file, text]) =>
      documentsOf(text, file).map(document => ({ ...document, file })),
    ),
  );
  if (!parsed.ok || parsed.problems.length > 0) {
    throw new Error(JSON.stringify(parsed.problems, undefined, 2));
  }
  return {
    files,
    set: parsed.value,
    fixtures: parsed.value.policies.flatMap(fixturesOf),
    namespaces: documentsOf(
      textOf('fixtures', 'namespaces.yaml'),
      'namespaces.yaml',
    ).map(({ object }) => object),
  };
}

function fixturesOf({ name: policy }: AdmissionPolicy): Fixture[] {
  return (['pass', 'fail'] as const).flatMap(outcome =>
    namesIn('fixtures', policy, outcome).map(file => {
      const text = textOf('fixtures', policy, outcome, file);
      const documents = documentsOf(text, file);
      if (documents.length !== 1) {
        throw new Error(`${policy}/${outcome}/${file} is not one object`);
      }
      return {
        policy,
        outcome,
        name: file.replace(/\.yaml$/, ''),
        text,
        expected: commentsOf(text),
        document: documents[0],
      };
    }),
  );
}

function commentsOf(text: string): string[] {
  const lines = text.split('\n');
  const end = lines.findIndex(line => !line.startsWith('# '));
  return lines.slice(0, end).map(line => line.slice(2));
}

export function documentsOf(text: string, file: string): ManifestDocument[] {
  const { documents, problems } = readManifests(text, { file });
  if (problems.length > 0) {
    throw new Error(JSON.stringify(problems));
  }
  return documents;
}

function textOf(...path: string[]): string {
  return readFileSync(join(PACK, ...path), 'utf8');
}

/** Names of the files of a folder, in an order that no machine changes. */
function namesIn(...path: string[]): string[] {
  return readdirSync(join(PACK, ...path)).sort();
}
