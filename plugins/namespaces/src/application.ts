import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';

/** Names the application that a Component is; written by the catalog module for the monorepo. @public */
export const APPLICATION_ANNOTATION = 'freehold.dev/application';

/** Where the namespace tab stands below a Component's page. @public */
export const ENTITY_TAB_PATH = '/ownership';

/** Where the tab with the service level objectives stands below a Component's page. @public */
export const SLO_TAB_PATH = '/slos';

/** Where the tab with the guardrails stands below a Component's page. @public */
export const GUARDRAIL_TAB_PATH = '/guardrails';

/** The application that an entity is, if it is one. */
export function applicationOf(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[APPLICATION_ANNOTATION] || undefined;
}

/**
 * Whether a Component is an application of the manifest monorepo. For `EntitySwitch` and conditional tabs in apps on the
 * old frontend system.
 *
 * @public
 */
export function isApplication(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'component' &&
    applicationOf(entity) !== undefined
  );
}

/** The Component of an application. One application is one Component in the default namespace. */
export function applicationRef(name: string) {
  return { kind: 'component', namespace: DEFAULT_NAMESPACE, name };
}
