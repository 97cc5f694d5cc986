import Ajv2020, { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { OPENAPI_FILE } from '../router/openapi';

interface OpenApiDocument {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
}

/** The description that the plugin serves. */
export const openapiDocument: OpenApiDocument = parse(
  readFileSync(OPENAPI_FILE, 'utf8'),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(openapiDocument, 'openapi');

/** A validator of the JSON that an operation answers with, found where the description has it. */
export function responseValidator(
  method: string,
  path: string,
  status: number,
): ValidateFunction {
  const steps = ['paths', path, method, 'responses', String(status)];
  const response = steps.reduce<unknown>(
    (node, step) => (node as Record<string, unknown> | undefined)?.[step],
    openapiDocument,
  );
  if (!response) {
    throw new Error(`The description has no ${status} of ${method} ${path}`);
  }
  const reference = (response as { $ref?: string }).$ref;
  const pointer =
    reference ??
    `#/${steps
      .map(step =>
        encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1')),
      )
      .join('/')}`;
  return ajv.compile({
    $ref: `openapi${pointer}/content/application~1json/schema`,
  });
}
