import { guardrailFinding } from '../../../__testUtils__/guardrailBuilders';
import { groupFindings } from './groupFindings';

const waiver = {
  id: 'w1',
  file: 'platform/waivers/payment-authorizer.yaml',
  reason: 'The card network connects to a fixed address.',
  approver: 'user:default/hana.sato',
  expires: '2027-01-31',
};

describe('groupFindings', () => {
  it.each([
    ['error', {}],
    ['warning', { severity: 'warning' }],
    ['info', { severity: 'info' }],
    ['notEvaluated', { verdict: 'not-evaluated' }],
    // What could not be evaluated stays unknown, however severe the rule is.
    ['notEvaluated', { verdict: 'not-evaluated', severity: 'warning' }],
    ['waived', { waiver }],
    ['waived', { waiver, severity: 'warning' }],
  ] as const)('puts into "%s" what is %j', (section, part) => {
    const groups = groupFindings([guardrailFinding(part)]);
    const filled = Object.entries(groups)
      .filter(([, rules]) => rules.length > 0)
      .map(([name]) => name);
    expect(filled).toEqual([section]);
  });

  it('says once what is true in every environment', () => {
    const { error } = groupFindings(
      ['develop', 'staging', 'production'].map(environment =>
        guardrailFinding({ environment }),
      ),
    );
    expect(error).toHaveLength(1);
    expect(error[0]).toMatchObject({
      findings: 3,
      remediation: 'Add a readinessProbe to every container.',
    });
    expect(error[0].objects).toHaveLength(1);
    expect(error[0].objects[0].environments).toEqual([
      'develop',
      'staging',
      'production',
    ]);
    expect(error[0].objects[0].messages).toHaveLength(1);
    expect(error[0].objects[0].messages[0].places).toHaveLength(3);
  });

  it('keeps objects and messages apart, and remedies with their messages', () => {
    const other = {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      name: 'payment-authorizer',
    };
    const { error } = groupFindings([
      guardrailFinding(),
      guardrailFinding({ message: 'container "sidecar" has no livenessProbe' }),
      guardrailFinding({ object: other, remediation: 'Add a startupProbe.' }),
      guardrailFinding({ object: undefined, environment: undefined }),
    ]);
    expect(error[0].remediation).toBeUndefined();
    expect(
      error[0].objects.map(({ key, messages }) => [key, messages.length]),
    ).toEqual([
      ['Deployment/payment-authorizer', 2],
      ['CronJob/payment-authorizer', 1],
      ['', 1],
    ]);
  });

  it('offers no waiver for an object as soon as one finding cannot be waived', () => {
    const { error } = groupFindings([
      guardrailFinding(),
      guardrailFinding({ waivable: false }),
    ]);
    expect(error[0].objects[0].waivable).toBe(false);
  });

  it('orders rules by title, and survives rules that are named like members of objects', () => {
    const { error } = groupFindings(
      ['toString', '__proto__', 'a'].map(rule =>
        guardrailFinding({ rule, title: rule }),
      ),
    );
    expect(error.map(({ rule }) => rule)).toEqual([
      '__proto__',
      'a',
      'toString',
    ]);
  });
});
