import { InputError } from '@backstage/errors';
import {
  ApplicationDraft,
  DraftProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import { z } from 'zod';

/** Bounds that only keep requests small; what a good value is, application.yaml's own schema says. */
const text = z.string().max(2000);
const list = <T extends z.ZodType>(item: T) => z.array(item).max(100);

const draftObject = z.strictObject({
  name: text,
  title: text.optional(),
  description: text.optional(),
  owner: text,
  system: text.optional(),
  lifecycle: z.enum(['experimental', 'production', 'deprecated']).optional(),
  tier: z.enum(['a', 'b', 'c']),
  profile: z.enum(['http', 'grpc', 'worker', 'cronjob']),
  image: text,
  port: z.number().optional(),
  schedule: text.optional(),
  environments: list(text),
  dependsOn: list(text).optional(),
  egress: list(z.strictObject({ host: text, port: z.number() })).optional(),
  access: list(
    z.strictObject({
      role: z.enum(['view', 'edit', 'admin']),
      group: text,
      environments: list(text).optional(),
    }),
  ).optional(),
});

// A field that the type gains and the schema lacks, or the other way round, is an error of the compiler here.
const schema: z.ZodType<ApplicationDraft> = draftObject;
const DRAFT_FIELDS: ReadonlyArray<keyof ApplicationDraft> =
  draftObject.keyof().options;

/**
 * Reads the body of a plan request. A form asks for plans of what is still being typed, so a field that is missing or
 * of the wrong type is a problem of that field; only a body that is no draft at all is refused.
 */
export function parseDraft(
  body: unknown,
):
  | { ok: true; draft: ApplicationDraft }
  | { ok: false; problems: DraftProblem[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new InputError(
      'The body must be a draft of an application as a JSON object',
    );
  }
  const result = schema.safeParse(body);
  if (result.success) {
    return { ok: true, draft: result.data };
  }
  return {
    ok: false,
    problems: result.error.issues.map(({ path, message }) => {
      const field = DRAFT_FIELDS.find(name => name === path[0]);
      return {
        code: 'draft/invalid',
        ...(field && { field }),
        severity: 'error',
        message: `${path.join('.') || 'The draft'}: ${message}.`,
        remedy: 'Fill in this field.',
      };
    }),
  };
}
