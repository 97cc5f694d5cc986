import { JsonObject, JsonValue } from '@backstage/types';
import { ApplicationDraft } from '@freehold/backstage-plugin-namespaces-common';

/** What a form's data says about a new application. @internal */
export type DraftResult =
  | { ok: true; draft: ApplicationDraft }
  | { ok: false; missing: Array<keyof ApplicationDraft> };

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : undefined;
}

function texts(value: JsonValue | undefined): string[] | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  return value.map(text).filter((item): item is string => item !== undefined);
}

function objects(value: JsonValue | undefined): JsonObject[] | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  return value.filter(
    (item): item is JsonObject =>
      typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}

function whenAny<T>(items: T[] | undefined): T[] | undefined {
  return items && items.length > 0 ? items : undefined;
}

/**
 * The draft that a form's data describes; the form's properties bear the names of the draft's fields. Whether values
 * are right is the backend's business, so they pass as they are; what has no value is left out.
 *
 * @internal
 */
export function draftFromFormData(data: JsonObject): DraftResult {
  const required = {
    name: text(data.name),
    owner: text(data.owner),
    tier: text(data.tier),
    profile: text(data.profile),
    image: text(data.image),
    environments: whenAny(texts(data.environments)),
  };
  const missing = Object.entries(required)
    .filter(([, value]) => value === undefined)
    .map(([field]) => field as keyof ApplicationDraft);
  if (missing.length > 0) {
    return { ok: false, missing };
  }
  const optional = {
    title: text(data.title),
    description: text(data.description),
    system: text(data.system),
    lifecycle: text(data.lifecycle),
    port: typeof data.port === 'number' ? data.port : undefined,
    schedule: text(data.schedule),
    dependsOn: whenAny(texts(data.dependsOn)),
    egress: whenAny(objects(data.egress)),
    access: whenAny(objects(data.access)),
  };
  const entries = Object.entries({ ...required, ...optional }).filter(
    ([, value]) => value !== undefined,
  );
  // The backend validates what a form may hold against the schema and answers with problems as data.
  return {
    ok: true,
    draft: Object.fromEntries(entries) as unknown as ApplicationDraft,
  };
}
