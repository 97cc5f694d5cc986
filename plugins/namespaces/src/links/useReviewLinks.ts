import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { heldReviewRouteRef, operationsReviewRouteRef } from '../routes';

/** Addresses of the operations review. Apart from the others, because an app may leave its page out. */
export function useReviewLinks(): {
  current(): string;
  held(id: string): string;
} {
  const current = useRouteRef(operationsReviewRouteRef);
  const held = useRouteRef(heldReviewRouteRef);
  return useMemo(
    () => ({
      current: () => current(),
      held: id => held({ id: encodeURIComponent(id) }),
    }),
    [current, held],
  );
}
