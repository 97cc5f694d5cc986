import { fillPattern } from './names';
import { parseOwnerRef } from './references';
import type { Ownership } from './resolved';
import type { Platform } from './schema/platformSchema';

/**
 * Everything that an owner implies: the one place where a catalog group becomes a code owner, a directory group, a
 * Spinnaker role and a contact.
 *
 * @throws TypeError when the text is no reference to a group; parse documents and form values first.
 * @public
 */
export function deriveOwnership(
  ownerRef: string,
  platform: Platform,
): Ownership {
  const owner = parseOwnerRef(ownerRef);
  if (!owner) {
    throw new TypeError(
      `Not a reference to a catalog group: ${JSON.stringify(
        ownerRef.slice(0, 80),
      )}`,
    );
  }
  const { patterns, overrides } = platform.spec.owners;
  const override = Object.hasOwn(overrides, owner.ref)
    ? overrides[owner.ref]
    : {};
  const fill = (pattern: string) =>
    fillPattern(pattern, { team: owner.name, namespace: owner.namespace });
  const chat = override.chat ?? (patterns.chat && fill(patterns.chat));

  return {
    ref: owner.ref,
    team: owner.name,
    scmTeam: override.scmTeam ?? fill(patterns.scmTeam),
    directoryGroup: override.directoryGroup ?? fill(patterns.directoryGroup),
    // Fiat lower-cases what identity providers report, and compares.
    spinnakerRole: (
      override.spinnakerRole ?? fill(patterns.spinnakerRole)
    ).toLowerCase(),
    email: override.email ?? fill(patterns.email),
    ...(chat ? { chat } : {}),
  };
}
