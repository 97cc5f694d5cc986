import { ruleInput } from '../__testUtils__/monorepo';
import { pipelinesOf } from '../pipelines/pipeline';
import { manifestOrigin } from './manifestOrigin';

const FILE = 'applications/payment-authorizer/spinnaker/origin.json';
const FOLDER = 'applications/payment-authorizer/production';

/** Where the first deploy of a pipeline takes its manifests from. */
function originOf(pipeline: {
  expectedArtifacts?: unknown[];
  stages: Array<Record<string, unknown>>;
}) {
  const { application } = ruleInput([
    { file: FILE, text: JSON.stringify(pipeline) },
  ]);
  const read = pipelinesOf(application).find(({ file }) => file.file === FILE);
  const deploy = read?.stages.find(({ type }) => type === 'deployManifest');
  if (!read || !deploy || !application.resolved) {
    throw new Error('The pipeline of the test cannot be read');
  }
  return manifestOrigin(deploy, read, application.resolved);
}

const deploy = { type: 'deployManifest', manifestArtifactId: 'it' };

const repository = (more: Record<string, unknown> = {}) => ({
  type: 'git/repo',
  reference: 'https://github.com/example/manifests',
  location: FOLDER,
  version: 'main',
  ...more,
});

describe('manifestOrigin', () => {
  it('follows a bake to the folder that it renders', () => {
    const bake = {
      type: 'bakeManifest',
      inputArtifact: { account: 'manifests', artifact: repository() },
      expectedArtifacts: [{ id: 'it' }],
    };
    expect(originOf({ stages: [bake, deploy] })).toMatchObject({
      kind: 'monorepo',
      folder: FOLDER,
      version: 'main',
      path: ['stages', 0, 'inputArtifact', 'artifact'],
    });
  });

  it('follows a bake whose input the pipeline expects', () => {
    const bake = {
      type: 'bakeManifest',
      inputArtifact: { id: 'repository' },
      expectedArtifacts: [{ id: 'it' }],
    };
    expect(
      originOf({
        expectedArtifacts: [{ id: 'repository', matchArtifact: repository() }],
        stages: [bake, deploy],
      }),
    ).toMatchObject({ kind: 'monorepo', folder: FOLDER });
  });

  it.each(['github/file', 'gitlab/file', 'bitbucket/file'])(
    'takes the name of a %s for its path, also as a regular expression',
    type => {
      const name = `${FOLDER}/all\\.yaml`;
      expect(
        originOf({
          expectedArtifacts: [{ id: 'it', matchArtifact: { type, name } }],
          stages: [deploy],
        }),
      ).toMatchObject({ kind: 'monorepo', folder: `${FOLDER}/all.yaml` });
    },
  );

  it('prefers what is taken when nothing matches: it is what runs by hand', () => {
    expect(
      originOf({
        expectedArtifacts: [
          {
            id: 'it',
            matchArtifact: { type: 'github/file', name: '.*' },
            useDefaultArtifact: true,
            defaultArtifact: { type: 'github/file', name: 'other/all.yaml' },
          },
        ],
        stages: [deploy],
      }),
    ).toMatchObject({ kind: 'monorepo', folder: 'other/all.yaml' });
  });

  it.each([
    'https://github.com/example/manifests/',
    'https://github.com/Example/Manifests.git',
  ])('knows the monorepo as %s', reference => {
    expect(
      originOf({
        stages: [
          {
            type: 'deployManifest',
            manifestArtifact: repository({ reference }),
          },
        ],
      }),
    ).toMatchObject({ kind: 'monorepo' });
  });

  it.each([
    'https://github.com/example/manifests-of-mine',
    'https://github.com.example.org/example/manifests',
    '',
  ])('does not take %p for the monorepo', reference => {
    expect(
      originOf({
        stages: [
          {
            type: 'deployManifest',
            manifestArtifact: repository({ reference }),
          },
        ],
      }),
    ).toMatchObject({ kind: 'elsewhere' });
  });

  it.each([
    [{ type: 'deployManifest' }],
    [{ type: 'deployManifest', manifestArtifact: { type: 'gcs/object' } }],
    [{ type: 'jenkins', expectedArtifacts: [{ id: 'it' }] }, deploy],
    [
      {
        type: 'bakeManifest',
        templateRenderer: 'HELM3',
        inputArtifacts: [{}],
        expectedArtifacts: [{ id: 'it' }],
      },
      deploy,
    ],
  ])('cannot tell where %j takes them from', (...stages) => {
    expect(originOf({ stages })).toMatchObject({ kind: 'unknown' });
  });
});
