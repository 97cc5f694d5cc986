import { namespaceName, type Platform } from '@freehold/application';
import type {
  ApiResource,
  ResourceIndex,
} from '../policy/resources/resourceIndex';
import type { Waiver } from './model';

/** The namespace of an application in an environment; `undefined` in one that the platform does not have. */
export function waivedNamespace(
  application: string,
  environment: string,
  platform: Platform,
): string | undefined {
  return platform.spec.environments.some(({ name }) => name === environment)
    ? namespaceName(application, environment, platform)
    : undefined;
}

/**
 * What the API server calls the object of a waiver: of several groups with such a kind, each. Objects of the whole
 * cluster are in no namespace, so that an exception for them would hold wherever the policy does; only Namespaces are
 * told apart, by their labels.
 */
export function waivableResources(
  { object }: Pick<Waiver, 'object'>,
  resources: ResourceIndex,
): ApiResource[] {
  return object === undefined
    ? []
    : resources.ofAnyGroup(object.kind).filter(isWaivable);
}

export function isWaivable(resource: ApiResource): boolean {
  return resource.namespaced || isNamespace(resource);
}

export function isNamespace({ group, kind }: ApiResource): boolean {
  return group === '' && kind === 'Namespace';
}
