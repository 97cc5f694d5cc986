import { ResolvedApplication } from '@freehold/application';

/** The Spinnaker application. Absent permissions would mean that everybody may do everything. */
export function renderApplication(application: ResolvedApplication) {
  const { delivery } = application;
  return {
    name: delivery.application,
    email: application.owner.email,
    description: application.title,
    cloudProviders: 'kubernetes',
    ...(application.port !== undefined && { instancePort: application.port }),
    platformHealthOnly: false,
    platformHealthOnlyShowOverride: false,
    permissions: {
      READ: [...delivery.permissions.READ],
      WRITE: [...delivery.permissions.WRITE],
      EXECUTE: [...delivery.permissions.EXECUTE],
    },
    dataSources: { enabled: [], disabled: [] },
    trafficGuards: [],
  };
}
