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
import { renderGuardrails } from './renderGuardrails';

/** Everything below `platform/` that decides what clusters apply. @public */
export interface RenderedPlatform {
  /** What has to stand below `platform/rendered/guardrails`, by path. */
  files: Map<string, string>;
  /** Those that can be read, whether or not they hold. */
  waivers: Waiver[];
  /** Why some files of waivers waive nothing. They are no reason not to render the others. */
  waiverProblems: Problem[];
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
  const { objects, problems } = readPlatformObjects(
    yamlFilesBelow(DEFINITIONS_DIRECTORY, platformFiles),
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
  return rendered.ok
    ? {
        ok: true,
        value: { files: rendered.value, waivers, waiverProblems, terms },
        problems: rendered.problems,
      }
    : rendered;
}
