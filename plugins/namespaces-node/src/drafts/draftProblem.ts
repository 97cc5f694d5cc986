import { APPLICATION_FILE, Problem } from '@freehold/application';
import { isGuardrailProblem } from '@freehold/monorepo';
import {
  ApplicationDraft,
  DraftProblem,
} from '@freehold/backstage-plugin-namespaces-common';

const FIELDS_OF_METADATA = ['name', 'title', 'description'] as const;
const FIELDS_OF_SPEC = [
  'owner',
  'system',
  'lifecycle',
  'tier',
  'profile',
  'image',
  'port',
  'schedule',
  'environments',
  'dependsOn',
  'egress',
  'access',
] as const;

/**
 * Says a problem in terms of the form. Of application.yaml, which was made from the form, nobody has seen the file and
 * the line: the field stands for them. A problem of another file, such as platform.yaml, belongs to no field, however
 * alike the paths are, and names its place in the message.
 *
 * @public
 */
export function draftProblem(problem: Problem): DraftProblem {
  const { code, severity, file, line, path, message, remedy } = problem;
  if (isGuardrailProblem(problem)) {
    const { rule, title, formField } = problem.guardrail;
    const causing = fieldNamed(formField);
    return {
      code,
      ...(causing && { field: causing }),
      severity,
      message,
      remedy,
      guardrail: {
        rule,
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
      },
    };
  }
  if (file !== undefined && !file.endsWith(`/${APPLICATION_FILE}`)) {
    return {
      code,
      severity,
      message: `${placeInWords(problem)}: ${message}`,
      remedy,
    };
  }
  const field = fieldOfPath(path);
  return { code, ...(field && { field }), severity, message, remedy };
}

function placeInWords({ file, line }: Problem): string {
  return line === undefined ? `In ${file}` : `In ${file}, line ${line}`;
}

/** A field of the form, as the annotation of a policy names it; a name that is none belongs to the form as a whole. */
function fieldNamed(
  name: string | undefined,
): keyof ApplicationDraft | undefined {
  return [...FIELDS_OF_METADATA, ...FIELDS_OF_SPEC].find(
    field => field === name,
  );
}

function fieldOfPath(
  path: Problem['path'],
): keyof ApplicationDraft | undefined {
  const [section, key] = path;
  if (section === 'metadata') {
    return FIELDS_OF_METADATA.find(field => field === key);
  }
  if (section === 'spec') {
    return FIELDS_OF_SPEC.find(field => field === key);
  }
  return undefined;
}
