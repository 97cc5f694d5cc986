import { PlatformChoices } from '@freehold/backstage-plugin-namespaces-common';

/** The pattern is optional in the answers of the backend. */
type Environment = PlatformChoices['environments'][number] & {
  namespacePattern?: string;
};

/** The namespaces that follow from a name; `undefined` when the backend does not say how they are named. */
export function namespacesOf(
  name: string,
  environments: Environment[],
): string[] | undefined {
  const namespaces = environments.map(environment =>
    environment.namespacePattern
      ?.replaceAll('{application}', name)
      .replaceAll('{environment}', environment.name),
  );
  return namespaces.every(namespace => namespace !== undefined)
    ? (namespaces as string[])
    : undefined;
}
