import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { listOf, mappingOf } from '../../policy/objectFields';
import { absent } from '../facts/absence';
import { readLabelSelector } from '../facts/labelSelector';
import { nameOf, objectsOf, specOf } from '../facts/objects';
import type { RepositoryRule, RuleFinding } from '../model';

interface Direction {
  /** As policyTypes has it. */
  type: 'Ingress' | 'Egress';
  field: 'ingress' | 'egress';
  /** What is let through, and where to. */
  words: string;
  missing: string;
  open: string;
}

const DIRECTIONS: readonly Direction[] = [
  {
    type: 'Ingress',
    field: 'ingress',
    words: 'lets everything in from everywhere',
    missing: 'ingress-not-denied',
    open: 'ingress-open-to-all',
  },
  {
    type: 'Egress',
    field: 'egress',
    words: 'lets everything out to everywhere',
    missing: 'egress-not-denied',
    open: 'egress-open-to-all',
  },
];

/** Kubernetes lets all pods talk to each other until a NetworkPolicy selects them; policies only ever add to each other. */
export const defaultDenyNetwork: RepositoryRule = {
  id: 'default-deny-network',
  title: 'Nothing comes in or goes out unless a policy says so',
  why: 'Without a NetworkPolicy that selects every pod, the whole cluster can reach the application, and whoever breaks into it can reach the whole cluster and the internet.',
  remediation:
    'Add a NetworkPolicy with podSelector: {} and the policyTypes Ingress and Egress to the folder, and further ones for what is needed.',
  severity: 'error',
  codes: DIRECTIONS.flatMap(({ missing, open }) => [missing, open]),
  check: ({ environments }) => {
    const relevant = environments.filter(({ objects }) => objects.length > 0);
    return relevant.length === 0
      ? undefined
      : relevant.flatMap(environment =>
          DIRECTIONS.flatMap(direction => check(direction, environment)),
        );
  },
};

function check(
  direction: Direction,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const { type, field } = direction;
  const policies = objectsOf(
    environment,
    'networking.k8s.io/NetworkPolicy',
  ).filter(policy => listOf(specOf(policy).policyTypes).includes(type));
  const denies = policies.some(
    policy => readLabelSelector(specOf(policy).podSelector)?.length === 0,
  );
  const file = `${environment.directory}/networkpolicy.yaml`;
  const open = policies.flatMap(policy => openRules(policy, direction));
  return denies
    ? open
    : [
        absent(environment, {
          code: direction.missing,
          message: `No NetworkPolicy of ${environment.directory} has podSelector: {} and the policy type ${type}, so that all ${field} is allowed`,
          environment: environment.name,
          file,
        }),
        ...open,
      ];
}

/** A rule that names neither peers nor ports undoes the denial for the pods of its policy. */
function openRules(
  policy: WorkspaceObject,
  { field, words, open }: Direction,
): RuleFinding[] {
  return listOf(specOf(policy)[field]).flatMap((rule, index) =>
    Object.keys(mappingOf(rule)).length > 0
      ? []
      : [
          {
            code: open,
            message: `${nameOf(policy)} ${words}: a rule of it is empty`,
            remediation:
              'Name the peers and the ports that are needed, or remove the rule.',
            object: policy,
            path: ['spec', field, index],
          },
        ],
  );
}
