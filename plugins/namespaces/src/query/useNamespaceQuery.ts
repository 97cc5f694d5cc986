import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatNamespaceQuery,
  NamespaceQuery,
  parseNamespaceQuery,
} from './namespaceQuery';

/** Changes part of the query. Anything but a change of the page goes back to the first page. */
export type ChangeQuery = (
  change: Partial<NamespaceQuery>,
  options?: { replace?: boolean },
) => void;

/** The query in the address and how to change it. */
export function useNamespaceQuery(): [NamespaceQuery, ChangeQuery] {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const query = useMemo(
    () => parseNamespaceQuery(new URLSearchParams(address)),
    [address],
  );

  // A change builds on the newest query, also when it is made by a timer that was set before the last change.
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  }, [query]);

  const change = useCallback<ChangeQuery>(
    (part, options) => {
      latest.current = { ...latest.current, page: 0, ...part };
      setParams(formatNamespaceQuery(latest.current), {
        replace: options?.replace,
      });
    },
    [setParams],
  );
  return [query, change];
}
