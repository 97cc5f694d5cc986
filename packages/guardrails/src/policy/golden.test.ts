import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalise } from '../object/canonicalise';
import { readManifests } from '../object/reader';
import { KUBERNETES_1_36, NOW } from './__testUtils__/verdicts';
import { evaluatePolicies } from './evaluate/evaluatePolicies';
import { parsePolicies } from './parse/parsePolicies';
import { policyResults } from './report/policyResults';

function documentsOf(file: string) {
  const text = readFileSync(join(__dirname, '__fixtures__', file), 'utf8');
  const { documents, problems } = readManifests(text, { file });
  expect(problems).toEqual([]);
  return documents.map(document => ({ ...document, file }));
}

it('tells of a folder of guardrails and a folder of objects what a cluster would', () => {
  const parsed = parsePolicies(documentsOf('guardrails.yaml'));
  expect(parsed).toMatchObject({ ok: true, problems: [] });
  if (!parsed.ok) {
    return;
  }
  const objects = documentsOf('objects.yaml').map(document => {
    const { object, known } = canonicalise(document.object, {
      kubernetesVersion: KUBERNETES_1_36,
    });
    return { ...document, object, asWritten: !known };
  });
  const verdicts = evaluatePolicies({
    ...parsed.value,
    objects,
    namespaces: objects.map(({ object }) => object),
    now: NOW,
    kubernetesVersion: KUBERNETES_1_36,
  });
  const results = policyResults(verdicts, {
    objects,
    policies: parsed.value.policies,
    verdicts: 'all',
  });
  const lines = results
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map(
      ({ file, line, object, policy, verdict, severity, message }) =>
        `${file}:${line} ${object.namespace}/${object.name} ${policy}: ${verdict} (${severity}) ${message}`,
    );
  expect(lines).toMatchInlineSnapshot(`
    [
      "objects.yaml:13 shop-production/sound memory-limits: pass (info) The object is as the policy demands",
      "objects.yaml:13 shop-production/sound registries: pass (info) The object is as the policy demands",
      "objects.yaml:26 shop-production/unlimited memory-limits: fail (error) no memory limit: app, proxy",
      "objects.yaml:26 shop-production/unlimited registries: fail (error) images come from registry.example/",
      "objects.yaml:40 shop-develop/unlimited memory-limits: fail (warning) no memory limit: app",
      "objects.yaml:40 shop-develop/unlimited registries: pass (info) The object is as the policy demands",
      "objects.yaml:60 unheard-of/stray memory-limits: not-evaluated (error) The labels of the namespace "unheard-of" are not known: no Namespace of that name is among the files",
      "objects.yaml:60 unheard-of/stray registries: pass (info) The object is as the policy demands",
      "objects.yaml:68 shop-production/web changed-by-pipeline: not-evaluated (warning) who will make the request is not known",
    ]
  `);
});
