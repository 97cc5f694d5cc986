import { RefCallback, useCallback, useRef, useState } from 'react';

/**
 * The width that an element has, so that a drawing in it needs no scaling, which would scale its texts too. `initial`
 * until it is known, or where nothing can tell.
 */
export function useElementWidth(
  initial: number,
): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(initial);
  const observer = useRef<ResizeObserver>();
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = undefined;
    if (element && typeof ResizeObserver !== 'undefined') {
      observer.current = new ResizeObserver(entries => {
        const measured = Math.floor(entries[0].contentRect.width);
        if (measured > 0) {
          setWidth(measured);
        }
      });
      observer.current.observe(element);
    }
  }, []);
  return [ref, width];
}
