import { Application, parseApplication } from '@freehold/application';
import { updateCodeowners } from '@freehold/generators';

const PROFILES = ['http', 'grpc', 'worker', 'cronjob'] as const;
const TEAMS = 400;

/** The text of the nth application of a large company: every tier and profile, many teams. */
export function sampleApplicationText(
  name: string,
  index: number,
  environments: readonly string[] = ['develop', 'staging', 'production'],
): string {
  const profile = PROFILES[index % PROFILES.length];
  const schedule = profile === 'cronjob' ? ["  schedule: '0 3 * * *'"] : [];
  return [
    'apiVersion: freehold.dev/v1alpha1',
    'kind: Application',
    'metadata:',
    `  name: ${name}`,
    `  description: Application number ${index} of the benchmark.`,
    'spec:',
    `  owner: group:default/${sampleTeam(index)}`,
    `  system: system:default/system-${index % 50}`,
    `  tier: ${'abc'[index % 3]}`,
    `  profile: ${profile}`,
    `  image: asia-docker.pkg.dev/example/apps/${name}`,
    ...schedule,
    '  environments:',
    ...environments.map(environment => `    ${environment}: {}`),
    '',
  ].join('\n');
}

/**
 * CODEOWNERS of so many applications.
 *
 * @param models - where only so many are generated and the others are copies, each is its model's team's
 */
export function sampleCodeowners(size: number, models: number = size): string {
  return updateCodeowners(undefined, {
    set: Array.from({ length: size }, (_, index) => ({
      directory: `applications/${sampleApplicationName(index)}`,
      owners: [`@example/${sampleTeam(index % models)}`],
    })),
    platformOwners: ['@example/sre'],
  });
}

export function sampleTeam(index: number): string {
  return `team-${index % TEAMS}`;
}

export function sampleApplicationName(index: number): string {
  return `service-${String(index).padStart(5, '0')}`;
}

export function sampleApplication(name: string, index: number) {
  const text = sampleApplicationText(name, index);
  const parsed = parseApplication(text);
  if (!parsed.ok)
    throw new Error(
      `The sample application is not valid: ${JSON.stringify(parsed.problems)}`,
    );
  const application: Application = parsed.value;
  return { text, application };
}
