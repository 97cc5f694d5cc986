import type { ParseResult, Problem } from '@freehold/application';
import {
  DEFINITIONS_DIRECTORY,
  GUARDRAILS_DIRECTORY,
  readPlatformObjects,
  yamlFilesBelow,
} from '../check/guardrailFiles';
import { readPlatformWorkspace } from '../check/platformWorkspace';
import type { Waiver } from '../waivers/model';
import { readWaivers } from '../waivers/readWaivers';
import type { WaiverTerms } from '../waivers/terms';
import {
  RENDERED_GUARDRAILS_DIRECTORY,
  renderGuardrails,
} from './renderGuardrails';
import { renderedWaivers } from './renderedWaivers';

/** Everything below `platform/` that decides what clusters apply. @public */
export interface RenderedPlatform {
  /** What has to stand below `platform/rendered/guardrails`, by path. */
  files: Map<string, string>;
  /**
   * Whether the monorepo has to have them: as long as nothing is waived that a cluster refuses, and nothing was rendered
   * before, clusters may apply `platform/guardrails` as it is.
   */
  needed: boolean;
  /** Those that can be read, whether or not they hold. */
  waivers: Waiver[];
  /** Why some files of waivers waive nothing. They are no reason not to render the others. */
  waiverProblems: Problem[];
  /** By which waivers of this platform are read. */
  terms: WaiverTerms;
}

/**
 * Renders the guardrails of a monorepo.
 *
 * @param platformFiles - texts of everything below `platform/`, by path
 * @param now - milliseconds since 1970: decides which waivers hold
 * @public
 */
export function renderPlatformGuardrails(
  platformFiles: ReadonlyMap<string, string>,
  now: number,
): ParseResult<RenderedPlatform> {
  const platform = readPlatformWorkspace(platformFiles);
  if (!platform.ok) {
    return platform;
  }
  // Definitions stand beside the policies, too, where the parameters are.
  const { objects, problems } = readPlatformObjects(
    new Map([
      ...yamlFilesBelow(DEFINITIONS_DIRECTORY, platformFiles),
      ...yamlFilesBelow(GUARDRAILS_DIRECTORY, platformFiles),
    ]),
  );
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const terms = {
    now,
    platform: platform.value.platform,
    definitions: objects,
  };
  const { waivers, problems: waiverProblems } = readWaivers(platformFiles);
  const rendered = renderGuardrails({
    ...terms,
    guardrailFiles: yamlFilesBelow(GUARDRAILS_DIRECTORY, platformFiles),
    waivers,
  });
  if (!rendered.ok) {
    return rendered;
  }
  const files = rendered.value;
  const standing = yamlFilesBelow(RENDERED_GUARDRAILS_DIRECTORY, platformFiles);
  const needed =
    standing.size > 0 ||
    [...files.values()].some(text => renderedWaivers(text).size > 0);
  return {
    ok: true,
    value: { files, needed, waivers, waiverProblems, terms },
    problems: rendered.problems,
  };
}
