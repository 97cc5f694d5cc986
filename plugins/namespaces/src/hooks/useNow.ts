import { useEffect, useState } from 'react';

/** The time, moving on every `intervalMs`, for texts such as "12 s ago". */
export function useNow(intervalMs: number = 10_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return now;
}
