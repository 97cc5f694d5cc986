import {
  APPLICATION_FILE,
  applicationDirectory,
  checkApplicationDirectory,
  parseApplication,
  Platform,
  PLATFORM_FILE,
  Problem,
} from '@freehold/application';
import {
  CODEOWNERS_FILE,
  FileTree,
  fileTree,
  generatePlatform,
} from '@freehold/generators';
import { renderPlatformGuardrails } from '@freehold/guardrails';
import { SLO_FILE } from '@freehold/slo';
import { addOwners } from './addOwners';
import { ApplicationPlanError } from './applicationPlanError';
import { readPlatform } from './createApplication';
import { filesOf } from './guardrails';
import { RenderedApplication, renderApplication } from './renderApplication';

/** @public */
export interface MonorepoSeed {
  /** Text of platform.yaml. */
  platformText: string;
  /** Text of each application.yaml, with the directory's name. */
  applications: Array<{ name: string; text: string }>;
  /**
   * Further files by path. One in the directory of an application that is generated as well replaces it, as people's
   * edits do; any other that is generated is an error.
   */
  extra?: FileTree;
  /** Milliseconds since 1970: which waivers hold, and so what clusters apply. */
  now?: number;
}

/**
 * The whole first tree of a monorepo, with everything generated. Throws one `ApplicationPlanError` with the problems of
 * all applications.
 *
 * @public
 */
export function seedTree(seed: MonorepoSeed): FileTree {
  const platform = readPlatform(seed.platformText);
  const problems: Problem[] = [];
  const rendered: RenderedApplication[] = [];
  const extra = new Map(seed.extra);
  for (const { name, text } of seed.applications) {
    const sloFile = `applications/${name}/${SLO_FILE}`;
    const slo = extra.get(sloFile);
    const edits = filesOf(applicationDirectory(name), extra);
    try {
      const application = renderSeedApplication({
        ...{ name, text, slo, edits, platform },
      });
      for (const [path, edited] of edits) {
        if (application.files.get(path) === edited) extra.delete(path);
      }
      rendered.push(application);
    } catch (error) {
      if (!(error instanceof ApplicationPlanError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ApplicationPlanError(problems);

  const codeowners = addOwners(
    undefined,
    rendered.map(({ resolved }) => resolved),
    platform,
  );
  return fileTree([
    ...extra,
    ...generatePlatform(platform),
    ...renderedGuardrails(seed),
    ...rendered.flatMap(({ files }) => [...files]),
    [PLATFORM_FILE, seed.platformText],
    [CODEOWNERS_FILE, codeowners],
  ]);
}

/** What clusters apply of the policies; nothing where there are none. */
function renderedGuardrails(seed: MonorepoSeed): FileTree {
  const { platformText, extra = new Map(), now = Date.now() } = seed;
  const files = new Map(extra).set(PLATFORM_FILE, platformText);
  const rendered = renderPlatformGuardrails(files, now);
  if (!rendered.ok) throw new ApplicationPlanError(rendered.problems);
  return rendered.value.files;
}

function renderSeedApplication(options: {
  name: string;
  text: string;
  slo?: string;
  edits: FileTree;
  platform: Platform;
}): RenderedApplication {
  const { name, text, slo, edits, platform } = options;
  const file = `applications/${name}/${APPLICATION_FILE}`;
  const parsed = parseApplication(text, { file });
  if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
  const application = parsed.value;
  const problems = checkApplicationDirectory(application, name, { file, text });
  if (problems.length > 0) throw new ApplicationPlanError(problems);
  return renderApplication({ application, text, slo, edits, platform });
}
