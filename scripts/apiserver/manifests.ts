/** Random changes of manifests: what the cluster refuses, and what it makes of what it admits. */
import {
  canonicalise,
  SchemaChecker,
  type ObjectFinding,
} from '@freehold/guardrails';
import { join } from 'node:path';
import { expectThat, step } from '../lib/report';
import { Changes } from './changes';
import type { Cluster } from './cluster';
import { count, Differences, inParallel } from './differences';
import { differingPaths } from './differingPaths';
import { manifestsBelow, PACK, ROOT, type Manifest } from './manifest';
import type { Random } from './random';

const SOURCE = join(ROOT, 'packages/guardrails/src');
const NAMESPACE = 'manifests';

/** Of what the cluster refuses, the share that may go unseen: rare fields. See the fixtures' README. */
const MOST_UNSEEN = 0.005;

/**
 * What is refused here on purpose, though a create request takes it: applying it is refused or loses an entry, or it
 * fails later.
 */
const STRICTER: ReadonlyArray<(finding: ObjectFinding) => boolean> = [
  ({ code }) => code === 'duplicate-entry',
  ({ path }) => path?.join('.') === 'metadata.managedFields',
  ({ path }) => path?.join('.') === 'metadata.name',
  ({ path }) => path?.[2] === 'metadata' && path[1] === 'jobTemplate',
  // A list of bytes, as the decoder of JSON takes one for base64.
  ({ code, path, message }) =>
    code === 'wrong-type' && path?.[0] === 'data' && /is a list/.test(message),
];

export async function checkManifests(
  cluster: Cluster,
  { random, runs }: { random: Random; runs: number },
): Promise<void> {
  const manifests = corpus(cluster);
  step(`${count(runs)} random changes of ${manifests.length} manifests`);
  await cluster.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: NAMESPACE },
  });
  const kubernetesVersion = cluster.version;
  const checker = new SchemaChecker({ kubernetesVersion });
  const falseAlarms = new Differences();
  const unseen = new Differences();
  const seenOtherwise = new Differences();
  const answers = { admitted: 0, refused: 0 };
  const compare = async (manifest: Manifest) => {
    const answer = await cluster.tryOut(manifest);
    // Some objects make the API server panic.
    if (!answer) return;
    const { object } = canonicalise(manifest, { kubernetesVersion });
    const findings = checker
      .check({ asWritten: manifest, object })
      .filter(({ severity }) => severity === 'error');
    const [finding] = findings.filter(
      each => !STRICTER.some(isStricter => isStricter(each)),
    );
    const { kind } = manifest;
    const written = JSON.stringify(manifest);
    if (answer.status === 201) {
      answers.admitted += 1;
      if (finding) {
        falseAlarms.add(`${kind}: ${finding.message}`, written);
      } else if (findings.length === 0) {
        for (const path of differingPaths(object, answer.body)) {
          seenOtherwise.add(`${kind} ${path}`, written);
        }
      }
    } else if (answer.status !== 409) {
      answers.refused += 1;
      if (findings.length === 0) {
        unseen.add(`${kind}: ${answer.body.message}`, written);
      }
    }
  };
  const changes = new Changes(manifests, random);
  await inParallel(manifests, compare);
  await inParallel(
    Array.from({ length: runs }, () => changes.next()),
    compare,
  );
  const admitted = count(answers.admitted);
  falseAlarms.expectNone(`none of ${admitted} that are admitted is refused`);
  seenOtherwise.expectNone(`policies see all of them as the cluster does`);
  unseen.show();
  expectThat(
    unseen.count <= answers.refused * MOST_UNSEEN,
    `of ${count(answers.refused)} that are refused all are but ${
      unseen.count
    } (${((100 * unseen.count) / answers.refused).toFixed(2)} %)`,
  );
}

/** Manifests of all kinds that are known, all in one namespace. */
function corpus(cluster: Cluster): Manifest[] {
  const unique = new Map<string, Manifest>();
  for (const manifest of [
    ...manifestsBelow(join(SOURCE, 'object/__fixtures__')),
    ...manifestsBelow(join(SOURCE, 'schema/__fixtures__')),
    ...manifestsBelow(join(PACK, 'fixtures')),
  ]) {
    if (cluster.knows(manifest)) {
      if (cluster.isNamespaced(manifest)) {
        manifest.metadata.namespace = NAMESPACE;
      }
      unique.set(JSON.stringify(manifest), manifest);
    }
  }
  return [...unique.values()].filter(
    ({ apiVersion }) => !/^(?:admission|apiext)/.test(apiVersion),
  );
}
