import { Application, parseApplication } from '@freehold/application';

const PROFILES = ['http', 'grpc', 'worker', 'cronjob'] as const;
const TEAMS = 400;

/** The text of the nth application of a large company: every tier and profile, many teams. */
export function sampleApplicationText(name: string, index: number): string {
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
    '    develop: {}',
    '    staging: {}',
    '    production: {}',
    '',
  ].join('\n');
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
