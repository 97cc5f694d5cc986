import { Problem } from '@freehold/application';
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
 * Says a problem of application.yaml in terms of the form it was made from: the field instead of file and line, which
 * nobody has seen.
 *
 * @public
 */
export function draftProblem(problem: Problem): DraftProblem {
  const { code, severity, message, remedy } = problem;
  const field = fieldOfPath(problem.path);
  return { code, ...(field && { field }), severity, message, remedy };
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
