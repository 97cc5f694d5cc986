import { severityOf } from '../../../src/policy/evaluate/causes';
import type {
  AdmissionPolicyBinding,
  LabelSelectorRequirement,
  PolicySeverity,
} from '../../../src/policy';

const ENVIRONMENT = 'freehold.dev/environment';

/** What a violation is, by the environment of its namespace. */
export interface EnvironmentSeverity {
  environments: string;
  severity: PolicySeverity;
}

/** What the bindings of a policy say of environments, in words. */
export function severitiesOf(
  bindings: readonly AdmissionPolicyBinding[],
): EnvironmentSeverity[] {
  return bindings.map(({ matchResources, validationActions }) => ({
    environments: environmentsOf(matchResources?.namespaceSelector ?? []),
    severity: severityOf(validationActions),
  }));
}

/** `error`, or `error; warning in develop`. */
export function inShort(severities: readonly EnvironmentSeverity[]): string {
  return severities
    .map(({ environments, severity }, index) =>
      index === 0 ? severity : `${severity} in ${environments}`,
    )
    .join('; ');
}

function environmentsOf(
  requirements: readonly LabelSelectorRequirement[],
): string {
  const [restriction] = requirements.filter(
    ({ key, operator }) => key === ENVIRONMENT && operator !== 'Exists',
  );
  switch (restriction?.operator) {
    case undefined:
      return 'every environment';
    case 'In':
      return restriction.values.join(', ');
    case 'NotIn':
      return `every environment but ${restriction.values.join(', ')}`;
    default:
      throw new Error(
        `${restriction.operator} of ${ENVIRONMENT} has no words yet`,
      );
  }
}
