import { deriveOwnership } from './ownership';
import type { Ownership, ResolvedDelivery } from './resolved';
import type { Application } from './schema/applicationSchema';
import type { Platform } from './schema/platformSchema';
import { DAYS } from './schema/vocabulary';

/** How releases of an application reach its environments, and who decides on them. */
export function resolveDelivery(
  { metadata, spec }: Application,
  owner: Ownership,
  platform: Platform,
): ResolvedDelivery {
  const { repository, owners, delivery, tiers } = platform.spec;
  const { spinnaker } = delivery;
  const sre = deriveOwnership(owners.sre, platform);
  const window = tiers[spec.tier].deploymentWindow;
  const operators = unique([owner.spinnakerRole, sre.spinnakerRole]);
  const grantees = (spec.access ?? []).map(
    grant => deriveOwnership(grant.group, platform).spinnakerRole,
  );

  return {
    renderer: delivery.renderer,
    application: metadata.name,
    judgmentTimeoutSeconds: delivery.judgmentTimeoutSeconds,
    ...(window
      ? {
          window: {
            // Spinnaker counts from Sunday = 1.
            days: window.days
              .map(day => DAYS.indexOf(day) + 1)
              .sort((left, right) => left - right),
            startHour: window.startHour,
            endHour: window.endHour,
          },
        }
      : {}),
    timeZone: delivery.timeZone,
    judgmentRoles: delivery.sreJudgesTiers.includes(spec.tier)
      ? operators
      : [owner.spinnakerRole],
    gitArtifactAccount: spinnaker.gitArtifactAccount,
    repositoryUrl: repository.url,
    branch: repository.branch,
    docker: { account: spinnaker.dockerAccount, ...partsOf(spec.image) },
    permissions: {
      READ: unique([...operators, ...grantees, ...spinnaker.readRoles]),
      WRITE: operators,
      EXECUTE: operators,
    },
    notifications: [
      { type: 'email', address: owner.email },
      ...(owner.chat ? [{ type: 'slack' as const, address: owner.chat }] : []),
    ],
  };
}

/** What a Spinnaker docker trigger calls the parts of `registry/organization/…/name`. */
function partsOf(image: string) {
  const [registry, ...path] = image.split('/');
  return {
    registry,
    repository: path.join('/'),
    organization: path.slice(0, -1).join('/'),
  };
}

function unique(roles: string[]): string[] {
  return [...new Set(roles.map(role => role.toLowerCase()))];
}
