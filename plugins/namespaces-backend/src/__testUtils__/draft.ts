import { ApplicationDraft } from '@freehold/backstage-plugin-namespaces-common';

/** A draft that nothing is wrong with, of a team and a system that the test backend's catalog has. */
export const draft: ApplicationDraft = {
  name: 'new-api',
  owner: 'group:default/team-payment',
  tier: 'c',
  profile: 'http',
  image: 'asia-docker.pkg.dev/example/apps/new-api',
  environments: ['develop'],
};
