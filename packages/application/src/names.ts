import type { Platform } from './schema/platformSchema';

/** Where an application's record stands in its directory. @public */
export const APPLICATION_FILE = 'application.yaml';

/** Where the platform's record stands in the monorepo. @public */
export const PLATFORM_FILE = 'platform/platform.yaml';

/** Long enough to say what it is, short enough to leave room for the environment in a namespace of 63. @public */
export const APPLICATION_NAME_MAX_LENGTH = 40;

/**
 * A DNS label that starts with a letter, so that it is a valid name in Kubernetes, in Spinnaker and in an image path.
 *
 * @public
 */
export const APPLICATION_NAME_PATTERN = /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/u;

/** Longest namespace that Kubernetes accepts. @public */
export const NAMESPACE_MAX_LENGTH = 63;

/** Names of directories and namespaces that mean something else already. */
const RESERVED_NAMES = new Set([
  ...['applications', 'default', 'platform', 'freehold', 'spinnaker', 'system'],
  ...['kube', 'kubernetes'],
]);
const RESERVED_PATTERN = /^(?:kube-.*|freehold-.*)$/u;

/** Device names, which no Windows laptop can check out as a directory. */
const DEVICE_PATTERN = /^(?:aux|con|nul|prn|(?:com|lpt)[0-9])$/u;

/** Whether a well-formed name is kept for the platform. @public */
export function isReservedApplicationName(name: string): boolean {
  return (
    RESERVED_NAMES.has(name) ||
    RESERVED_PATTERN.test(name) ||
    DEVICE_PATTERN.test(name)
  );
}

/**
 * Whether a well-formed name is none for an environment: its folder would be the one in which every application keeps
 * its pipelines, or one that not every laptop can check out.
 */
export function isReservedEnvironmentName(name: string): boolean {
  return name === 'spinnaker' || DEVICE_PATTERN.test(name);
}

/** Whether an application may have this name. @public */
export function isApplicationName(name: string): boolean {
  return (
    name.length <= APPLICATION_NAME_MAX_LENGTH &&
    APPLICATION_NAME_PATTERN.test(name) &&
    !isReservedApplicationName(name)
  );
}

/**
 * The directory of an application in the monorepo.
 *
 * @throws TypeError for a name that is none, because the result is used as a path.
 * @public
 */
export function applicationDirectory(name: string): string {
  if (!isApplicationName(name)) {
    throw new TypeError(`Not the name of an application: ${escaped(name)}`);
  }
  return `applications/${name}`;
}

/**
 * The Kubernetes namespace of an application in an environment of the platform.
 *
 * @throws TypeError for an environment that the platform does not have.
 * @public
 */
export function namespaceName(
  applicationName: string,
  environmentName: string,
  platform: Platform,
): string {
  const environment = platform.spec.environments.find(
    candidate => candidate.name === environmentName,
  );
  if (!environment) {
    throw new TypeError(
      `Not an environment of the platform: ${escaped(environmentName)}`,
    );
  }
  return fillPattern(environment.namespacePattern, {
    application: applicationName,
    environment: environmentName,
  });
}

/** Replaces `{key}` by its value; a value is never searched for further placeholders. */
export function fillPattern(
  pattern: string,
  values: Record<string, string>,
): string {
  return pattern.replace(/\{([a-z]+)\}/g, (placeholder, key) =>
    Object.hasOwn(values, key) ? values[key] : placeholder,
  );
}

function escaped(value: string): string {
  return JSON.stringify(value.slice(0, 80));
}
