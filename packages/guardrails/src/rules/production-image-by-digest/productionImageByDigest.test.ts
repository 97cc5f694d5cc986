import type { FileChange } from '../__testUtils__/fileChanges';
import { found, messages } from '../__testUtils__/findings';
import { productionImageByDigest as rule } from './productionImageByDigest';

const IMAGE = 'asia-docker.pkg.dev/example/apps/payment-authorizer';
const PIPELINE =
  'applications/payment-authorizer/spinnaker/deploy-production.json';
const STAGE = ['stages', 3];

const change = (path: Array<string | number>, value: unknown): FileChange => ({
  file: PIPELINE,
  path,
  value,
});

const matching = (name: string) =>
  change(['expectedArtifacts', 0, 'matchArtifact', 'name'], name);

/** The deploy stage with this in place of the artifact that it requires. */
const requiring = (requiredArtifacts: object[]): FileChange[] => [
  change([...STAGE, 'requiredArtifactIds'], []),
  change([...STAGE, 'requiredArtifacts'], requiredArtifacts),
];

describe('a pipeline binds the release', () => {
  it.each<[string, FileChange[]]>([
    ['by the name, as it stands', [matching(IMAGE)]],
    ['by a pattern', [matching('.*/payment-authorizer')]],
    [
      'by an artifact that the stage itself holds',
      requiring([
        {
          artifact: {
            type: 'docker/image',
            name: IMAGE,
            reference: '${releaseImage}',
          },
        },
      ]),
    ],
    [
      'also where its account is computed',
      [change([...STAGE, 'account'], "${parameters['account']}")],
    ],
  ])('%s', (_how, changes) => {
    expect(found(rule, changes)).toEqual([]);
  });
});

describe('a pipeline does not bind the release', () => {
  it.each<[string, FileChange[]]>([
    [
      'of another image',
      [matching('asia-docker\\.pkg\\.dev/example/apps/other')],
    ],
    ['when its pattern fits only a part', [matching('payment-authorizer')]],
    ['when it expects any image', [matching('')]],
    [
      'when the binding is off',
      [change([...STAGE, 'enableArtifactBinding'], false)],
    ],
    ['when it requires none', requiring([])],
    [
      'when what it requires is no image',
      [
        change(
          ['expectedArtifacts', 0, 'matchArtifact', 'type'],
          'embedded/base64',
        ),
      ],
    ],
    [
      'when it goes to another namespace',
      [change([...STAGE, 'namespaceOverride'], 'payment-authorizer-staging')],
    ],
    ['when it is disabled', [change(['disabled'], true)]],
  ])('%s', (_how, changes) => {
    expect(found(rule, changes)).toEqual(['fail: image-not-bound']);
  });

  it('as far as can be told, when its file cannot be read', () => {
    const broken: FileChange[] = [{ file: PIPELINE, text: '{' }];
    expect(found(rule, broken)).toEqual(['not-evaluated: image-not-bound']);
    expect(messages(rule, broken)).toEqual([
      `The container payment-authorizer of Deployment payment-authorizer runs ${IMAGE} without a digest, and ${PIPELINE}, which may bind one to it, cannot be read`,
    ]);
  });

  it('and a pattern that would not end takes no time', () => {
    const changes = [matching(`(${'a*'.repeat(40)})*b`)];
    expect(found(rule, changes)).toEqual(['fail: image-not-bound']);
  });
});
