import { found, messages, PRODUCTION } from '../__testUtils__/findings';
import { kustomizationListsFiles as rule } from './kustomizationListsFiles';

const FILE = `${PRODUCTION}/kustomization.yaml`;

describe('a kustomization that is more than a list', () => {
  it.each<[string, unknown]>([
    ['namespace', 'somewhere-else'],
    ['namePrefix', 'new-'],
    ['images', [{ name: 'a', newTag: 'b' }]],
    ['replicas', [{ name: 'a', count: 3 }]],
    ['configMapGenerator', [{ name: 'a', literals: ['b=c'] }]],
    ['patchesStrategicMerge', ['patch.yaml']],
    ['components', ['../component']],
    ['bases', ['../base']],
    ['helmCharts', [{ name: 'a' }]],
    ['whatever-comes-next', 1],
  ])('has %s', (field, value) => {
    expect(found(rule, [{ file: FILE, path: [field], value }])).toEqual([
      'not-evaluated: not-rendered',
    ]);
  });

  it.each([
    ['https://example.com/manifests.yaml', 'somewhere else'],
    ['git@example.com:platform/base.git', 'somewhere else'],
    ['github.com/example/base?ref=main', 'somewhere else'],
    ['../develop/deployment.yaml', 'outside of the folder'],
    ['/etc/manifests/deployment.yaml', 'outside of the folder'],
    ['base', 'a folder'],
  ])('takes %s', (resource, what) => {
    const changes = [{ file: FILE, path: ['resources', 0], value: resource }];
    expect(found(rule, changes)).toEqual(['not-evaluated: not-rendered']);
    expect(messages(rule, changes)).toEqual([
      `${resource} is ${what}, and kustomizations are not rendered here: what is deployed is not known`,
    ]);
  });

  it('is a component', () => {
    expect(
      found(rule, [{ file: FILE, path: ['kind'], value: 'Component' }]),
    ).toEqual(['not-evaluated: not-rendered']);
  });
});

it('says so when the kustomization cannot be read', () => {
  expect(found(rule, [{ file: FILE, text: 'resources: [\n' }])).toEqual([
    'not-evaluated: not-rendered',
  ]);
});

it('minds neither fields without a value nor the order of resources', () => {
  expect(
    found(rule, [
      { file: FILE, path: ['patches'], value: null },
      { file: FILE, path: ['commonLabels'], value: {} },
      { file: FILE, path: ['sortOptions'], value: { order: 'fifo' } },
    ]),
  ).toEqual([]);
});
