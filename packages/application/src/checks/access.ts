import { ApplicationCheck, CheckFinding } from './check';

/** Grants stay within the roles that owners may give away, and each says something that is not said already. */
export const access: ApplicationCheck = ({ spec }, platform) => {
  const { allowedRoles } = platform.spec.access;
  const own = Object.keys(spec.environments);
  const said = new Set(
    platform.spec.environments.map(({ name, ownerRole }) =>
      [ownerRole, spec.owner, name].join(' '),
    ),
  );
  return (spec.access ?? []).flatMap((grant, index): CheckFinding[] => {
    const path = ['spec', 'access', index];
    const findings: CheckFinding[] = [];
    if (!allowedRoles.includes(grant.role)) {
      findings.push({
        code: 'access-role-not-allowed',
        path: [...path, 'role'],
        message: `Owners may not grant the role ${grant.role} on this platform`,
        remedy:
          allowedRoles.length > 0
            ? `Write one of: ${allowedRoles.join(', ')}.`
            : 'Remove the grant.',
      });
    }
    const environments = grant.environments ?? own;
    const repeatedIn = environments.filter(name => {
      const key = [grant.role, grant.group, name].join(' ');
      const isRepeated = said.has(key);
      said.add(key);
      return isRepeated;
    });
    if (repeatedIn.length > 0) {
      findings.push({
        code: 'access-duplicate',
        severity: 'warning',
        path,
        message: `${grant.group} has the role ${
          grant.role
        } in ${repeatedIn.join(', ')} already`,
        remedy: 'Remove what is said twice.',
      });
    }
    return findings;
  });
};
