import type { CelJson } from '../cel';
import type { AdmissionPolicy } from '../policy';
import { annotation, GUARDRAIL_ANNOTATIONS } from './annotations';
import {
  expandPath,
  parsePathPattern,
  pathForKind,
  valueAt,
  type PathPattern,
} from './objectPath';
import type { WorkspaceObject } from './workspace';

/**
 * The field to point at, as the policy's annotation says. A message that names one item of a list, as the container
 * "app", points there; otherwise it is the first.
 */
export function policyPlace(
  policy: AdmissionPolicy | undefined,
  { asWritten, reference }: WorkspaceObject,
  message: string,
): Array<string | number> | undefined {
  const text = policy && annotation(policy, GUARDRAIL_ANNOTATIONS.place);
  const pattern = text === undefined ? undefined : parsePathPattern(text);
  if (pattern === undefined) {
    return undefined;
  }
  const paths = withInitContainers(pattern).flatMap(own =>
    expandPath(pathForKind(own, reference.kind), asWritten),
  );
  return (
    paths.find(path => isNamed(path, asWritten, message)) ??
    paths.at(0) ??
    undefined
  );
}

/** What is said of containers may be about those that run before them, too. */
function withInitContainers(pattern: PathPattern): PathPattern[] {
  const containers = pattern.indexOf('containers');
  return containers === -1
    ? [pattern]
    : [
        pattern,
        [
          ...pattern.slice(0, containers),
          'initContainers',
          ...pattern.slice(containers + 1),
        ],
      ];
}

/** Whether the message has the name of an item on the path, in quotes. */
function isNamed(
  path: ReadonlyArray<string | number>,
  object: CelJson,
  message: string,
): boolean {
  return path.some((part, index) => {
    if (typeof part !== 'number') {
      return false;
    }
    const name = valueAt(object, [...path.slice(0, index + 1), 'name']);
    return (
      typeof name === 'string' &&
      (message.includes(`"${name}"`) || message.includes(`'${name}'`))
    );
  });
}
