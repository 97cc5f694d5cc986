import {
  exampleApplicationText,
  examplePlatformText,
  parseApplication,
  parsePlatform,
  PLATFORM_FILE,
  resolveApplication,
  type ParseResult,
} from '@freehold/application';
import { generateApplication } from '@freehold/generators';
import { changeFiles, type FileChange } from '../__testUtils__/fileChanges';
import { inputOf } from '../__testUtils__/monorepo';
import { repositoryRules } from '../repositoryRules';

const NAME = 'payment-authorizer';
const RECORD = `applications/${NAME}/application.yaml`;

function valueOf<T>(result: ParseResult<T>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.value;
}

/** Everything that the rules say of what is generated for a record and a platform with these changes. */
function sayings(changes: readonly FileChange[]): string[] {
  const files = changeFiles(
    new Map([
      [PLATFORM_FILE, examplePlatformText],
      [RECORD, exampleApplicationText],
    ]),
    changes,
  );
  const resolved = resolveApplication(
    valueOf(parseApplication(files.get(RECORD) ?? '')),
    valueOf(parsePlatform(files.get(PLATFORM_FILE) ?? '')),
  );
  const { application, platform } = inputOf(
    new Map([...files, ...generateApplication(resolved)]),
    NAME,
  );
  expect(application.resolved).toBeDefined();
  return repositoryRules.flatMap(({ id, check }) =>
    (check(application, platform) ?? []).map(
      ({ code, message }) => `${id}/${code}: ${message}`,
    ),
  );
}

const record = (path: string[], value?: unknown): FileChange => ({
  file: RECORD,
  path: ['spec', ...path],
  value,
});

const platform = (
  path: Array<string | number>,
  value?: unknown,
): FileChange => ({ file: PLATFORM_FILE, path: ['spec', ...path], value });

const profiles: Record<string, FileChange[]> = {
  http: [],
  grpc: [record(['profile'], 'grpc')],
  worker: [record(['profile'], 'worker'), record(['port'])],
  cronjob: [
    record(['profile'], 'cronjob'),
    record(['port']),
    record(['schedule'], '0 3 * * *'),
    record(['environments', 'production', 'replicas']),
  ],
};

const osaka = {
  name: 'production-osaka',
  title: 'Osaka',
  stage: 'production',
  cluster: 'gke-production',
  ownerRole: 'view',
};

const platforms: Record<string, FileChange[]> = {
  'the example': [],
  'a second region on the same cluster': [
    platform(['environments', 3], osaka),
    record(['environments', 'production-osaka'], {}),
  ],
  'production alone': [
    record(['environments', 'develop']),
    record(['environments', 'staging']),
    record(['access']),
  ],
  'no production': [record(['environments', 'production']), record(['access'])],
  'no grants': [platform(['access', 'allowedRoles'], []), record(['access'])],
  'owners who judge alone, at any time': [
    platform(['delivery', 'sreJudgesTiers'], []),
    platform(['tiers', 'a', 'deploymentWindow']),
  ],
  'a group that is called otherwise elsewhere': [
    platform(['owners', 'overrides', 'group:default/team-payment'], {
      scmTeam: '@example/Payments',
      directoryGroup: 'Payments@corp.example.com',
      spinnakerRole: 'Payments',
      email: 'pay@example.com',
    }),
  ],
  'a repository elsewhere': [
    platform(['repository'], {
      url: 'https://gitlab.example.com/platform/manifests',
      branch: 'trunk',
    }),
  ],
  Datadog: [
    platform(['observability'], {
      backend: 'datadog',
      datadog: { operator: true, tags: [] },
    }),
  ],
  'nothing that measures': [platform(['observability'])],
};

const variants = Object.keys(platforms).flatMap(setting =>
  Object.keys(profiles).map(profile => [profile, setting] as const),
);

describe('what is generated', () => {
  it.each(variants)(
    'has nothing against itself: %s with %s',
    (profile, setting) => {
      expect(sayings([...profiles[profile], ...platforms[setting]])).toEqual(
        [],
      );
    },
  );

  it.each(['a', 'b', 'c'])('has nothing against itself in tier %s', tier => {
    expect(sayings([record(['tier'], tier)])).toEqual([]);
  });
});
