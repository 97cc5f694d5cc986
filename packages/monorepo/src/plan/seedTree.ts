import {
  APPLICATION_FILE,
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
import { SLO_FILE } from '@freehold/slo';
import { addOwners } from './addOwners';
import { ApplicationPlanError } from './applicationPlanError';
import { readPlatform } from './createApplication';
import { RenderedApplication, renderApplication } from './renderApplication';

/** @public */
export interface MonorepoSeed {
  /** Text of platform.yaml. */
  platformText: string;
  /** Text of each application.yaml, with the directory's name. */
  applications: Array<{ name: string; text: string }>;
  /**
   * Further files by path; one that is generated as well is an error. Only the `slo.yaml` of an application replaces the
   * generated one: people have written it already.
   */
  extra?: FileTree;
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
    extra.delete(sloFile);
    try {
      rendered.push(renderSeedApplication({ name, text, slo, platform }));
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
    ...rendered.flatMap(({ files }) => [...files]),
    [PLATFORM_FILE, seed.platformText],
    [CODEOWNERS_FILE, codeowners],
  ]);
}

function renderSeedApplication(options: {
  name: string;
  text: string;
  slo?: string;
  platform: Platform;
}): RenderedApplication {
  const { name, text, slo, platform } = options;
  const file = `applications/${name}/${APPLICATION_FILE}`;
  const parsed = parseApplication(text, { file });
  if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
  const application = parsed.value;
  const problems = checkApplicationDirectory(application, name, { file, text });
  if (problems.length > 0) throw new ApplicationPlanError(problems);
  return renderApplication({ application, text, slo, platform });
}
