import { generateApplication } from '../../generateApplication';
import {
  AnApplication,
  anApplication,
} from '../../__testUtils__/resolvedApplication';
import { githubRepository } from './githubRepository';
import { pipelineId } from './pipelineIds';

function fileOf(name: string, options: AnApplication = {}) {
  const application = anApplication(options);
  const text = generateApplication(application).get(
    `${application.directory}/spinnaker/${name}.json`,
  );
  return text === undefined ? undefined : JSON.parse(text);
}

function stageOf(pipeline: any, type: string, index = 0) {
  return pipeline.stages.filter((stage: any) => stage.type === type)[index];
}

describe('application.json', () => {
  it('restricts every permission', () => {
    expect(fileOf('application')).toMatchObject({
      name: 'payment-authorizer',
      email: 'team-payment@example.com',
      permissions: {
        READ: ['team-payment', 'sre', 'everyone'],
        WRITE: ['team-payment', 'sre'],
        EXECUTE: ['team-payment', 'sre'],
      },
    });
  });
});

describe('deploy-develop', () => {
  const pipeline = fileOf('deploy-develop');

  it('starts on an image, and once on a push that changes its manifests', () => {
    expect(
      pipeline.triggers.map(({ type, enabled }: any) => [type, enabled]),
    ).toEqual([
      ['docker', true],
      ['git', true],
    ]);
    const [, git] = pipeline.triggers;
    const watched = pipeline.expectedArtifacts
      .filter(({ id }: any) => git.expectedArtifactIds.includes(id))
      .map(({ matchArtifact }: any) => matchArtifact.name);
    expect(watched).toContain(
      'applications/payment-authorizer/develop/deployment\\.yaml',
    );
    expect(watched.join()).not.toContain('production');
  });

  it('needs no file of a push but the changed ones', () => {
    const files = pipeline.expectedArtifacts.filter(
      ({ matchArtifact }: any) => matchArtifact.type === 'github/file',
    );
    expect(files.length).toBeGreaterThan(5);
    for (const { useDefaultArtifact, defaultArtifact } of files) {
      expect(useDefaultArtifact).toBe(true);
      expect(defaultArtifact.reference).toMatch(
        /^https:\/\/api\.github\.com\/repos\/example\/manifests\/contents\/applications\//,
      );
    }
  });

  it('deploys the digest of the pushed image, not its tag', () => {
    expect(stageOf(pipeline, 'evaluateVariables').variables).toEqual([
      {
        key: 'releaseImage',
        value: expect.stringContaining(
          "'asia-docker.pkg.dev/example/apps/payment-authorizer@' + trigger['digest']",
        ),
      },
    ]);
    expect(stageOf(pipeline, 'deployManifest').requiredArtifacts).toEqual([
      {
        artifact: expect.objectContaining({
          name: 'asia-docker.pkg.dev/example/apps/payment-authorizer',
          reference: '${releaseImage}',
        }),
      },
    ]);
  });

  it('is not started by pushes on a host whose pushes Spinnaker cannot match', () => {
    const { delivery } = anApplication();
    const { triggers } = fileOf('deploy-develop', {
      overrides: {
        delivery: { ...delivery, repositoryUrl: 'https://git.example/m.git' },
      },
    });
    expect(triggers.map(({ type }: any) => type)).toEqual(['docker']);
  });
});

describe('deploy-production', () => {
  const pipeline = fileOf('deploy-production');

  it('follows the pipeline before it, with the same digest', () => {
    expect(pipeline.triggers).toEqual([
      expect.objectContaining({
        type: 'pipeline',
        enabled: true,
        pipeline: pipelineId('payment-authorizer', 'deploy-staging'),
        status: ['successful'],
      }),
    ]);
    const [{ id, matchArtifact }] = pipeline.expectedArtifacts;
    const matches = (reference: string) =>
      new RegExp(`^(?:${matchArtifact.reference})$`).test(reference);
    const image = 'asia-docker.pkg.dev/example/apps/payment-authorizer';
    expect(matches(`${image}@sha256:${'0'.repeat(64)}`)).toBe(true);
    expect(matches(`${image}:latest`)).toBe(false);
    expect(matches(`${image.replace('.', 'x')}@sha256:${'0'.repeat(64)}`)).toBe(
      false,
    );
    expect(stageOf(pipeline, 'deployManifest').requiredArtifactIds).toEqual([
      id,
    ]);
  });

  it('waits for a judgment by roles that ends by itself', () => {
    expect(stageOf(pipeline, 'manualJudgment')).toMatchObject({
      selectedStageRoles: ['team-payment', 'sre'],
      overrideTimeout: true,
      stageTimeoutMs: 86_400_000,
      failPipeline: true,
    });
  });

  it('deploys in the window of the tier, and at any time without one', () => {
    expect(stageOf(pipeline, 'deployManifest')).toMatchObject({
      restrictExecutionDuringTimeWindow: true,
      restrictedExecutionWindow: {
        days: [2, 3, 4, 5],
        whitelist: [{ startHour: 10, startMin: 0, endHour: 17, endMin: 0 }],
      },
    });
    const { delivery } = anApplication();
    const anyTime = fileOf('deploy-production', {
      overrides: { delivery: { ...delivery, window: undefined } },
    });
    expect(stageOf(anyTime, 'deployManifest')).not.toHaveProperty(
      'restrictExecutionDuringTimeWindow',
    );
  });

  it('bakes its own folder, and stays in its own namespace', () => {
    expect(stageOf(pipeline, 'bakeManifest')).toMatchObject({
      templateRenderer: 'KUSTOMIZE4',
      kustomizeFilePath:
        'applications/payment-authorizer/production/kustomization.yaml',
      inputArtifact: {
        artifact: {
          type: 'git/repo',
          reference: 'https://github.com/example/manifests',
          version: 'main',
          location: 'applications/payment-authorizer/production',
        },
      },
      expectedArtifacts: [
        { matchArtifact: expect.objectContaining({ type: 'embedded/base64' }) },
      ],
    });
    expect(stageOf(pipeline, 'deployManifest')).toMatchObject({
      account: 'gke-production',
      namespaceOverride: 'payment-authorizer-production',
      manifestArtifactId: stageOf(pipeline, 'bakeManifest').expectedArtifacts[0]
        .id,
      skipExpressionEvaluation: true,
    });
  });

  it('undoes only a deploy that happened, and never ends green after one', () => {
    const undo = stageOf(pipeline, 'undoRolloutManifest');
    expect(undo).toMatchObject({
      manifestName: 'deployment payment-authorizer',
      numRevisionsBack: 1,
    });
    expect(undo.stageEnabled.expression).toContain(
      "#stage('Deploy to production')['context']['outputs.manifests'] != null",
    );
    const last = pipeline.stages.at(-1);
    expect(last).toMatchObject({
      type: 'checkPreconditions',
      failPipeline: true,
    });
    expect(last.preconditions[0].context.expression).toContain(
      "#stage('Verify production')['status'].toString() == 'SUCCEEDED'",
    );
  });

  it.each(['deploy-develop', 'deploy-staging', 'rollback-production'])(
    'is the only one that goes on after a failure: not %s',
    name => {
      for (const stage of fileOf(name).stages) {
        expect(stage).toMatchObject({
          failPipeline: true,
          continuePipeline: false,
        });
      }
    },
  );

  it('refers to stages that exist', () => {
    const names = new Set(pipeline.stages.map(({ name }: any) => name));
    const referred = [
      ...JSON.stringify(pipeline).matchAll(/#stage\('([^']+)'\)/g),
    ].map(([, name]) => name);
    expect(referred.length).toBeGreaterThan(5);
    expect(referred.filter(name => !names.has(name))).toEqual([]);
  });
});

describe('rollback-production', () => {
  it('asks for a reason and a number of revisions', () => {
    const pipeline = fileOf('rollback-production');
    expect(
      pipeline.parameterConfig.map(({ name, required }: any) => [
        name,
        required,
      ]),
    ).toEqual([
      ['reason', true],
      ['revision', true],
    ]);
    expect(stageOf(pipeline, 'undoRolloutManifest').numRevisionsBack).toBe(
      "${#toInt(parameters['revision'])}",
    );
  });

  it('asks for a commit and a digest where there are no revisions', () => {
    const pipeline = fileOf('rollback-production', { profile: 'cronjob' });
    expect(stageOf(pipeline, 'undoRolloutManifest')).toBeUndefined();
    expect(
      stageOf(pipeline, 'bakeManifest').inputArtifact.artifact.version,
    ).toBe("${parameters['revision']}");
  });

  it('does not exist without production', () => {
    expect(fileOf('rollback-production', { stages: ['develop'] })).toBe(
      undefined,
    );
  });
});

describe('pipelineId', () => {
  it('never changes: triggers in files that people own refer to it', () => {
    expect(pipelineId('payment-authorizer', 'deploy-develop')).toBe(
      'bd63a62d-e6e0-5552-8f59-0752209c8806',
    );
  });

  it('is another for each application and pipeline', () => {
    const ids = ['a', 'b'].flatMap(application =>
      ['x', 'y'].map(pipeline => pipelineId(application, pipeline)),
    );
    expect(new Set(ids).size).toBe(4);
  });
});

describe('githubRepository', () => {
  it.each`
    url                                       | expected
    ${'https://github.com/example/manifests'} | ${'https://api.github.com/repos/example/manifests/contents'}
    ${'https://github.com/a/b.git'}           | ${'https://api.github.com/repos/a/b/contents'}
    ${'https://github.example.com/a/b/'}      | ${'https://github.example.com/api/v3/repos/a/b/contents'}
    ${'https://gitlab.com/example/manifests'} | ${undefined}
    ${'https://notgithub.com/a/b'}            | ${undefined}
    ${'https://github.com@evil.example/a/b'}  | ${undefined}
    ${'file:///srv/manifests.git'}            | ${undefined}
  `('answers $expected for $url', ({ url, expected }) => {
    expect(githubRepository(url)?.contentsUrl).toBe(expected);
  });
});
