import { WAIVERS_ANNOTATION } from './waivedBindings';

const ANNOTATION = new RegExp(
  `^ *"?${WAIVERS_ANNOTATION}"?: "?([^"\\n]*)`,
  'gm',
);

/** What a rendered file leaves out, of all its bindings: `payment-api/no-probes-yet until 2027-01-31`. */
export function renderedWaivers(text: string): Set<string> {
  return new Set(
    [...text.matchAll(ANNOTATION)].flatMap(([, waivers]) =>
      waivers.split(', '),
    ),
  );
}
