import { parseOwnerRef } from '../references';
import { ApplicationCheck } from './check';

/**
 * The naming patterns hold for groups of one catalog namespace. A group of another could be a namesake, which would get
 * the rights of the team that it shares its name with.
 */
export const ownersKnown: ApplicationCheck = ({ spec }, platform) => {
  const { namespace, overrides } = platform.spec.owners;
  const groups = [
    { ref: spec.owner, path: ['spec', 'owner'] },
    ...(spec.access ?? []).map(({ group }, index) => ({
      ref: group,
      path: ['spec', 'access', index, 'group'],
    })),
  ];
  return groups
    .filter(
      ({ ref }) =>
        parseOwnerRef(ref)?.namespace !== namespace &&
        !Object.hasOwn(overrides, ref),
    )
    .map(({ ref, path }) => ({
      code: 'group-namespace-unknown',
      path,
      message: `The platform does not know what ${ref} is called elsewhere: its patterns are for groups of the namespace ${namespace}`,
      remedy: `Name a group of ${namespace}, or ask the SREs to add ${ref} to spec.owners.overrides of platform.yaml.`,
    }));
};
