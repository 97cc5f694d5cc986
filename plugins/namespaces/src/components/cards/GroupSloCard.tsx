import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { SloSummaryCard } from '../slo/summary/SloSummaryCard';

/** How the service levels of everything that a group owns are. */
export function GroupSloCard() {
  const { entity } = useEntity();
  return <SloSummaryCard ownerRef={stringifyEntityRef(entity)} />;
}
