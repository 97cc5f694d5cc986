import {
  exampleApplicationText,
  parseApplication,
} from '@freehold/application';
import { NAME, seed, SLO, withTarget, write } from '../__testUtils__/sloEdits';
import { gitRepositories } from '../__testUtils__/gitRepositories';
import { planCreateApplication } from './createApplication';
import { isGuardrailProblem } from './guardrails';
import { planUpdateSlo } from './updateSlo';

const repositories = gitRepositories();

const NOW = Date.UTC(2026, 10, 23);
const NEW = 'member-gifts';
const POLICY_FILE = 'platform/guardrails/ports.yaml';

function policy(options: {
  expression: string;
  resources: string;
  group?: string;
  action?: 'Deny' | 'Warn';
}) {
  const { expression, resources, group = '""', action = 'Deny' } = options;
  return `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: ports
  annotations:
    freehold.dev/title: Containers listen above 1023
    freehold.dev/remediation: Choose a port from 1024.
    freehold.dev/place: spec.ports[*].targetPort
    freehold.dev/form-field: port
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [${group}], apiVersions: ["*"], operations: [CREATE, UPDATE], resources: [${resources}]}
  validations:
    - expression: ${JSON.stringify(expression)}
      message: The port is privileged
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: ports}
spec: {policyName: ports, validationActions: [${action}]}
`;
}

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: prometheusrules.monitoring.coreos.com}
spec:
  group: monitoring.coreos.com
  scope: Namespaced
  names: {kind: PrometheusRule, plural: prometheusrules}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
`;

const NO_SERVICES = { resources: 'services', expression: 'false' };

function creation(name: string = NEW) {
  const applicationText = exampleApplicationText.replaceAll(NAME, name);
  const parsed = parseApplication(applicationText);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { application: parsed.value, applicationText, now: NOW };
}

async function seeded(policyText: string) {
  const { store } = await repositories.create(
    seed({
      [POLICY_FILE]: policyText,
      'platform/crds/prometheusrules.yaml': DEFINITION,
    }),
  );
  return store;
}

describe('guardrails of a plan', () => {
  it('refuse to create what they would refuse in the cluster, with the field of the form that causes it', async () => {
    const store = await seeded(policy(NO_SERVICES));
    const error = await planCreateApplication({
      snapshot: await store.snapshot(),
      ...creation(),
    }).catch(thrown => thrown);
    expect(error.name).toBe('ApplicationPlanError');
    expect(error.problems).toHaveLength(3);
    expect(error.problems.every(isGuardrailProblem)).toBe(true);
    expect(error.problems[0]).toMatchObject({
      code: 'guardrail/ports',
      severity: 'error',
      file: `applications/${NEW}/develop/service.yaml`,
      message: 'The port is privileged.',
      remedy: 'Choose a port from 1024.',
      guardrail: {
        rule: 'ports',
        title: 'Containers listen above 1023',
        formField: 'port',
      },
    });
  });

  it('warn where the platform only warns', async () => {
    const store = await seeded(policy({ ...NO_SERVICES, action: 'Warn' }));
    const { plan, problems } = await planCreateApplication({
      snapshot: await store.snapshot(),
      ...creation(),
    });
    expect(plan.summary.create).toBeGreaterThan(30);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['guardrail/ports', 'warning'],
      ['guardrail/ports', 'warning'],
      ['guardrail/ports', 'warning'],
    ]);
  });

  it('refuse what they cannot evaluate', async () => {
    const store = await seeded(
      policy({
        ...NO_SERVICES,
        expression: 'authorizer.path("/").check("get").allowed()',
      }),
    );
    await expect(
      planCreateApplication({
        snapshot: await store.snapshot(),
        ...creation(),
      }),
    ).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({
          code: 'guardrail/ports',
          severity: 'error',
          message: expect.stringMatching(/^Could not be evaluated: /),
        }),
      ]),
    });
  });

  it('let nothing be planned while a policy cannot be read', async () => {
    const store = await seeded(policy(NO_SERVICES));
    await write(store, { [POLICY_FILE]: 'kind: [' });
    await expect(
      planCreateApplication({
        snapshot: await store.snapshot(),
        ...creation(),
      }),
    ).rejects.toMatchObject({
      name: 'ApplicationPlanError',
      problems: [{ code: 'manifest/syntax', file: POLICY_FILE }],
    });
  });

  it('follow the platform from commit to commit', async () => {
    const store = await seeded(policy(NO_SERVICES));
    await write(store, { [POLICY_FILE]: undefined });
    await expect(
      planCreateApplication({
        snapshot: await store.snapshot(),
        ...creation(),
      }),
    ).resolves.toMatchObject({ problems: [] });
  });

  describe('of a change', () => {
    async function changeSlo(policyText: string) {
      const store = await seeded(policyText);
      const snapshot = await store.snapshot();
      const text = await snapshot.readText(SLO);
      const edited = withTarget(text ?? '', 'availability', 0.995);
      return planUpdateSlo({
        snapshot,
        base: snapshot,
        application: NAME,
        text: edited,
        now: NOW,
      });
    }

    it('do not mind what was wrong before', async () => {
      await expect(changeSlo(policy(NO_SERVICES))).resolves.toMatchObject({
        problems: [],
      });
    });

    it('refuse what the change makes wrong', async () => {
      const strict = policy({
        group: 'monitoring.coreos.com',
        resources: 'prometheusrules',
        expression:
          'object.spec.groups.all(g, g.rules.all(r, !r.expr.contains("0.995")))',
      });
      await expect(changeSlo(strict)).rejects.toMatchObject({
        name: 'ApplicationPlanError',
      });
    });
  });
});
