import { examplePlatformText } from '@freehold/application';
import { DAY, NAME, NOW, waiver } from '../waivers/__testUtils__/waivers';
import { stringifyWaivers } from '../waivers/stringifyWaivers';
import { waiversFile } from '../waivers/waiverFile';
import { checkRendered } from './checkRendered';
import { renderPlatformGuardrails } from './renderPlatform';

const POLICY = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: probes}
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}
  validations: [{expression: 'false'}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: probes}
spec: {policyName: probes, validationActions: [Deny]}
`;
const SOURCE = 'platform/guardrails/probes.yaml';
const RENDERED = 'platform/rendered/guardrails/probes.yaml';
const WAIVED = stringifyWaivers(NAME, [
  waiver(),
  waiver({ id: 'second', object: { kind: 'StatefulSet', name: 'db' } }),
]);

const plain = {
  'platform/platform.yaml': examplePlatformText,
  [SOURCE]: POLICY,
};
const waived = { ...plain, [waiversFile(NAME)]: WAIVED };

function filesOf(files: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(files));
}

function rendered(files: Record<string, string>): Record<string, string> {
  const result = renderPlatformGuardrails(filesOf(files), NOW);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return Object.fromEntries(result.value.files);
}

function codesOf(files: Record<string, string>, now = NOW): string[] {
  return checkRendered(filesOf(files), now).map(
    ({ rule, file }) => `${rule} ${file}`,
  );
}

describe('checkRendered', () => {
  it('asks for nothing where nothing is waived and nothing rendered', () => {
    expect(codesOf(plain)).toEqual([]);
    const requested = stringifyWaivers(NAME, [waiver({ approver: undefined })]);
    expect(codesOf({ ...plain, [waiversFile(NAME)]: requested })).toEqual([]);
    const ofRepository = stringifyWaivers(NAME, [waiver({ rule: 'slo' })]);
    expect(codesOf({ ...plain, [waiversFile(NAME)]: ofRepository })).toEqual(
      [],
    );
  });

  it('is content with what the renderer writes, with and without waivers', () => {
    expect(codesOf({ ...plain, ...rendered(plain) })).toEqual([]);
    expect(codesOf({ ...waived, ...rendered(waived) })).toEqual([]);
  });

  it('says that clusters refuse what is waived', () => {
    expect(checkRendered(filesOf(waived), NOW)).toEqual([
      {
        policy: 'rendered-guardrails',
        rule: 'rendered-missing',
        source: 'repository',
        verdict: 'fail',
        severity: 'error',
        object: {
          apiVersion: 'freehold.dev/v1alpha1',
          kind: 'Guardrails',
          name: '',
        },
        file: 'platform/rendered/guardrails',
        message: expect.stringContaining(
          `${NAME}/no-probes-yet until 2027-01-31, ${NAME}/second until 2027-01-31.`,
        ),
        remediation: expect.stringContaining('freehold guardrails render'),
      },
    ]);
  });

  it('says that a waiver, or a policy, is not rendered yet', () => {
    expect(codesOf({ ...waived, ...rendered(plain) })).toEqual([
      `rendered-stale ${RENDERED}`,
    ]);
    const changed = { ...plain, [SOURCE]: POLICY.replace('CREATE', 'UPDATE') };
    expect(codesOf({ ...changed, ...rendered(plain) })).toEqual([
      `rendered-stale ${RENDERED}`,
    ]);
    const another = {
      ...plain,
      'platform/guardrails/b.yml': POLICY.replaceAll('probes', 'b'),
    };
    expect(codesOf({ ...another, ...rendered(plain) })).toEqual([
      'rendered-missing platform/rendered/guardrails/b.yml',
    ]);
  });

  it('says that what has ended is still left out', () => {
    const files = { ...waived, ...rendered(waived) };
    const results = checkRendered(filesOf(files), NOW + 100 * DAY);
    expect(results).toMatchObject([
      { rule: 'rendered-waiver-ended', file: RENDERED },
    ]);
    expect(results[0].message).toContain(
      `${NAME}/no-probes-yet until 2027-01-31, ${NAME}/second until 2027-01-31.`,
    );
  });

  it('says that clusters apply what is gone', () => {
    const orphan = 'platform/rendered/guardrails/gone.yaml';
    expect(codesOf({ ...plain, ...rendered(plain), [orphan]: POLICY })).toEqual(
      [`rendered-orphan ${orphan}`],
    );
  });

  it('does not know when nothing can be rendered', () => {
    const files = { ...waived, ...rendered(waived) };
    expect(
      checkRendered(filesOf({ ...files, [SOURCE]: 'kind: [' }), NOW),
    ).toMatchObject([
      { verdict: 'not-evaluated', rule: 'rendered-unknown', severity: 'error' },
    ]);
    const { 'platform/platform.yaml': _, ...homeless } = files;
    expect(checkRendered(filesOf(homeless), NOW)).toMatchObject([
      { verdict: 'not-evaluated' },
    ]);
    // Whoever reads the platform says what is wrong with it.
    expect(codesOf({ [SOURCE]: POLICY })).toEqual([]);
  });

  it('renders the waivers of other files when one of them cannot be read', () => {
    const broken = { ...waived, [waiversFile('cart')]: 'kind: [' };
    expect(rendered(broken)).toEqual(rendered(waived));
    const result = renderPlatformGuardrails(filesOf(broken), NOW);
    expect(result.ok && result.value.waiverProblems).toMatchObject([
      { file: 'platform/waivers/cart.yaml' },
    ]);
  });
});
