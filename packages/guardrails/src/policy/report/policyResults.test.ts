import {
  binding,
  configMap,
  deployment,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { KUBERNETES_1_36, NOW, policySet } from '../__testUtils__/verdicts';
import { evaluatePolicies } from '../evaluate/evaluatePolicies';
import type { AdmissionObject } from '../request/admissionObject';
import { policyResults, summarisePolicyResults } from './policyResults';

const WEB: AdmissionObject = {
  object: deployment(),
  file: 'applications/web/production/deployment.yaml',
  line: 3,
  column: 1,
};

function resultsOf(
  documents: Fields[],
  verdicts: 'findings' | 'all' = 'all',
  objects: AdmissionObject[] = [WEB],
) {
  const set = policySet(...documents);
  const evaluated = evaluatePolicies({
    ...set,
    objects,
    namespaces: [],
    now: NOW,
    kubernetesVersion: KUBERNETES_1_36,
  });
  return policyResults(evaluated, {
    objects,
    policies: set.policies,
    verdicts,
  });
}

describe('policyResults', () => {
  it('tells a violation with its place, and what to do in the words of the policy', () => {
    const demanding = {
      ...policy({
        validations: [{ expression: 'false', message: 'Two replicas, please' }],
      }),
      metadata: {
        name: 'replicas',
        annotations: { 'freehold.dev/remediation': 'Set replicas to 2.' },
      },
    };
    expect(resultsOf([demanding, binding()], 'findings')).toEqual([
      {
        policy: 'replicas',
        rule: 'validations[0]',
        verdict: 'fail',
        severity: 'error',
        object: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          namespace: 'shop',
          name: 'web',
        },
        file: 'applications/web/production/deployment.yaml',
        line: 3,
        column: 1,
        message: 'Two replicas, please',
        remediation: 'Set replicas to 2.',
      },
    ]);
  });

  it('tells the expression where the policy has no words', () => {
    expect(resultsOf([policy(), binding()])).toMatchObject([
      {
        message: 'failed expression: object.spec.replicas >= 2',
        remediation:
          'Change the object so that this holds: object.spec.replicas >= 2',
      },
    ]);
  });

  it('lists every policy with every object, or findings only', () => {
    const documents = [
      policy({ validations: [{ expression: 'true' }] }, 'passes'),
      binding({ policyName: 'passes' }, 'a'),
      policy({ validations: [{ expression: 'false' }] }, 'fails'),
      binding({ policyName: 'fails' }, 'b'),
      policy({ validations: [{ expression: 'object.a == 1' }] }, 'breaks'),
      binding({ policyName: 'breaks' }, 'c'),
      policy({}, 'unbound'),
    ];
    const short = (wanted: 'findings' | 'all') =>
      resultsOf(documents, wanted).map(
        ({ policy: name, verdict, rule }) => `${name}: ${verdict} (${rule})`,
      );
    expect(short('all')).toEqual([
      'passes: pass (validations)',
      'fails: fail (validations[0])',
      'breaks: not-evaluated (validations[0].expression)',
      'unbound: not-applicable (metadata.name)',
    ]);
    expect(short('findings')).toEqual([
      'fails: fail (validations[0])',
      'breaks: not-evaluated (validations[0].expression)',
    ]);
    expect(summarisePolicyResults(resultsOf(documents))).toEqual({
      pass: 1,
      fail: 1,
      'not-applicable': 1,
      'not-evaluated': 1,
      severities: { error: 2, warning: 0, info: 0 },
    });
  });

  it('has the worst verdict of all bindings, and its highest severity', () => {
    const documents = [
      policy(),
      binding({ validationActions: ['Audit'] }, 'audited'),
      binding({ validationActions: ['Warn'] }, 'warned'),
      binding(
        {
          matchResources: {
            objectSelector: { matchLabels: { other: 'label' } },
          },
        },
        'elsewhere',
      ),
    ];
    expect(resultsOf(documents)).toMatchObject([
      { verdict: 'fail', severity: 'warning' },
    ]);
    expect(resultsOf(documents)).toHaveLength(1);
  });

  it('tells each message of several parameters, and an equal one once', () => {
    const documents = [
      policy({
        paramKind: { apiVersion: 'v1', kind: 'ConfigMap' },
        validations: [
          {
            expression: 'false',
            messageExpression: 'string(params.data.text)',
          },
          { expression: 'false', message: 'the same' },
        ],
      }),
      binding({
        paramRef: {
          selector: {},
          namespace: 'platform',
          parameterNotFoundAction: 'Deny',
        },
      }),
      configMap('a', { text: 'first' }),
      configMap('b', { text: 'second' }),
    ];
    expect(
      resultsOf(documents).map(({ rule, message }) => `${rule}: ${message}`),
    ).toEqual([
      'validations[0]: first',
      'validations[1]: the same',
      'validations[0]: second',
    ]);
  });

  it('tells beside a violation what could not be evaluated', () => {
    const documents = [
      policy({
        validations: [{ expression: 'false' }, { expression: 'object.a == 1' }],
      }),
      binding(),
    ];
    expect(resultsOf(documents)).toMatchObject([
      {
        verdict: 'fail',
        rule: 'validations[0]',
        notEvaluated: [
          { code: 'evaluation-error', rule: 'validations[1].expression' },
        ],
      },
    ]);
  });

  it('keeps objects of one name apart', () => {
    const results = resultsOf([policy(), binding()], 'all', [
      WEB,
      { object: deployment({ replicas: 2 }), file: 'other.yaml', line: 1 },
    ]);
    expect(results.map(({ file, verdict }) => `${file}: ${verdict}`)).toEqual([
      'applications/web/production/deployment.yaml: fail',
      'other.yaml: pass',
    ]);
  });

  it('tells that an object was evaluated as it is written', () => {
    const [result] = resultsOf([policy(), binding()], 'all', [
      { ...WEB, asWritten: true },
    ]);
    expect(result).toHaveProperty('asWritten', true);
  });

  it('tells of what is no object of Kubernetes', () => {
    const results = resultsOf([policy(), binding()], 'all', [
      { object: { replicas: 1 }, file: 'values.yaml', line: 1 },
    ]);
    expect(results).toMatchObject([
      {
        verdict: 'not-evaluated',
        severity: 'error',
        file: 'values.yaml',
        remediation: 'Write apiVersion and kind.',
      },
    ]);
  });
});
