import type { ResolvedAccess } from '@freehold/application';
import type { EnvironmentWorkspace } from '../../check/workspace';
import { bindingsOf, type Binding, type Subject } from '../rbac/roleBinding';

/** A role that a binding gives to one of its groups. */
export interface Grant {
  binding: Binding;
  subject: Subject;
}

/** What the bindings of an environment give to groups, held against what application.yaml gives them. */
export interface ComparedGrants {
  /** What no binding gives. */
  missing: ResolvedAccess[];
  /** Groups that have a role, but not this one. */
  otherRole: Array<Grant & { roles: string[] }>;
  /** Groups that nobody declared. */
  undeclared: Grant[];
}

/** Subjects that are no groups are left out: whether they may be there at all is another rule's question. */
export function compareGrants(
  environment: EnvironmentWorkspace,
  access: readonly ResolvedAccess[],
): ComparedGrants {
  const grants = bindingsOf(environment).flatMap(binding =>
    binding.subjects
      .filter(({ kind }) => kind === 'Group')
      .map(subject => ({ binding, subject })),
  );
  const gives = ({ binding, subject }: Grant, entry: ResolvedAccess) =>
    binding.role.kind === 'ClusterRole' &&
    binding.role.name === entry.role &&
    subject.name === entry.group.directoryGroup;
  const rolesOf = (group: string) =>
    access
      .filter(entry => entry.group.directoryGroup === group)
      .map(({ role }) => role);

  const foreign = grants
    .filter(grant => !access.some(entry => gives(grant, entry)))
    .map(grant => ({ ...grant, roles: rolesOf(grant.subject.name) }));
  return {
    missing: access.filter(entry => !grants.some(grant => gives(grant, entry))),
    otherRole: foreign.filter(({ roles }) => roles.length > 0),
    undeclared: foreign.filter(({ roles }) => roles.length === 0),
  };
}
