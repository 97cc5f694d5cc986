import { InputError } from '@backstage/errors';
import { isApplicationName } from '@freehold/application';
import { isWaiverId } from '@freehold/guardrails';
import { WaiverRequest } from '@freehold/monorepo';

/** What a form gives that asks for a waiver: fields that are left empty are there as empty texts. */
export interface WaiverRequestInput {
  application: string;
  rule: string;
  objectKind?: string;
  objectName?: string;
  environments?: string[];
  reason: string;
  expires: string;
  id?: string;
}

/** Reads what is asked for; throws `InputError` that names the field. The rest is checked against the monorepo. */
export function readWaiverRequest(
  input: WaiverRequestInput,
  requestedBy: string | undefined,
): WaiverRequest {
  const kind = textOf(input.objectKind);
  const name = textOf(input.objectName);
  if ((kind === undefined) !== (name === undefined)) {
    throw new InputError(
      `${
        kind === undefined ? 'objectKind' : 'objectName'
      }: missing. Give kind and name of the object, or neither for a rule that is about no object.`,
    );
  }
  const id = textOf(input.id);
  return {
    ...(id !== undefined && { id }),
    rule: input.rule.trim(),
    ...(kind !== undefined && name !== undefined && { object: { kind, name } }),
    environments: input.environments ?? [],
    // People write paragraphs; the file has one line.
    reason: input.reason.replace(/\s+/g, ' ').trim(),
    ...(requestedBy !== undefined && { requestedBy }),
    expires: input.expires.trim(),
  };
}

/** Asked before anything else, because the name becomes a path. */
export function readApplicationName(application: string): string {
  if (!isApplicationName(application)) {
    throw new InputError(
      `application: ${JSON.stringify(
        application.slice(0, 80),
      )} is not the name of an application. Use the name of its directory in the monorepo.`,
    );
  }
  return application;
}

/** The id of a waiver that there is. */
export function readWaiverId(id: string): string {
  if (!isWaiverId(id)) {
    throw new InputError(
      `id: ${JSON.stringify(
        id.slice(0, 80),
      )} is not the id of a waiver. Use the one that stands in platform/waivers.`,
    );
  }
  return id;
}

/** A field that is left empty is not there. */
export function textOf(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}
