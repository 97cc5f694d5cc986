import { sloText } from '../__testUtils__/definitions';
import { parseOpenSlo } from './parseOpenSlo';

const CONDITION =
  '{severity: page, condition: {kind: burnrate, op: gte, threshold: 2, lookbackWindow: 1h, alertAfter: 5m}}';
const inlineCondition = `{kind: AlertCondition, metadata: {name: fast}, spec: ${CONDITION}}`;
const inlineTarget =
  '{kind: AlertNotificationTarget, metadata: {name: chat}, spec: {target: slack}}';

function policySpec(
  conditions = `[${inlineCondition}]`,
  targets = `[${inlineTarget}]`,
): string {
  return `{alertWhenBreaching: true, conditions: ${conditions}, notificationTargets: ${targets}}`;
}

function object(kind: string, name: string, spec: string): string {
  return `apiVersion: openslo/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

function sloWith(policies: string): string {
  return sloText().replace(
    '  service:',
    `  alertPolicies: ${policies}\n  service:`,
  );
}

function codesOf(
  documents: string[],
  options: { platformPolicies?: string[] } = {},
): string[] {
  return parseOpenSlo(documents.join('---\n'), options).problems.map(
    ({ code }) => code,
  );
}

describe('alert policies', () => {
  it('may stand inline, with all that belongs to them', () => {
    const parsed = parseOpenSlo(
      sloWith(
        `[{kind: AlertPolicy, metadata: {name: own}, spec: ${policySpec()}}]`,
      ),
    );
    expect(parsed.problems).toEqual([]);
    expect(parsed.ok && parsed.value.slos[0].alertPolicies).toEqual([
      {
        name: 'own',
        alertWhenNoData: false,
        alertWhenBreaching: true,
        alertWhenResolved: false,
        condition: {
          name: 'fast',
          severity: 'page',
          op: 'gte',
          threshold: 2,
          lookbackMs: 3_600_000,
          alertAfterMs: 300_000,
        },
        notificationTargets: [{ name: 'chat', target: 'slack' }],
      },
    ]);
  });

  it('may be documents that refer to documents', () => {
    const parsed = parseOpenSlo(
      [
        sloWith('[{alertPolicyRef: own}, {alertPolicyRef: platform-default}]'),
        object(
          'AlertPolicy',
          'own',
          policySpec('[{conditionRef: fast}]', '[{targetRef: chat}]'),
        ),
        object('AlertCondition', 'fast', CONDITION),
        object('AlertNotificationTarget', 'chat', '{target: slack}'),
      ].join('---\n'),
      { platformPolicies: ['platform-default'] },
    );
    expect(parsed.problems).toEqual([]);
    expect(parsed.ok && parsed.value.slos[0].alertPolicies).toMatchObject([
      {
        name: 'own',
        condition: { name: 'fast', threshold: 2 },
        notificationTargets: [{ name: 'chat', target: 'slack' }],
      },
      { name: 'platform-default', external: true },
    ]);
  });

  it('may be the platform’s, which has to know them', () => {
    const slo = sloWith('[{alertPolicyRef: platform-defautl}]');
    expect(codesOf([slo])).toEqual([]);
    expect(codesOf([slo], { platformPolicies: ['platform-default'] })).toEqual([
      'openslo/reference',
    ]);
  });

  const policy = (conditions?: string, targets?: string) =>
    object('AlertPolicy', 'own', policySpec(conditions, targets));

  it.each([
    ['no condition', policy('[]'), ['openslo/conditions-count']],
    [
      'the window pairs of the workbook',
      policy(`[${inlineCondition}, ${inlineCondition}]`),
      ['openslo/conditions-count'],
    ],
    ['no target', policy(undefined, '[]'), ['openslo/required']],
    [
      'a condition that is a reference and inline',
      policy(
        `[{conditionRef: a, kind: AlertCondition, metadata: {name: a}, spec: ${CONDITION}}]`,
      ),
      ['openslo/exclusive'],
    ],
    [
      'a condition of another kind',
      policy(`[${inlineCondition.replace('AlertCondition', 'Condition')}]`),
      ['openslo/value'],
    ],
    [
      'a condition that is not on the burn rate',
      object('AlertCondition', 'a', CONDITION.replace('burnrate', 'latency')),
      ['openslo/value'],
    ],
    [
      'no threshold',
      object('AlertCondition', 'a', CONDITION.replace('threshold: 2, ', '')),
      ['openslo/required'],
    ],
    [
      'no severity',
      object('AlertCondition', 'a', CONDITION.replace('severity: page, ', '')),
      ['openslo/required'],
    ],
    [
      'a lookback of nothing',
      object('AlertCondition', 'a', CONDITION.replace('1h', '0h')),
      ['openslo/duration'],
    ],
    [
      'an empty target',
      object('AlertNotificationTarget', 'a', "{target: ''}"),
      ['openslo/required'],
    ],
    ['a policy as text', sloWith('[platform-default]'), ['openslo/type']],
    [
      'a reference that is no name',
      sloWith('[{alertPolicyRef: Platform Default}]'),
      ['openslo/name'],
    ],
    ['nothing to refer to', sloWith('[{}]'), ['openslo/exclusive']],
  ])('refuse %s', (_what, text, codes) => {
    expect(codesOf([text])).toEqual(codes);
  });
});
