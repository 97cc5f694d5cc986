import { ruleInput } from '../__testUtils__/monorepo';
import { repositoryRules } from '../repositoryRules';

const FILE = 'applications/payment-authorizer/spinnaker/hostile.json';
const RULES = repositoryRules.filter(({ id }) => id.startsWith('pipeline-'));

/** The codes of all rules on pipelines for a file. */
function codesOf(value: unknown): string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const { application, platform } = ruleInput([{ file: FILE, text }]);
  return RULES.flatMap(({ id, check }) =>
    (check(application, platform) ?? []).map(({ code }) => `${id}/${code}`),
  );
}

const TYPES = [
  'deployManifest',
  'undoRolloutManifest',
  'checkPreconditions',
  'manualJudgment',
  'kayentaCanary',
  'deleteManifest',
];

describe('a hostile pipeline', () => {
  it('in which every stage waits for every other before it is checked all the same', () => {
    const stages = Array.from({ length: 500 }, (_, index) => ({
      refId: `s${index}`,
      name: `s${index}`,
      type: TYPES[index % TYPES.length],
      requisiteStageRefIds: Array.from({ length: index }, (__, at) => `s${at}`),
      account: 'gke-production',
      namespaceOverride: 'payment-authorizer-production',
      location: 'payment-authorizer-production',
      failPipeline: false,
      continuePipeline: true,
      preconditions: [
        {
          type: 'expression',
          context: { expression: "#stage('s1')".repeat(50) },
        },
      ],
    }));
    const codes = codesOf({ application: 'x', name: 'hostile', stages });
    expect(codes).toContain('pipeline-production-is-guarded/judgment-skipped');
    expect(codes).toContain('pipeline-identity-agrees/application-differs');
  });

  it('of texts that are made to be slow to read is read all the same', () => {
    const image = {
      type: 'docker/image',
      reference: `${']'.repeat(400_000)}${'${'.repeat(400_000)}`,
    };
    const codes = codesOf({
      stages: [
        {
          refId: 'bake',
          type: 'bakeManifest',
          inputArtifact: {
            artifact: {
              type: 'github/file',
              name: `${'/'.repeat(400_000)}x`,
            },
          },
          expectedArtifacts: [{ id: 'baked' }],
        },
        {
          refId: 'deploy',
          type: 'deployManifest',
          manifestArtifactId: 'baked',
          requiredArtifacts: [{ artifact: image }],
        },
      ],
    });
    expect(codes).toContain('pipeline-releases-digests/image-by-tag');
    expect(codes).toContain(
      'pipeline-deploys-checked-manifests/manifests-foreign',
    );
  });

  it.each([
    { stages: [null, 1, 'x', [], {}] },
    { stages: {}, triggers: 'x', expectedArtifacts: {} },
    { name: {}, application: [], id: 7, stages: [], triggers: [null] },
    { stages: [{ type: 'webhook', url: {} }] },
    { stages: [{ type: 'deployManifest', moniker: 1, manifests: [1, null] }] },
    { stages: [{ type: 'runJobManifest', manifest: { spec: [] } }] },
    {
      stages: [
        {
          type: 'kayentaCanary',
          canaryConfig: { scopes: {}, scoreThresholds: 1 },
        },
      ],
    },
    '{"__proto__": {"stages": []}, "constructor": 1, "stages": []}',
  ])('of values that nobody expects is a finding and no failure: %j', value => {
    expect(codesOf(value)).not.toEqual([]);
  });

  it('does not show a secret that it finds', () => {
    const { application, platform } = ruleInput([
      {
        file: FILE,
        text: JSON.stringify({
          stages: [],
          triggers: [{ type: 'git', secret: 'hunter2', enabled: true }],
        }),
      },
    ]);
    const findings = RULES.flatMap(
      ({ check }) => check(application, platform) ?? [],
    );
    expect(findings.map(({ code }) => code)).toContain('secret-in-trigger');
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});
