import { ResolvedApplication } from '@freehold/application';
import { FileTree, generateApplication, parseSlo } from '@freehold/generators';

/** What is generated for an application, before and after its slo.yaml changes. */
export interface SloRenderings {
  before: FileTree;
  after: FileTree;
  /** As if nothing were rendered from any slo.yaml. */
  without: FileTree;
}

/** `null` stands for no slo.yaml. */
export function renderSlo(
  resolved: ResolvedApplication,
  slo: { before: string | null; after: string | null },
): SloRenderings {
  return {
    before: generateApplication(resolved, {
      slo: usable(resolved, slo.before),
    }),
    after: generateApplication(resolved, { slo: slo.after }),
    without: generateApplication(
      { ...resolved, observability: undefined },
      { slo: null },
    ),
  };
}

/** From a file that somebody broke, nothing was rendered. */
function usable(
  resolved: ResolvedApplication,
  text: string | null,
): string | null {
  return text !== null && parseSlo(resolved, text).ok ? text : null;
}

/** Every path at which an slo.yaml shows: files of its own, and those that list or deliver them. */
export function pathsOfSlo(
  { before, after, without }: SloRenderings,
  sloFile: string,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    path =>
      path !== sloFile &&
      (after.get(path) !== without.get(path) ||
        before.get(path) !== after.get(path)),
  );
}
