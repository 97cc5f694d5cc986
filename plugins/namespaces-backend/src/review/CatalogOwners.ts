import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { chunked } from '../database/chunked';

/** Asks the catalog which groups and users there are. */
export class CatalogOwners {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** All groups, as full references in lower case. */
  async groups(): Promise<Set<string>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const groups = new Set<string>();
    const batches = this.#catalog.streamEntities(
      {
        filter: { kind: 'Group' },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    for await (const entities of batches) {
      for (const { metadata } of entities) {
        const { namespace = 'default', name } = metadata;
        groups.add(`group:${namespace}/${name}`.toLocaleLowerCase('en-US'));
      }
    }
    return groups;
  }

  /** Those of the references that are not in the catalog. */
  async missing(refs: Iterable<string>): Promise<Set<string>> {
    // Asked as the plugin itself, so that "not in the catalog" never means "hidden from this user".
    const credentials = await this.#auth.getOwnServiceCredentials();
    const missing = new Set<string>();
    for (const entityRefs of chunked([...new Set(refs)])) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
        { credentials },
      );
      entityRefs.forEach((ref, index) => {
        if (!items[index]) {
          missing.add(ref);
        }
      });
    }
    return missing;
  }
}
