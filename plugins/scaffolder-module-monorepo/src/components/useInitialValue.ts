import { useLayoutEffect, useRef } from 'react';

const AGAIN_MS = 100;

/**
 * Reports a value that nobody has entered. When two fields of a form report in the same moment, the form keeps one of
 * them and does not render the other again, so that the report is repeated for as long as there is a value to report.
 * Layout effects, because a timer must never report what a render that is over has already settled.
 *
 * @param value - what to report; `undefined` when the form holds a value already or none is to be reported.
 */
export function useInitialValue<T>(
  value: T | undefined,
  onChange: (value: T) => void,
): void {
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });
  const wanted = value !== undefined;
  useLayoutEffect(() => {
    if (!wanted) {
      return undefined;
    }
    const report = () => {
      const current = latest.current;
      if (current.value !== undefined) {
        current.onChange(current.value);
      }
    };
    report();
    const timer = setInterval(report, AGAIN_MS);
    return () => clearInterval(timer);
  }, [wanted]);
}
