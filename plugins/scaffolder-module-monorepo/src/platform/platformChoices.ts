import {
  NamespacesApi,
  PlatformChoices,
} from '@freehold/backstage-plugin-namespaces-common';

const underway = new WeakMap<NamespacesApi, Promise<PlatformChoices>>();

/**
 * The platform's choices. Several fields of a page ask for them at once: they share one request. Nothing is kept
 * afterwards, so that what SREs change shows the next time.
 */
export function getPlatformChoices(
  api: NamespacesApi,
): Promise<PlatformChoices> {
  const shared = underway.get(api);
  if (shared) {
    return shared;
  }
  const request = api.getPlatformChoices().finally(() => underway.delete(api));
  underway.set(api, request);
  return request;
}
