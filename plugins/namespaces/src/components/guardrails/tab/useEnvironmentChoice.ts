import { useSearchParams } from 'react-router-dom';

/** The environment that the address points at, `?environment=production`; without one, all of them. */
export function useEnvironmentChoice(): [
  string | undefined,
  (environment: string | undefined) => void,
] {
  const [params, setParams] = useSearchParams();
  return [
    params.get('environment') || undefined,
    environment =>
      setParams(
        last => {
          const next = new URLSearchParams(last);
          if (environment) {
            next.set('environment', environment);
          } else {
            next.delete('environment');
          }
          return next;
        },
        // Looking at another environment is not a step to go back from.
        { replace: true },
      ),
  ];
}
