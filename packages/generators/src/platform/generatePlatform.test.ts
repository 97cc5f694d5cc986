import {
  examplePlatformText,
  parsePlatform,
  Platform,
} from '@freehold/application';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatePlatform, SHARED_RULES_FILE } from './generatePlatform';
import { manifestsOf } from '../__testUtils__/manifestsOf';

const GOLDEN = join(__dirname, '__golden__');

type Observability = NonNullable<Platform['spec']['observability']>;

function platformWith(
  edit: (observability: Observability) => Observability | undefined,
): Platform {
  const parsed = parsePlatform(examplePlatformText);
  if (!parsed.ok || !parsed.value.spec.observability) {
    throw new Error('The example has no observability');
  }
  const { spec } = parsed.value;
  return {
    ...parsed.value,
    spec: { ...spec, observability: edit(spec.observability!) },
  };
}

const asItIs = (observability: Observability) => observability;

describe('generatePlatform', () => {
  it('writes one set of rules for all namespaces', () => {
    const tree = generatePlatform(platformWith(asItIs));
    expect([...tree.keys()]).toEqual([SHARED_RULES_FILE]);
    const file = join(GOLDEN, SHARED_RULES_FILE);
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, tree.get(SHARED_RULES_FILE) ?? '');
    }
    expect(existsSync(file)).toBe(true);
    expect(tree.get(SHARED_RULES_FILE)).toBe(readFileSync(file, 'utf8'));
  });

  it('takes what the platform says of labels, latency and namespaces', () => {
    const [{ manifest }] = manifestsOf(
      generatePlatform(
        platformWith(({ prometheus, ...others }) => ({
          ...others,
          latency: { target: 99, seconds: 2 },
          prometheus: {
            operator: true,
            namespaceLabel: 'exported_namespace',
            rulesNamespace: 'observability',
            ruleLabels: { zone: 'b', release: 'a' },
            alertAnnotations: { runbook_url: 'https://x.example' },
          },
        })),
      ),
    );
    expect(manifest.metadata).toMatchObject({
      namespace: 'observability',
      labels: { release: 'a', zone: 'b' },
    });
    const text = JSON.stringify(manifest.spec);
    expect(text).toContain('le=~\\"2|2[.]0\\"');
    expect(text).toContain('exported_namespace!=\\"\\"');
    expect(text).toContain('https://x.example');
  });

  it.each<[string, Parameters<typeof platformWith>[0]]>([
    ['says nothing of its monitoring', () => undefined],
    [
      'has no operator',
      observability => ({ ...observability, prometheus: undefined }),
    ],
    [
      'is watched by Datadog',
      ({ prometheus, ...others }) => ({
        ...others,
        backend: 'datadog',
        datadog: { operator: true, tags: [] },
      }),
    ],
  ])('writes nothing for a platform that %s', (_, edit) => {
    expect([...generatePlatform(platformWith(edit))]).toEqual([]);
  });
});
