import { EnvironmentDetail } from '@freehold/backstage-plugin-namespaces-common';

/** One binding that gives a subject a role. */
export type Grant = EnvironmentDetail['access'][number];

/** Who may do what where. */
export interface AccessMatrix {
  /** `unknown` is the reason why an empty cell of this environment does not mean "no access". */
  environments: Array<{ name: string; title: string; unknown?: string }>;
  subjects: Array<{
    subject: string;
    kind: string;
    groupRef?: string;
    /** By name of the environment; absent when no binding names the subject there. */
    grants: Map<string, Grant[]>;
  }>;
}

/** Turns the bindings of each environment into a table of subjects by environments. */
export function accessMatrix(environments: EnvironmentDetail[]): AccessMatrix {
  const subjects = new Map<string, AccessMatrix['subjects'][number]>();
  for (const environment of environments) {
    for (const grant of environment.access) {
      const key = `${grant.subjectKind}/${grant.subject}`;
      const known = subjects.get(key) ?? {
        subject: grant.subject,
        kind: grant.subjectKind,
        grants: new Map<string, Grant[]>(),
      };
      known.groupRef ??= grant.groupRef;
      const grants = known.grants.get(environment.name) ?? [];
      known.grants.set(environment.name, [...grants, grant]);
      subjects.set(key, known);
    }
  }
  return {
    environments: environments.map(({ name, title, unreadable }) => ({
      name,
      title,
      unknown:
        unreadable.length > 0
          ? unreadable.map(file => file.reason).join('; ')
          : undefined,
    })),
    // The broadest access first; the order of bindings decides the rest.
    subjects: [...subjects.values()].sort(
      (a, b) => b.grants.size - a.grants.size,
    ),
  };
}
