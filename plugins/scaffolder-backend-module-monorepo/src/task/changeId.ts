import { createHash } from 'node:crypto';

/** Longest change id that the monorepo store accepts. */
const MAX_LENGTH = 200;

/**
 * The idempotency key of one write: the same in every attempt of a task, different for every other write. The name is
 * part of it because a step with `each` runs several times under one step id.
 */
export function changeId(options: {
  taskId: string;
  stepId: string;
  name: string;
}): string {
  const { taskId, stepId, name } = options;
  // Names have no dots and task ids are UUIDs, so the parts cannot be mistaken for one another.
  const id = `scaffolder-${encode(taskId)}-${encode(stepId)}.${encode(name)}`;
  return id.length <= MAX_LENGTH
    ? id
    : `scaffolder-${createHash('sha256').update(id).digest('hex')}`;
}

/** Step ids may be any text; no two of them may become the same id. */
function encode(part: string): string {
  return part.replace(
    /[^A-Za-z0-9.-]/g,
    unit => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
