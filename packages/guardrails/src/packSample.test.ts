import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseApplication,
  parsePlatform,
  resolveApplication,
} from '@freehold/application';
import { generateApplication } from '@freehold/generators';
import { SAMPLE } from '../scripts/pack/directories';
import { resultsOf } from '../scripts/pack/evaluate';
import { staleFiles } from '../scripts/pack/generatedTree';
import { documentsOf, readPack } from '../scripts/pack/readPack';
import { sampleTree } from '../scripts/pack/sampleTree';
import { parsePolicies } from './policy';

const MONOREPO = join(SAMPLE, '..', '..');
const APPLICATIONS = join(MONOREPO, 'applications');

const OVERCOMMITTED =
  'memory-request-equals-limit: The request for memory is not the limit: 1Gi of 2Gi in container "image-resizer"';

/** What the sample has to show: somebody asked for more than the platform gives. */
const KNOWN: Record<string, string[]> = {
  'image-resizer': [
    `warning ${OVERCOMMITTED}`,
    `error ${OVERCOMMITTED}`,
    `error ${OVERCOMMITTED}`,
  ],
};

const IN_ENVIRONMENT =
  /^applications\/[^/]+\/[^/]+\/(?!kustomization\.)[^/]+\.yaml$/;

function policiesOfSample() {
  const parsed = parsePolicies(
    readdirSync(SAMPLE)
      .filter(file => file.endsWith('.yaml'))
      .flatMap(file =>
        documentsOf(readFileSync(join(SAMPLE, file), 'utf8'), file).map(
          document => ({ ...document, file }),
        ),
      ),
  );
  return parsed.ok ? parsed.value : parsed.problems;
}

const set = policiesOfSample();

it('has the policies of the pack, and parameters of its own', () => {
  const tree = sampleTree(SAMPLE, readPack());
  expect({ stale: staleFiles(tree), remedy: tree.remedy }).toEqual({
    stale: [],
    remedy: tree.remedy,
  });
});

it.each(readdirSync(APPLICATIONS).sort())(
  'has nothing against %s as it is generated',
  name => {
    const file = join(APPLICATIONS, name, 'application.yaml');
    const platform = parsePlatform(
      readFileSync(join(MONOREPO, 'platform', 'platform.yaml'), 'utf8'),
    );
    const application = parseApplication(readFileSync(file, 'utf8'));
    if (!platform.ok || !application.ok || Array.isArray(set)) {
      throw new Error(JSON.stringify([platform, application, set]));
    }
    const resolved = resolveApplication(application.value, platform.value);
    const documents = [...generateApplication(resolved)]
      .filter(([path]) => IN_ENVIRONMENT.test(path))
      .flatMap(([path, text]) =>
        documentsOf(text, path).map(document => ({ ...document, file: path })),
      );
    const results = resultsOf(set, documents, {
      namespaces: documents
        .map(({ object }) => object)
        .filter(({ kind }) => kind === 'Namespace'),
    });
    const findings = results.filter(
      ({ verdict }) => verdict === 'fail' || verdict === 'not-evaluated',
    );
    expect(
      findings.map(
        ({ severity, policy, message }) => `${severity} ${policy}: ${message}`,
      ),
    ).toEqual(KNOWN[name] ?? []);
  },
);
