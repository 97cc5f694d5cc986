import { generateApplication } from './generateApplication';
import { goldenCases, goldenTree } from './__testUtils__/goldenCases';
import {
  listGoldenFolders,
  readGoldenFolder,
  writeGoldenFolder,
} from './__testUtils__/goldenFolder';
import { manifestsOf } from './__testUtils__/manifestsOf';
import { anApplication } from './__testUtils__/resolvedApplication';
import { ownSlos } from './__testUtils__/ownSlos';
import { checkPipelines } from './pipelines/checkPipelines';
import { defaultSlo } from './slo/defaultSlo';

const names = Object.keys(goldenCases).sort();

function reversed<T>(map: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).reverse());
}

describe('generateApplication', () => {
  it('has a golden folder for each case and no other', async () => {
    if (process.env.UPDATE_GOLDEN) {
      for (const name of names) {
        await writeGoldenFolder(name, goldenTree(name));
      }
    }
    expect(await listGoldenFolders()).toEqual(names);
  });

  it.each(names)('writes the golden folder %s', async name => {
    const tree = goldenTree(name);
    expect(Object.fromEntries(tree)).toEqual(
      Object.fromEntries(await readGoldenFolder(name)),
    );
  });

  it.each(names)('writes the same bytes again for %s', name => {
    expect([...goldenTree(name)]).toEqual([...goldenTree(name)]);
  });

  it('does not depend on the order in which maps and lists without order were written', () => {
    const application = goldenCases['awkward-texts'];
    const shuffled = {
      ...application,
      dependsOn: [...application.dependsOn].reverse(),
      environments: application.environments.map(environment => ({
        ...environment,
        env: reversed(environment.env),
        quota: reversed(environment.quota),
        egress: [...environment.egress].reverse(),
        access: [...environment.access].reverse(),
        resources: {
          limits: reversed({ ...environment.resources.limits }),
          requests: reversed({ ...environment.resources.requests }),
        },
      })),
    };
    expect([...generateApplication(shuffled)]).toEqual([
      ...generateApplication(application),
    ]);
  });

  it.each(names)(
    'writes YAML that readers of 1.1 and 1.2 understand alike in %s',
    name => {
      const tree = goldenTree(name);
      const old = manifestsOf(tree, '1.1');
      expect(old.length).toBeGreaterThan(0);
      expect(old).toEqual(manifestsOf(tree, '1.2'));
    },
  );

  it.each(names)('writes pipelines without a structural problem in %s', name =>
    expect(checkPipelines(goldenTree(name))).toEqual([]),
  );

  it.each(names)('lists every manifest in the kustomization in %s', name => {
    const tree = goldenTree(name);
    const lists = manifestsOf(tree).filter(({ path }) =>
      path.endsWith('/kustomization.yaml'),
    );
    expect(lists).toHaveLength(goldenCases[name].environments.length);
    for (const { path, manifest } of lists) {
      const folder = path.replace(/kustomization\.yaml$/, '');
      const files = [...tree.keys()]
        .filter(file => file.startsWith(folder) && file !== path)
        .map(file => file.slice(folder.length));
      expect(manifest.resources).toEqual(files);
    }
  });

  it('keeps texts as they are, whatever stands in them', () => {
    const title = goldenCases['awkward-texts'].title;
    const [{ manifest }] = manifestsOf(goldenTree('awkward-texts')).filter(
      ({ path }) => path.endsWith('/namespace.yaml'),
    );
    expect(manifest.metadata.annotations?.['freehold.dev/title']).toBe(title);
  });

  it('lets no text that a person wrote freely reach a stage, where expressions run', () => {
    const tree = generateApplication(
      anApplication({
        overrides: { title: '${exec()}', description: '${exec()}' },
      }),
    );
    const pipelines = [...tree].filter(
      ([path]) =>
        path.includes('/spinnaker/') && !path.endsWith('/application.json'),
    );
    expect(pipelines).toHaveLength(4);
    for (const [, text] of pipelines) {
      expect(text).not.toContain('exec()');
    }
  });

  it('writes the generated slo.yaml, whatever stands in the monorepo, and renders what stands there', () => {
    const application = goldenCases['own-slos'];
    const file = `${application.directory}/slo.yaml`;
    const tree = goldenTree('own-slos');
    expect(tree.get(file)).toBe(generateApplication(application).get(file));
    const [{ manifest }] = manifestsOf(tree).filter(({ path }) =>
      path.endsWith('/production/prometheusrule.yaml'),
    );
    expect(JSON.stringify(manifest.spec)).toContain('checkout_total');
  });

  it.each(['develop', 'staging', 'production'])(
    'pages nobody for another stage than production: %s',
    stage => {
      const [{ manifest }] = manifestsOf(goldenTree('http')).filter(
        ({ path }) => path.endsWith(`/${stage}/prometheusrule.yaml`),
      );
      expect(
        manifest.spec.groups[0].rules.map(({ labels }: any) => labels.paging),
      ).toEqual(
        stage === 'production' ? ['always', 'always'] : ['never', 'never'],
      );
    },
  );

  it('leaves out of Datadog only what Datadog cannot measure', () => {
    const application = {
      ...goldenCases.datadog,
      name: 'shop-api',
      directory: 'applications/shop-api',
    };
    const measurable = defaultSlo(application);
    const slices = ownSlos('shop-api')
      .split('---\n')
      .filter(text => !text.includes('{name: latency}'))
      .join('---\n')
      .replaceAll('name: availability', 'name: slices');
    const tree = generateApplication(application, {
      slo: `${measurable}---\n${slices}`,
    });
    expect(
      manifestsOf(tree)
        .filter(({ path }) => path.endsWith('/production/datadogslo.yaml'))
        .map(({ manifest }) => manifest.metadata.name),
    ).toEqual(['shop-api.availability', 'shop-api.latency']);
  });

  it('does not render SLOs that nobody checked', () => {
    expect(() =>
      generateApplication(anApplication(), { slo: 'kind: SLO\n' }),
    ).toThrow(TypeError);
  });
});
