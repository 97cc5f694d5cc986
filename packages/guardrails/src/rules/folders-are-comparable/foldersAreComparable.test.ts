import { repositoryRules } from '../repositoryRules';
import type { FileChange } from '../__testUtils__/fileChanges';
import { found, PRODUCTION } from '../__testUtils__/findings';
import { ruleInput } from '../__testUtils__/monorepo';
import { foldersAreComparable as rule } from './foldersAreComparable';

/** Workloads that all select each other, with a budget and a Service for each. */
function crowd(size: number): FileChange {
  const labels = { app: 'crowd' };
  const objects = Array.from({ length: size }, (_, index) => [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: `crowd-${index}` },
      spec: {
        replicas: 2,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'c', image: `image-${index}` }] },
        },
      },
    },
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: `crowd-${index}` },
      spec: { maxUnavailable: 1, selector: { matchLabels: labels } },
    },
  ]).flat();
  return {
    file: `${PRODUCTION}/crowd.yaml`,
    text: objects.map(object => JSON.stringify(object)).join('\n---\n'),
  };
}

it.each([
  ['objects', crowd(250)],
  [
    'containers',
    {
      file: `${PRODUCTION}/pod.yaml`,
      text: JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'pod' },
        spec: {
          containers: Array.from({ length: 501 }, (_, index) => ({
            name: `c${index}`,
            image: 'image',
          })),
        },
      }),
    },
  ],
  [
    'quotas',
    {
      file: `${PRODUCTION}/quota.yaml`,
      text: JSON.stringify({
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'quota' },
        spec: {
          hard: Object.fromEntries(
            Array.from({ length: 201 }, (_, index) => [`count/r${index}`, '1']),
          ),
        },
      }),
    },
  ],
])('says that a folder has too many %s', (_what, change) => {
  expect(found(rule, [change])).toEqual(['not-evaluated: folder-too-large']);
});

it('keeps what is said of a folder of the largest size within bounds', () => {
  const { application, platform } = ruleInput([crowd(230)]);
  expect(rule.check(application, platform)).toEqual([]);
  const findings = repositoryRules.flatMap(
    each => each.check(application, platform) ?? [],
  );
  expect(findings.length).toBeGreaterThan(230);
  expect(findings.length).toBeLessThan(5_000);
});
