import {
  BrokenApplication,
  NamespacesApi,
} from '@freehold/backstage-plugin-namespaces-common';
import { isNotFound } from '../../text/errorText';

/** Why there is nothing to show of an application: the monorepo's reasons, as opposed to a backend that fails. */
export type Unavailable =
  | { status: 'broken'; problems: BrokenApplication['problems'] }
  | { status: 'gone' };

/** Tells what a failed request about an application means; throws the error again when it means nothing. */
export async function whyUnavailable(
  api: NamespacesApi,
  name: string,
  error: unknown,
): Promise<Unavailable> {
  // The list of broken ones is asked only now: nearly all applications are fine.
  const broken = await api
    .listBrokenApplications()
    .catch((): { items: BrokenApplication[] } => ({ items: [] }));
  const found = broken.items.find(item => item.name === name);
  if (found) {
    return { status: 'broken', problems: found.problems };
  }
  if (error instanceof Error && isNotFound(error)) {
    return { status: 'gone' };
  }
  throw error;
}
