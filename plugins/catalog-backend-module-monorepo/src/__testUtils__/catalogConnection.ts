import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** A catalog that does what it is told and remembers which entities it has. */
export function catalogConnection() {
  const entities = new Map<string, { owner: unknown }>();
  const mutations: EntityProviderMutation['type'][] = [];

  const connection: EntityProviderConnection = {
    async applyMutation(mutation) {
      mutations.push(mutation.type);
      if (mutation.type === 'full') {
        entities.clear();
      } else {
        mutation.removed.forEach(item => {
          entities.delete(
            'entityRef' in item
              ? item.entityRef
              : stringifyEntityRef(item.entity),
          );
        });
      }
      const added =
        mutation.type === 'full' ? mutation.entities : mutation.added;
      added.forEach(({ entity }) => {
        entities.set(stringifyEntityRef(entity), { owner: entity.spec?.owner });
      });
    },
    refresh: async () => {},
  };

  return {
    connection,
    /** Names in the order in which an application makes them. */
    names: () => [...entities.keys()].map(ref => ref.split('/')[1]).sort(),
    ownerOf: (ref: string) => entities.get(ref)?.owner,
    /** The types of the mutations since the last time. */
    takeMutations: () => mutations.splice(0),
  };
}
