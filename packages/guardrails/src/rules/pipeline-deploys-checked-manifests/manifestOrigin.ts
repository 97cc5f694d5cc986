import type { ResolvedApplication } from '@freehold/application';
import {
  bakedArtifact,
  expectedArtifacts,
  manifestArtifact,
  type JsonPath,
  type UsedArtifact,
} from '../pipelines/artifacts';
import { textOf, type JsonRecord } from '../pipelines/jsonFields';
import type { Pipeline, PipelineStage } from '../pipelines/pipeline';

/** Where the manifests of a deploy come from. */
export type ManifestOrigin =
  /** A folder or file of the monorepo, in a version of it. */
  | { kind: 'monorepo'; path: JsonPath; folder: string; version?: string }
  | { kind: 'elsewhere'; path: JsonPath; shown: string }
  /** Nothing in the pipeline tells. */
  | { kind: 'unknown'; path: JsonPath };

const MAX_PATH = 1000;

/** Types of artifacts that are a file of a repository; their name is its path. */
const FILE_TYPES: ReadonlySet<string> = new Set([
  'bitbucket/file',
  'github/file',
  'gitlab/file',
]);

/** Follows what a deploy applies back through the bake to a folder. */
export function manifestOrigin(
  stage: PipelineStage,
  pipeline: Pipeline,
  application: ResolvedApplication,
): ManifestOrigin {
  const used = manifestArtifact(stage);
  if (!used) {
    return { kind: 'unknown', path: stage.path };
  }
  const made = expectedArtifacts(pipeline).find(
    ({ id, producer }) => producer && id !== undefined && id === used.id,
  );
  if (made?.producer) {
    const baked =
      made.producer.type === 'bakeManifest'
        ? bakedArtifact(made.producer)
        : undefined;
    return baked
      ? originOf(baked, pipeline, application)
      : { kind: 'unknown', path: made.producer.path };
  }
  return originOf(used, pipeline, application);
}

function originOf(
  { path, id, artifact }: UsedArtifact,
  pipeline: Pipeline,
  { delivery }: ResolvedApplication,
): ManifestOrigin {
  const expected = expectedArtifacts(pipeline).find(
    each => id !== undefined && each.id === id,
  );
  const source: JsonRecord | undefined =
    artifact ?? expected?.fallback ?? (expected && literalOf(expected.match));
  const type = textOf(source?.type) ?? '';
  const version = textOf(source?.version);
  const at = { path, ...(version === undefined ? {} : { version }) };
  if (type === 'git/repo') {
    const url = textOf(source?.reference) ?? '';
    return isRepository(url, delivery.repositoryUrl)
      ? {
          kind: 'monorepo',
          ...at,
          folder: normal(textOf(source?.location) ?? ''),
        }
      : { kind: 'elsewhere', path, shown: url };
  }
  return FILE_TYPES.has(type)
    ? { kind: 'monorepo', ...at, folder: normal(textOf(source?.name) ?? '') }
    : { kind: 'unknown', path };
}

/** What a match matches is a regular expression, and mostly one text with its special characters escaped. */
function literalOf(match: JsonRecord): JsonRecord {
  const name = textOf(match.name);
  return {
    ...match,
    ...(name !== undefined && { name: name.replace(/\\(.)/g, '$1') }),
  };
}

function isRepository(url: string, monorepo: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/\/$/, '')
      .replace(/\.git$/, '');
  return bare(url) === bare(monorepo);
}

/** What is cut off is longer than any path of the monorepo, so that it is none. */
function normal(path: string): string {
  return path
    .slice(0, MAX_PATH)
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '');
}
