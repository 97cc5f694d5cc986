import {
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  Entity as CatalogEntity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import {
  APPLICATION_FILE,
  checkApplication,
  formatProblem,
  parseApplication,
  parsePlatform,
  PLATFORM_FILE,
  resolveApplication,
} from '@freehold/application';
import { generateApplication } from '@freehold/generators';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

// The sample company is data, and data has no compiler: this proves that its parts know each other.

interface Entity {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
  spec: {
    type?: string;
    targets?: string[];
    parent?: string;
    memberOf?: string[];
    owner?: string;
    domain?: string;
    profile?: { email?: string };
  };
}

const root = resolve(__dirname, '../../..');
const entities = loadEntities(join(root, 'catalog/organisation.yaml'));
const refs = new Set(entities.map(entityRef));

describe('the sample organisation', () => {
  const groups = entities.filter(({ kind }) => kind === 'Group');
  const users = entities.filter(({ kind }) => kind === 'User');
  const membersOf = (group: string) =>
    users.filter(user => user.spec.memberOf?.includes(group));
  const teams = groups.filter(
    ({ spec, metadata }) => spec.type === 'team' && metadata.name !== 'sre',
  );

  it('has no entity twice', () => {
    expect(entities.map(entityRef)).toEqual([...refs]);
  });

  it('is what the catalog accepts', async () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    const validators: Record<string, typeof userEntityV1alpha1Validator> = {
      Domain: domainEntityV1alpha1Validator,
      Group: groupEntityV1alpha1Validator,
      Location: locationEntityV1alpha1Validator,
      System: systemEntityV1alpha1Validator,
      User: userEntityV1alpha1Validator,
    };
    for (const entity of entities) {
      const accepted = await policy.enforce(entity as CatalogEntity);
      expect(accepted && (await validators[entity.kind].check(accepted))).toBe(
        true,
      );
    }
  });

  it('has 16 product teams of at least four people, and two SREs', () => {
    expect(teams).toHaveLength(16);
    const tooSmall = teams
      .map(({ metadata }) => metadata.name)
      .filter(team => membersOf(team).length < 4);
    expect(tooSmall).toEqual([]);
    expect(membersOf('sre')).toHaveLength(2);
    expect(users.length).toBeGreaterThanOrEqual(100);
  });

  it.each([
    ['hana.sato', 'team-payment'],
    ['ken.tanaka', 'team-member'],
    ['yui.kobayashi', 'sre'],
  ])('has the persona %s in %s', (name, group) => {
    expect(membersOf(group).map(user => user.metadata.name)).toContain(name);
  });

  it('refers only to what it defines', () => {
    const dangling = entities.flatMap(entity =>
      [
        ...(entity.spec.memberOf ?? []).map(name => `group:default/${name}`),
        ...optionalRef('group', entity.spec.parent),
        ...optionalRef('group', entity.spec.owner),
        ...optionalRef('domain', entity.spec.domain),
      ]
        .filter(ref => !refs.has(ref))
        .map(ref => `${entityRef(entity)} -> ${ref}`),
    );
    expect(dangling).toEqual([]);
  });

  it('has an address of its own for each person', () => {
    const addresses = users.map(user => user.spec.profile?.email);
    expect(new Set(addresses).size).toBe(users.length);
    for (const address of addresses) {
      expect(address).toMatch(/^[a-z.]+@example\.com$/);
    }
  });
});

describe('the sample monorepo', () => {
  const monorepo = join(root, 'examples/monorepo');
  const platform = parsePlatform(
    readFileSync(join(monorepo, PLATFORM_FILE), 'utf8'),
    { file: PLATFORM_FILE },
  );
  if (!platform.ok) {
    throw new Error(platform.problems.map(formatProblem).join('\n'));
  }
  const names = readdirSync(join(monorepo, 'applications')).sort();

  it('has about 40 applications', () => {
    expect(names.length).toBeGreaterThanOrEqual(38);
    expect(names.length).toBeLessThanOrEqual(45);
  });

  it.each(names)('%s is valid, known to the catalog and generates', name => {
    const file = `applications/${name}/${APPLICATION_FILE}`;
    const text = readFileSync(join(monorepo, file), 'utf8');
    const parsed = parseApplication(text, { file });
    expect(parsed.problems.map(formatProblem)).toEqual([]);
    if (!parsed.ok) throw new Error('unreachable: it has no problems');
    const application = parsed.value;

    expect(application.metadata.name).toBe(name);
    expect(
      checkApplication(application, platform.value, { file, text }).map(
        formatProblem,
      ),
    ).toEqual([]);

    const { owner, system, dependsOn = [], access = [] } = application.spec;
    const components = dependsOn.map(ref =>
      ref.replace('component:default/', ''),
    );
    expect(names).toEqual(expect.arrayContaining(components));
    expect([...refs]).toEqual(
      expect.arrayContaining([
        owner,
        ...(system ? [system] : []),
        ...access.map(grant => grant.group),
      ]),
    );

    const tree = generateApplication(
      resolveApplication(application, platform.value),
    );
    expect([...tree.keys()]).toEqual(
      expect.arrayContaining(
        Object.keys(application.spec.environments).map(
          environment => `applications/${name}/${environment}/namespace.yaml`,
        ),
      ),
    );
  });
});

/** Follows Location entities, as the catalog does. */
function loadEntities(file: string): Entity[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).flatMap(document => {
    expect(document.errors).toEqual([]);
    const entity = document.toJS() as Entity;
    const targets = entity.kind === 'Location' ? entity.spec.targets ?? [] : [];
    return [
      entity,
      ...targets.flatMap(target => loadEntities(join(dirname(file), target))),
    ];
  });
}

function entityRef({ kind, metadata }: Entity): string {
  return `${kind.toLowerCase()}:default/${metadata.name}`;
}

function optionalRef(kind: string, name: string | undefined): string[] {
  return name === undefined ? [] : [`${kind}:default/${name}`];
}
