import type { EnvironmentWorkspace } from '../../check/workspace';
import { absent } from '../facts/absence';
import { nameOf } from '../facts/objects';
import { workloadsOf, type Workload } from '../facts/workloads';
import type { RuleFinding } from '../model';
import { provided, type ReferredKind } from './provided';
import { referencesOf, type Reference } from './references';
import { shown } from '../facts/shown';

const MISSING: Readonly<
  Record<ReferredKind, Pick<RuleFinding, 'code' | 'severity'>>
> = {
  ConfigMap: { code: 'config-map-missing' },
  PersistentVolumeClaim: { code: 'claim-missing' },
  // Most secrets are not in a repository, and rightly so.
  Secret: { code: 'secret-missing', severity: 'warning' },
  ServiceAccount: { code: 'service-account-missing' },
};

const KEY_MISSING: Readonly<Partial<Record<ReferredKind, string>>> = {
  ConfigMap: 'config-map-key-missing',
  Secret: 'secret-key-missing',
};

/** ConfigMaps, Secrets, claims and service accounts that pods need to start. */
export function checkPodReferences(
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  return workloadsOf(environment).flatMap(workload => {
    const said = new Set<string>();
    return referencesOf(workload).flatMap(reference => {
      const findings = checkReference(reference, workload, environment);
      // A Secret with ten keys in ten variables is missing once.
      return findings.filter(({ message }) => {
        const isNew = !said.has(message);
        said.add(message);
        return isNew;
      });
    });
  });
}

function checkReference(
  { kind, name, path, keys }: Reference,
  { source }: Workload,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const found = provided(environment, kind, name, source);
  if (found === undefined) {
    return [
      absent(environment, {
        ...MISSING[kind],
        message: `${nameOf(source)} needs the ${kind} ${shown(
          name,
        )}, which the folder does not have`,
        object: source,
        path,
      }),
    ];
  }
  const code = KEY_MISSING[kind];
  const known = found.keys;
  return code === undefined || known === undefined
    ? []
    : keys
        .filter(({ key }) => !known.has(key))
        .map(({ key, path: keyPath }) => ({
          code,
          message: `${nameOf(source)} needs ${shown(
            key,
          )} of the ${kind} ${shown(name)}, which does not have it`,
          remediation: `Add the key to the ${kind}, correct it, or mark the reference as optional.`,
          object: source,
          path: keyPath,
        }));
}
