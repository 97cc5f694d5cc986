import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { platformUpdatePermission } from '@freehold/backstage-plugin-namespaces-common';
import { stringifyWaivers, WaiverEntry } from '@freehold/guardrails';
import { LocalMonorepoStore, MonorepoStore } from '@freehold/monorepo';
import {
  createMonorepoWaiverApproveAction,
  createMonorepoWaiverRemoveAction,
  createMonorepoWaiverRequestAction,
} from '../actions';
import { actionRun } from './actionContext';
import { organisation } from './organisation';
import { push, TAKEN } from './testMonorepo';

/** Noon in UTC, so that no time zone of a test machine moves the day. */
export const NOW = Date.UTC(2026, 10, 23, 12);

export const WAIVERS = `platform/waivers/${TAKEN}.yaml`;
export const RENDERED = 'platform/rendered/guardrails/exposed.yaml';

const POLICY = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: exposed}
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [services]}
  validations:
    - expression: object.spec.type == 'ClusterIP'
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: exposed}
spec: {policyName: exposed, validationActions: [Deny]}
`;

export const REQUEST = {
  application: TAKEN,
  rule: 'exposed',
  objectKind: 'Service',
  objectName: TAKEN,
  environments: ['production'],
  reason: 'Partners call it directly until the gateway is there.',
  expires: '2027-01-31',
};

/** The one waiver that `withWaiver` writes: requested, unless it says otherwise. */
export function entry(overrides: Partial<WaiverEntry> = {}): WaiverEntry {
  return {
    id: 'partners',
    rule: REQUEST.rule,
    object: { kind: REQUEST.objectKind, name: REQUEST.objectName },
    environments: REQUEST.environments,
    reason: REQUEST.reason,
    requestedBy: 'user:default/aoi.ito',
    expires: REQUEST.expires,
    ...overrides,
  };
}

/** Adds a policy to a monorepo, and waivers. */
export async function withWaivers(
  store: LocalMonorepoStore,
  ...waivers: WaiverEntry[]
): Promise<LocalMonorepoStore> {
  await push(store, 'platform/guardrails/exposed.yaml', POLICY);
  if (waivers.length > 0) {
    await push(store, WAIVERS, stringifyWaivers(TAKEN, waivers));
  }
  return store;
}

/** The permission policy as it is for SREs, or for everybody else. */
function platformPermissions(sre: boolean) {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result:
          sre && permission.name === platformUpdatePermission.name
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
  });
}

/** The actions on a monorepo, for an SRE unless it says otherwise, with an ear for what they announce. */
export function actionsOn(store: MonorepoStore, { sre = true } = {}) {
  const events = mockServices.events();
  const publish = jest.spyOn(events, 'publish').mockResolvedValue();
  const { auth, authorizer } = organisation();
  const permissions = platformPermissions(sre);
  const services = { store, auth, events, now: () => NOW };
  return {
    publish,
    request: createMonorepoWaiverRequestAction({ ...services, authorizer }),
    approve: createMonorepoWaiverApproveAction({ ...services, permissions }),
    remove: createMonorepoWaiverRemoveAction({
      ...{ ...services, authorizer, permissions },
    }),
  };
}

type Actions = ReturnType<typeof actionsOn>;
type Overrides<A extends 'request' | 'approve' | 'remove'> = Partial<
  Parameters<Actions[A]['handler']>[0]
>;

/** Asks for a waiver as Hana, and returns what the action outputs. */
export async function request(
  store: MonorepoStore,
  change: Partial<typeof REQUEST> & { id?: string } = {},
  overrides: Overrides<'request'> = {},
) {
  const attempt = actionRun(
    actionsOn(store).request,
    { ...REQUEST, ...change },
    overrides,
  );
  await attempt.run();
  return attempt.outputs;
}

/** Grants a waiver as Hana, and returns what the action outputs. */
export async function approve(
  store: MonorepoStore,
  input: { id?: string; expires?: string; reason?: string } = {},
  { sre, ...overrides }: Overrides<'approve'> & { sre?: boolean } = {},
) {
  const attempt = actionRun(
    actionsOn(store, { sre }).approve,
    { application: TAKEN, id: 'partners', ...input },
    overrides,
  );
  await attempt.run();
  return attempt.outputs;
}

/** Removes a waiver as Hana, and returns what the action outputs. */
export async function remove(
  store: MonorepoStore,
  input: { id?: string; reason?: string } = {},
  { sre, ...overrides }: Overrides<'remove'> & { sre?: boolean } = {},
) {
  const attempt = actionRun(
    actionsOn(store, { sre }).remove,
    { application: TAKEN, id: 'partners', ...input },
    overrides,
  );
  await attempt.run();
  return attempt.outputs;
}

/** The credentials of something that is no person. */
export const SERVICE = mockCredentials.service('plugin:events');
