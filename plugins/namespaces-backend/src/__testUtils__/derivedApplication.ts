import { DerivedApplication } from '../indexer/deriveApplication';

/** An application in the index, with everything that a test does not care about filled in. */
export function derivedApplication(
  options: {
    name: string;
    title?: string;
    owner?: string;
    system?: string;
    tier?: 'a' | 'b' | 'c';
    profile?: 'http' | 'grpc' | 'worker' | 'cronjob';
    environments?: string[];
    changedAt?: string;
  } & Partial<Omit<DerivedApplication, 'rows' | 'name'>>,
): DerivedApplication {
  const {
    name,
    title = name,
    owner = 'group:default/team-a',
    system,
    tier = 'b',
    profile = 'http',
    environments = ['develop', 'production'],
    changedAt,
    ...rest
  } = options;
  return {
    name,
    oid: `oid-of-${name}`,
    ownerRef: owner,
    problems: [],
    broken: false,
    ...rest,
    rows: environments.map(environment => ({
      namespace: `${name}-${environment}`,
      application: name,
      title,
      environment,
      cluster: `gke-${environment}`,
      ownerRef: owner,
      systemRef: system,
      tier,
      profile,
      lifecycle: 'production',
      changedAt,
    })),
  };
}
