import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** Who looks at the page, and what belongs to her or him. */
export interface Ownership {
  userRef: string;
  /** The user and all groups, as claimed at sign-in. */
  claims: string[];
  teams: string[];
}

export function useOwnership() {
  const identity = useApi(identityApiRef);
  return useAsyncRetry(async (): Promise<Ownership> => {
    const { userEntityRef, ownershipEntityRefs } =
      await identity.getBackstageIdentity();
    return {
      userRef: userEntityRef,
      claims: ownershipEntityRefs,
      teams: ownershipEntityRefs
        .filter(ref => ref.toLocaleLowerCase('en').startsWith('group:'))
        .sort(),
    };
  }, [identity]);
}
