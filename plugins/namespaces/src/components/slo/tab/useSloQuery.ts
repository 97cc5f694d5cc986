import { useSearchParams } from 'react-router-dom';
import { parseSloQuery, SloQuery } from '../../../query/sloQuery';

/** What the address points at, and a way to point at another environment. */
export function useSloQuery(): [SloQuery, (environment: string) => void] {
  const [params, setParams] = useSearchParams();
  return [
    parseSloQuery(params),
    environment =>
      setParams(
        last => {
          const next = new URLSearchParams(last);
          next.set('environment', environment);
          next.delete('objective');
          return next;
        },
        // Looking at another environment is not a step to go back from.
        { replace: true },
      ),
  ];
}
