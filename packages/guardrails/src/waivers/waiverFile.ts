/** Where waivers stand in the monorepo. @public */
export const WAIVERS_DIRECTORY = 'platform/waivers';

/** The file with the waivers of an application. @public */
export function waiversFile(application: string): string {
  return `${WAIVERS_DIRECTORY}/${application}.yaml`;
}

/** Whether a path is one of a folder's files; neighbours as `platform/waivers-old` are not. */
export function isWithin(path: string, directory: string): boolean {
  return path.startsWith(`${directory}/`);
}
