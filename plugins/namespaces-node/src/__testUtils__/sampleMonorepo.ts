import { findOwnPaths } from '@backstage/cli-common';
import { APPLICATION_FILE, PLATFORM_FILE } from '@freehold/application';
import { ApplicationDraft } from '@freehold/backstage-plugin-namespaces-common';
import { LocalMonorepoStore, seedTree } from '@freehold/monorepo';
import { readFileSync } from 'node:fs';

/** The seed that this repository ships. */
export const SAMPLE_SEED =
  findOwnPaths(__dirname).resolveRoot('examples/monorepo');

export const platformText = readFileSync(
  `${SAMPLE_SEED}/${PLATFORM_FILE}`,
  'utf8',
);

/** The application.yaml of a sample application. */
export function sampleApplicationText(name: string): string {
  return readFileSync(
    `${SAMPLE_SEED}/applications/${name}/${APPLICATION_FILE}`,
    'utf8',
  );
}

/** A repository with the platform and a few of the sample's applications, opened. The caller closes it. */
export async function sampleMonorepo(
  path: string,
  names: string[],
): Promise<LocalMonorepoStore> {
  await LocalMonorepoStore.init({
    path,
    tree: seedTree({
      platformText,
      applications: names.map(name => ({
        name,
        text: sampleApplicationText(name),
      })),
    }),
    author: { name: 'Test', email: 'test@example.invalid' },
    subject: 'Seed',
  });
  return LocalMonorepoStore.open({ path });
}

/** A draft that nothing is wrong with. */
export const draft: ApplicationDraft = {
  name: 'new-api',
  title: 'New API',
  description: 'Answers.',
  owner: 'group:default/team-payment',
  system: 'system:default/payment',
  lifecycle: 'experimental',
  tier: 'b',
  profile: 'http',
  image: 'asia-docker.pkg.dev/example/apps/new-api',
  port: 8080,
  environments: ['develop', 'production'],
  dependsOn: ['component:default/member-api'],
  egress: [{ host: 'api.card.example', port: 443 }],
  access: [
    {
      role: 'view',
      group: 'group:default/team-fraud',
      environments: ['develop'],
    },
  ],
};
