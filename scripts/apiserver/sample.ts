/** The sample monorepo as clusters have it: what is applied, and what is refused or warned about in spite of waivers. */
import {
  createGuardrailChecker,
  readManifests,
  type GuardrailResult,
} from '@freehold/guardrails';
import { seedTree } from '@freehold/monorepo';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expectThat, note, step } from '../lib/report';
import type { Cluster } from './cluster';
import { count, Differences, inParallel } from './differences';
import { filesBelow, SAMPLE, type Manifest } from './manifest';
import { violationsIn } from './verdicts';

const RENDERED = 'platform/rendered/guardrails/';
const MANIFEST = /^applications\/([^/]+)\/[^/]+\/[^/]+\.yaml$/;

export async function checkSample(cluster: Cluster): Promise<void> {
  step('the sample monorepo');
  const now = Date.now();
  const tree = sampleTree(now);
  const files = [...tree].filter(([path]) => MANIFEST.test(path));
  const written = files.flatMap(([file, text]) =>
    objectsOf(file, text).map(manifest => ({ manifest, file })),
  );
  const known = written.filter(({ manifest }) => cluster.knows(manifest));
  const others = written
    .filter(({ manifest }) => !cluster.knows(manifest))
    .map(({ manifest }) => manifest.kind);
  note(`not of this cluster, and left out: ${[...new Set(others)].join(', ')}`);

  // Before the guardrails: what is in a namespace that they refuse is looked at, too.
  for (const { manifest } of known) {
    if (manifest.kind === 'Namespace') await cluster.create(manifest);
  }
  const guardrails = [...tree].filter(([path]) => path.startsWith(RENDERED));
  for (const [file, text] of guardrails) {
    for (const manifest of objectsOf(file, text)) {
      await cluster.create(manifest);
    }
  }
  await cluster.settle();
  expectThat(
    guardrails.length > 60,
    `the cluster takes the ${guardrails.length} files that are rendered for it`,
  );

  const results = resultsOf(tree, now, cluster.version);
  const differences = new Differences();
  const answers = { admitted: 0, refused: 0, waived: 0 };
  await inParallel(known, async ({ manifest, file }) => {
    const found = results.get(placeOf(file, manifest)) ?? [];
    const standing = found.filter(({ waiver }) => waiver === undefined);
    const denied = standing.some(({ severity }) => severity === 'error');
    const answer = await cluster.tryOut(manifest);
    if (!answer) return;
    const refused = answer.status === 403 || answer.status === 422;
    answers[refused ? 'refused' : 'admitted'] += 1;
    if (found.length > standing.length) answers.waived += 1;
    const place = `${manifest.kind} of ${file}`;
    if (refused !== denied) {
      differences.add(
        refused ? 'refused by the cluster alone' : 'refused here alone',
        `${place}: ${answer.body.message ?? JSON.stringify(standing)}`,
      );
      return;
    }
    const warned = standing
      .filter(({ severity }) => severity === 'warning')
      .map(({ policy, message }) => `${policy}: ${message}`);
    const said = [...new Set(warned)].sort().join('\n');
    const answered = violationsIn(answer.warnings).join('\n');
    if (said !== answered) {
      differences.add(`"${said}" instead of "${answered}"`, place);
    }
  });
  differences.expectNone(
    `${count(known.length)} manifests: ${count(
      answers.admitted,
    )} are admitted and ${answers.refused} refused by both, ${
      answers.waived
    } of them waived`,
  );
  expectThat(
    answers.waived > 0 && answers.refused > 0,
    'there is something to waive, and something to refuse',
  );
}

/** Its files as the portal seeds them. */
function sampleTree(now: number): ReadonlyMap<string, string> {
  const texts = new Map(
    filesBelow(SAMPLE).map(file => [
      relative(SAMPLE, file),
      readFileSync(file, 'utf8'),
    ]),
  );
  const applications = [...texts].flatMap(([path, text]) => {
    const [, name] =
      /^applications\/([^/]+)\/application\.yaml$/.exec(path) ?? [];
    return name === undefined ? [] : [{ name, text }];
  });
  const platformText = texts.get('platform/platform.yaml') ?? '';
  for (const { name } of applications) {
    texts.delete(`applications/${name}/application.yaml`);
  }
  texts.delete('platform/platform.yaml');
  return seedTree({ platformText, applications, extra: texts, now });
}

/** The objects of a file; what is none, as a list of files for Kustomize, is left out by the cluster's kinds. */
function objectsOf(file: string, text: string): Manifest[] {
  return readManifests(text, { file }).documents.map(
    ({ object }) => object as unknown as Manifest,
  );
}

function placeOf(
  file: string | undefined,
  { kind, metadata: { name } }: Pick<Manifest, 'kind' | 'metadata'>,
): string {
  return `${file} ${kind} ${name}`;
}

/** What policies find, by the place of the object. */
function resultsOf(
  tree: ReadonlyMap<string, string>,
  now: number,
  kubernetesVersion: Cluster['version'],
): Map<string, GuardrailResult[]> {
  const below = (folder: string) =>
    new Map([...tree].filter(([path]) => path.startsWith(folder)));
  const created = createGuardrailChecker({
    platformFiles: below('platform/'),
    now,
    kubernetesVersion,
  });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.problems));
  }
  const names = [...tree.keys()].flatMap(
    path => MANIFEST.exec(path)?.[1] ?? [],
  );
  const found = new Map<string, GuardrailResult[]>();
  for (const name of new Set(names)) {
    for (const result of created.checker.checkApplication(
      name,
      below(`applications/${name}/`),
      { sources: ['policy'] },
    )) {
      if (result.verdict === 'not-evaluated') {
        throw new Error(`Not evaluated: ${JSON.stringify(result)}`);
      }
      const { kind, name: metadataName } = result.object;
      const place = placeOf(result.file, {
        kind,
        metadata: { name: metadataName },
      });
      found.set(place, [...(found.get(place) ?? []), result]);
    }
  }
  return found;
}
