import { useEffect } from 'react';

/** Calls `reload` regularly while somebody can see the page, and when they come back to it. */
export function useRefresh(reload: () => void, intervalMs: number): void {
  useEffect(() => {
    const whenVisible = () => {
      if (document.visibilityState === 'visible') {
        reload();
      }
    };
    const timer = setInterval(whenVisible, intervalMs);
    document.addEventListener('visibilitychange', whenVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenVisible);
    };
  }, [reload, intervalMs]);
}
