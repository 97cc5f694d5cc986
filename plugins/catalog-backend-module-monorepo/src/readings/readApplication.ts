import {
  APPLICATION_FILE,
  checkApplication,
  checkApplicationDirectory,
  parseApplication,
  Platform,
  Problem,
  ResolvedApplication,
  resolveApplication,
} from '@freehold/application';

/** An application.yaml of one commit, understood or not. */
export type ApplicationReading =
  | { status: 'ok'; name: string; application: ResolvedApplication }
  | { status: 'broken'; name: string; problems: Problem[] };

/** Path of an application.yaml, also of a directory that has no business to hold one. */
export function applicationFile(directory: string): string {
  return `applications/${directory}/${APPLICATION_FILE}`;
}

/** Reads the application.yaml of one directory against a platform. */
export function readApplication(
  name: string,
  text: string,
  platform: Platform,
): ApplicationReading {
  const file = applicationFile(name);
  const parsed = parseApplication(text, { file });
  if (!parsed.ok) {
    return { status: 'broken', name, problems: parsed.problems };
  }
  const problems = [
    ...parsed.problems,
    ...checkApplicationDirectory(parsed.value, name, { file, text }),
    ...checkApplication(parsed.value, platform, { file, text }),
  ];
  if (problems.some(problem => problem.severity === 'error')) {
    return { status: 'broken', name, problems };
  }
  return {
    status: 'ok',
    name,
    application: resolveApplication(parsed.value, platform),
  };
}
