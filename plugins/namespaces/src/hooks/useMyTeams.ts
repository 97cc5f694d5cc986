import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { useCallback } from 'react';
import { useRequest } from './useRequest';

const NO_TEAMS: string[] = [];

/** The groups that the signed-in user owns things through, as full references; `undefined` until they are known. */
export function useMyTeams(): string[] | undefined {
  const identity = useApi(identityApiRef);
  const { value, error } = useRequest(
    useCallback(async () => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      return ownershipEntityRefs.filter(isGroup).sort();
    }, [identity]),
  );
  // Without an identity the list is still useful; only "my teams" is not.
  return error ? NO_TEAMS : value;
}

function isGroup(ref: string): boolean {
  try {
    return parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'group';
  } catch {
    return false;
  }
}
