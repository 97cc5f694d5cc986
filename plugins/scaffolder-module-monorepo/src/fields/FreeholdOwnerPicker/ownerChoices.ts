import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConfigApi, IdentityApi } from '@backstage/frontend-plugin-api';
import { CatalogApi } from '@backstage/plugin-catalog-react';

/** A team that may be named as the owner. */
export interface OwnerChoice {
  /** Entity reference in full form. */
  ref: string;
  title: string;
  description?: string;
  /** Whether the user is a member. */
  mine: boolean;
}

export interface OwnerChoices {
  /** The user's own teams first, then by title. */
  choices: OwnerChoice[];
  /** Members of an SRE group may name any team. */
  anyTeam: boolean;
}

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.profile.displayName',
];

function normal(ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: 'group', defaultNamespace: 'default' }),
  );
}

function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string' && displayName !== ''
    ? displayName
    : entity.metadata.title ?? entity.metadata.name;
}

async function allGroups(catalog: CatalogApi): Promise<Entity[]> {
  const groups: Entity[] = [];
  for await (const page of catalog.streamEntities({
    filter: { kind: 'Group' },
    fields: FIELDS,
  })) {
    groups.push(...page);
  }
  return groups;
}

async function groupsOf(
  refs: string[],
  catalog: CatalogApi,
): Promise<Entity[]> {
  if (refs.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs: refs,
    fields: FIELDS,
  });
  return items.filter((item): item is Entity => item !== undefined);
}

/**
 * Whom the user may name as the owner. This only spares people a refusal: the backend decides by the same rule.
 */
export async function loadOwnerChoices(deps: {
  identity: IdentityApi;
  catalog: CatalogApi;
  config: ConfigApi;
}): Promise<OwnerChoices> {
  const { ownershipEntityRefs } = await deps.identity.getBackstageIdentity();
  const mine = new Set(
    ownershipEntityRefs
      .map(normal)
      .filter(ref => parseEntityRef(ref).kind === 'group'),
  );
  const sreGroups =
    deps.config.getOptionalStringArray('freehold.permission.sreGroups') ?? [];
  const anyTeam = sreGroups.some(group => mine.has(normal(group)));
  const groups = anyTeam
    ? await allGroups(deps.catalog)
    : await groupsOf([...mine], deps.catalog);
  const choices = groups.map(entity => ({
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    description: entity.metadata.description,
    mine: mine.has(stringifyEntityRef(entity)),
  }));
  choices.sort(
    (a, b) => Number(b.mine) - Number(a.mine) || a.title.localeCompare(b.title),
  );
  return { choices, anyTeam };
}

/** Whether a text, which may come from a link with prefilled values and be no reference at all, names the team. */
export function namesTeam(text: string, ref: string): boolean {
  try {
    return normal(text) === ref;
  } catch {
    return false;
  }
}
