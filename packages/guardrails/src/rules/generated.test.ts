import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  PLATFORM_FILE,
  examplePlatformText,
  parseApplication,
  parsePlatform,
  resolveApplication,
  type ParseResult,
} from '@freehold/application';
import {
  CODEOWNERS_FILE,
  generateApplication,
  updateCodeowners,
} from '@freehold/generators';
import { changeFiles } from './__testUtils__/fileChanges';
import { inputOf } from './__testUtils__/monorepo';
import { repositoryRules } from './repositoryRules';

const PACKAGES = join(__dirname, '..', '..', '..');
const SAMPLE = join(PACKAGES, '..', 'examples', 'monorepo');
const GOLDEN = join(PACKAGES, 'generators', 'src', '__golden__');

function valueOf<T>(result: ParseResult<T>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.value;
}

/** What the sample monorepo shows on purpose. */
const ON_PURPOSE: ReadonlyMap<string, string[]> = new Map([
  [
    'recommendation-lab',
    [
      'every-application-has-slo/no-objective applications/recommendation-lab/slo.yaml: slo.yaml has no objective',
    ],
  ],
]);

/** Whatever any rule says of an application, in words. */
function sayings(files: ReadonlyMap<string, string>, name: string): string[] {
  const { application, platform } = inputOf(files, name);
  return repositoryRules.flatMap(({ id, check }) =>
    (check(application, platform) ?? []).map(
      ({ code, message, object, file, environment }) =>
        `${id}/${code} ${object?.file ?? file ?? environment}: ${message}`,
    ),
  );
}

describe('what Freehold generates', () => {
  const platformText = readFileSync(join(SAMPLE, PLATFORM_FILE), 'utf8');
  const platform = valueOf(parsePlatform(platformText));

  it.each(readdirSync(join(SAMPLE, 'applications')).sort())(
    'is as the rules want it for %s of the sample monorepo',
    name => {
      const directory = join(SAMPLE, 'applications', name);
      const text = readFileSync(join(directory, 'application.yaml'), 'utf8');
      const application = valueOf(parseApplication(text));
      const resolved = resolveApplication(application, platform);
      const sloFile = join(directory, 'slo.yaml');
      const slo = existsSync(sloFile)
        ? readFileSync(sloFile, 'utf8')
        : undefined;
      const files = new Map([
        [PLATFORM_FILE, platformText],
        [
          CODEOWNERS_FILE,
          updateCodeowners(undefined, {
            platformOwners: ['@example/sre'],
            set: [
              {
                directory: resolved.directory,
                owners: [resolved.owner.scmTeam],
              },
            ],
          }),
        ],
        ...generateApplication(resolved, { slo }),
        [`${resolved.directory}/application.yaml`, text] as const,
        ...(slo === undefined
          ? []
          : [[`${resolved.directory}/slo.yaml`, slo] as const]),
      ]);
      expect(sayings(files, name)).toEqual(ON_PURPOSE.get(name) ?? []);
    },
  );

  const twoRegions = changeFiles(
    new Map([[PLATFORM_FILE, examplePlatformText]]),
    [
      ...['production-tokyo', 'production-osaka'].map((name, index) => ({
        file: PLATFORM_FILE,
        path: ['spec', 'environments', 3 + index],
        value: {
          name,
          title: name,
          stage: 'production',
          cluster: 'gke-production',
          ownerRole: 'view',
        },
      })),
    ],
  );

  it.each(readdirSync(GOLDEN).sort())(
    'is so in the golden folder %s',
    folder => {
      const root = join(GOLDEN, folder);
      const files = new Map(twoRegions);
      for (const entry of readdirSync(root, {
        recursive: true,
        encoding: 'utf8',
        withFileTypes: true,
      })) {
        if (entry.isFile()) {
          const file = join(entry.parentPath, entry.name);
          files.set(
            file.slice(root.length + 1).replaceAll('\\', '/'),
            readFileSync(file, 'utf8'),
          );
        }
      }
      const [name] = readdirSync(join(root, 'applications'));
      expect(sayings(files, name)).toEqual([]);
    },
  );
});
