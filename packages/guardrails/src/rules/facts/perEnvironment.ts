import type { EnvironmentWorkspace } from '../../check/workspace';

/** What several rules ask of a folder is worked out once, and kept as long as the folder is. */
export function perEnvironment<T>(
  derive: (environment: EnvironmentWorkspace) => T,
): (environment: EnvironmentWorkspace) => T {
  const known = new WeakMap<EnvironmentWorkspace, { value: T }>();
  return environment => {
    let entry = known.get(environment);
    if (entry === undefined) {
      entry = { value: derive(environment) };
      known.set(environment, entry);
    }
    return entry.value;
  };
}
