import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

const SHOWN = 8;

/** Components that belong to one of the owners, by title; the first few and how many there are. */
export function useMyApplications(owners: string[]) {
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(async (): Promise<{
    items: Entity[];
    total: number;
  }> => {
    if (owners.length === 0) {
      return { items: [], total: 0 };
    }
    const { items, totalItems } = await catalog.queryEntities({
      filter: { kind: 'Component', 'relations.ownedBy': owners },
      fields: ['kind', 'metadata', 'spec', 'relations'],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: SHOWN,
    });
    return { items, total: totalItems };
  }, [catalog, owners.join()]);
}
