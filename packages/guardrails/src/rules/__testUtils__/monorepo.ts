import {
  exampleApplicationText,
  exampleJobText,
  examplePlatformText,
  parseApplication,
  parsePlatform,
  PLATFORM_FILE,
  resolveApplication,
  type ParseResult,
} from '@freehold/application';
import {
  CODEOWNERS_FILE,
  generateApplication,
  updateCodeowners,
} from '@freehold/generators';
import { buildApplicationWorkspace } from '../../check/buildWorkspace';
import { readPlatformWorkspace } from '../../check/platformWorkspace';
import type {
  ApplicationWorkspace,
  PlatformWorkspace,
} from '../../check/workspace';
import { changeFiles, type FileChange } from './fileChanges';

/** The organisation's groups, one a line; without the file nobody could be asked. */
export const GROUPS_FILE = 'GROUPS';

const TEXTS = [exampleApplicationText, exampleJobText];

/** A service with an autoscaler in three environments, which fixtures are about unless they say otherwise. */
export const SERVICE = 'payment-authorizer';

/** Sound files of a monorepo with a service and a scheduled job, as Freehold generates them. */
export const monorepo: ReadonlyMap<string, string> = generateMonorepo();

function generateMonorepo(): Map<string, string> {
  const platform = valueOf(parsePlatform(examplePlatformText));
  const applications = TEXTS.map(text => ({
    text,
    resolved: resolveApplication(valueOf(parseApplication(text)), platform),
  }));
  const codeowners = updateCodeowners(undefined, {
    platformOwners: ['@example/sre'],
    set: applications.map(({ resolved }) => ({
      directory: resolved.directory,
      owners: [resolved.owner.scmTeam],
    })),
  });
  return new Map([
    [PLATFORM_FILE, examplePlatformText],
    [CODEOWNERS_FILE, codeowners],
    [
      GROUPS_FILE,
      'group:default/team-payment\ngroup:default/team-fraud\ngroup:default/sre\n',
    ],
    ...applications.flatMap(({ text, resolved }) => [
      [`${resolved.directory}/application.yaml`, text] as const,
      ...generateApplication(resolved),
    ]),
  ]);
}

export interface RuleInput {
  application: ApplicationWorkspace;
  platform: PlatformWorkspace;
  files: ReadonlyMap<string, string>;
}

/** What a rule is asked about: the application of a monorepo that differs from the sound one by the changes. */
export function ruleInput(
  changes: readonly FileChange[] = [],
  name: string = applicationOf(changes.map(({ file }) => file)),
): RuleInput {
  return inputOf(changeFiles(monorepo, changes), name);
}

/** The application that the files belong to. */
function applicationOf(paths: readonly string[]): string {
  const names = paths.flatMap(
    path => /^applications\/([^/]+)\//.exec(path)?.[1] ?? [],
  );
  return names[0] ?? SERVICE;
}

/** An application among the files of a monorepo. */
export function inputOf(
  files: ReadonlyMap<string, string>,
  name: string,
): RuleInput {
  const groups = files.get(GROUPS_FILE)?.split('\n').filter(Boolean);
  const platform = valueOf(
    readPlatformWorkspace(files, groups && { groups: new Set(groups) }),
  );
  const directory = `applications/${name}/`;
  const own = new Map(
    [...files].filter(([path]) => path.startsWith(directory)),
  );
  const { workspace } = buildApplicationWorkspace(name, own, platform);
  return { application: workspace, platform, files };
}

function valueOf<T>(result: ParseResult<T>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.value;
}
