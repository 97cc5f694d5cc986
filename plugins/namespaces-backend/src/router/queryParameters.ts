import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { z } from 'zod';

/**
 * The parameters of a URL as lists of texts. Express's own parser turns `a[b]=c` into objects and long lists into maps,
 * which no schema would expect.
 */
export function queryParameters(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  const parameters = new Map<string, string[]>();
  for (const [name, value] of searchParams) {
    const values = parameters.get(name) ?? [];
    values.push(value);
    parameters.set(name, values);
  }
  return Object.fromEntries(parameters);
}

/** A parameter that may be given once. */
export function once<T extends z.ZodType<unknown, string>>(schema: T) {
  return z
    .array(z.string())
    .length(1, 'may be given only once')
    .transform(([value]) => value)
    .pipe(schema)
    .optional();
}

/** A name or words to look for. Kubernetes, git and catalog names are all shorter; PostgreSQL knows no NUL. */
export const shortText = z
  .string()
  .max(300)
  .refine(value => !value.includes('\0'), 'must not have a NUL character');

/** A catalog reference in the lower case in which tables have it. */
export const entityRef = shortText.transform(ref =>
  ref.toLocaleLowerCase('en-US'),
);

/** Parses with a schema, or throws `InputError` that names each field, what is wrong with it, and nothing else. */
export function parseInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.output<T> {
  const result = schema.safeParse(input);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(({ path, message }) =>
          path.length ? `${path.join('.')}: ${message}` : message,
        )
        .join('; '),
    );
  }
  return result.data;
}
