import fc from 'fast-check';
import { generateApplication } from '../generateApplication';
import { anApplication } from '../__testUtils__/resolvedApplication';
import { checkPipelines } from './checkPipelines';
import { readPipeline } from './readPipeline';

const DIRECTORY = 'applications/payment-authorizer/spinnaker';
const tree = generateApplication(anApplication());

function generated(name: string): any {
  return JSON.parse(tree.get(`${DIRECTORY}/${name}.json`)!);
}

/** Codes of the problems of one pipeline after a change. */
function codesAfter(
  change: (pipeline: any) => unknown,
  name = 'deploy-production',
): string[] {
  const pipeline = generated(name);
  change(pipeline);
  return checkPipelines(
    [{ path: `${DIRECTORY}/${name}.json`, text: JSON.stringify(pipeline) }],
    { knownPipelineIds: [generated('deploy-staging').id] },
  ).map(({ code }) => code);
}

describe('checkPipelines', () => {
  it('finds nothing wrong with what is generated', () => {
    expect(codesAfter(() => {})).toEqual([]);
    expect(checkPipelines(tree)).toEqual([]);
  });

  it.each<[string, (pipeline: any) => unknown]>([
    ['pipeline/ref-id-not-string', p => (p.stages.at(-1).refId = 1)],
    [
      'pipeline/ref-id-duplicate',
      p => (p.stages.at(-1).refId = p.stages[0].refId),
    ],
    ['pipeline/stage-name-missing', p => delete p.stages[0].name],
    [
      'pipeline/stage-name-duplicate',
      p => (p.stages[1].name = p.stages[0].name),
    ],
    ['pipeline/stage-type-unknown', p => (p.stages[0].type = 'deployManifst')],
    ['pipeline/stage-type-unknown', p => delete p.stages[0].type],
    ['pipeline/stage-type-unknown', p => (p.stages[0].type = '__proto__')],
    [
      'pipeline/stage-enabled-empty',
      p => (p.stages[0].stageEnabled = { type: 'expression' }),
    ],
    [
      'pipeline/requires-unknown',
      p => p.stages[0].requisiteStageRefIds.push('x'),
    ],
    [
      'pipeline/requires-invalid',
      p => (p.stages[0].requisiteStageRefIds = [1]),
    ],
    ['pipeline/requires-invalid', p => delete p.stages[0].requisiteStageRefIds],
    [
      'pipeline/cycle',
      p => p.stages[0].requisiteStageRefIds.push(p.stages.at(-1).refId),
    ],
    [
      'pipeline/cycle',
      p => p.stages[0].requisiteStageRefIds.push(p.stages[0].refId),
    ],
    [
      'pipeline/artifact-unresolved',
      p => p.triggers[0].expectedArtifactIds.push('x'),
    ],
    [
      'pipeline/artifact-unresolved',
      p => Object.assign(p.stages[3], { manifestArtifactId: 'x' }),
    ],
    [
      'pipeline/bake-output-invalid',
      p => p.stages[2].expectedArtifacts.push({ id: 'x' }),
    ],
    [
      'pipeline/template-renderer-unsupported',
      p => (p.stages[2].templateRenderer = 'KUSTOMIZE'),
    ],
    ['pipeline/trigger-unknown-pipeline', p => (p.triggers[0].pipeline = 'x')],
    ['pipeline/trigger-not-enabled', p => delete p.triggers[0].enabled],
    ['pipeline/trigger-type-missing', p => delete p.triggers[0].type],
    ['pipeline/name-missing', p => delete p.name],
    ['pipeline/name-missing', p => (p.application = '')],
    ['pipeline/stages-invalid', p => delete p.stages],
    ['pipeline/stages-invalid', p => (p.stages = [null])],
    ['pipeline/triggers-invalid', p => (p.triggers = 'all')],
    [
      'pipeline/too-large',
      p => (p.stages = Array.from({ length: 501 }, () => ({}))),
    ],
  ])('reports %s', (code, change) => {
    expect(codesAfter(change)).toEqual([code]);
  });

  it.each([
    ['{', 'pipeline/not-json'],
    ['[]', 'pipeline/not-object'],
    ['null', 'pipeline/not-object'],
  ])('reports the text %s', (text, code) => {
    expect(checkPipelines([{ path: 'p.json', text }])).toEqual([
      expect.objectContaining({ code, file: 'p.json', severity: 'error' }),
    ]);
  });

  it('reports two pipelines of one name, without regard to case', () => {
    const files = ['a', 'b'].map((name, index) => {
      const pipeline = generated('deploy-develop');
      pipeline.name = index ? 'Deploy-Develop' : 'deploy-develop';
      return { path: `${name}.json`, text: JSON.stringify(pipeline) };
    });
    expect(checkPipelines(files).map(({ code, file }) => [code, file])).toEqual(
      [['pipeline/name-duplicate', 'b.json']],
    );
  });

  it('looks at the pipelines of a tree and at nothing else', () => {
    const broken = new Map([
      [`${DIRECTORY}/mine.json`, '{'],
      [`${DIRECTORY}/application.json`, '{'],
      ['applications/a/develop/x.json', '{'],
    ]);
    expect(checkPipelines(broken).map(({ file }) => file)).toEqual([
      `${DIRECTORY}/mine.json`,
    ]);
  });
});

describe('readPipeline', () => {
  const read = (name: string) => {
    const path = `${DIRECTORY}/${name}.json`;
    return readPipeline(path, tree.get(path)!);
  };

  it('says in words what sets a pipeline off', () => {
    expect(read('deploy-develop').triggers).toEqual([
      {
        type: 'docker',
        description:
          'new image asia-docker.pkg.dev/example/apps/payment-authorizer',
        enabled: true,
      },
      {
        type: 'git',
        description:
          'change of applications/payment-authorizer/develop in example/manifests main',
        enabled: true,
      },
    ]);
    expect(read('deploy-staging').triggers).toEqual([
      {
        type: 'pipeline',
        description: 'after another pipeline of payment-authorizer',
        enabled: true,
      },
    ]);
  });

  it('gives the graph with a line on each stage', () => {
    expect(
      read('deploy-production').stages.map(
        ({ refId, requires, summary }) =>
          `${requires.join()} > ${refId}: ${summary ?? ''}`,
      ),
    ).toEqual([
      ' > require-digest: ',
      'require-digest > judgment: decided by team-payment, sre, within 1 day',
      'judgment > bake-production: applications/payment-authorizer/production/kustomization.yaml, KUSTOMIZE4',
      'bake-production > deploy-production: payment-authorizer-production on gke-production, only Mon, Tue, Wed, Thu 10:00 to 17:00',
      'deploy-production > settle-production: 1 minute',
      'settle-production > look-production: deployment payment-authorizer, payment-authorizer-production on gke-production',
      'look-production > verify-production: ',
      'verify-production > roll-back-production: deployment payment-authorizer, payment-authorizer-production on gke-production, 1 back, under a condition',
      'roll-back-production > outcome-production: ',
    ]);
  });

  it.each(['{', '[]', '{"stages":{}}', '{"stages":[1]}', ''])(
    'says what is wrong with %j instead of throwing',
    text => {
      expect(readPipeline('a/b/mine.json', text)).toEqual({
        name: 'mine',
        triggers: [],
        stages: [],
        problem: expect.any(String),
      });
    },
  );

  it('leaves out edges to nowhere, and says when a stage cannot be drawn', () => {
    expect(
      readPipeline(
        'x.json',
        JSON.stringify({
          stages: [
            { refId: 'a', requisiteStageRefIds: ['gone', 'a', 1] },
            { refId: 7 },
          ],
        }),
      ),
    ).toEqual({
      name: 'x',
      triggers: [],
      stages: [{ refId: 'a', name: 'a', type: 'unknown', requires: ['a'] }],
      problem: expect.stringContaining('not drawn'),
    });
  });

  it('never throws, whatever stands in a file', () => {
    const keys = fc.constantFrom(
      'stages',
      'triggers',
      'refId',
      'type',
      'restrictedExecutionWindow',
      'restrictExecutionDuringTimeWindow',
      'whitelist',
      'days',
      'selectedStageRoles',
      'expectedArtifacts',
      'inputArtifact',
      '__proto__',
    );
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('deployManifest', 'manualJudgment', 'wait', 'git'),
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(value, content => {
        const text = JSON.stringify({ stages: [content], triggers: [content] });
        expect(readPipeline('x.json', text).name).toBe('x');
        expect(checkPipelines([{ path: 'x.json', text }])).not.toEqual([]);
      }),
    );
  });
});
