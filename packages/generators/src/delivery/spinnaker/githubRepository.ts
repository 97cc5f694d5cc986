/** A repository on GitHub, or on a GitHub Enterprise server. */
export interface GithubRepository {
  project: string;
  slug: string;
  /** Where its API answers for the contents of files. */
  contentsUrl: string;
}

const GITHUB_URL =
  /^https:\/\/((?:[^/@]*\.)?github\.[^/@]+)\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/;

/** The repository of an https URL; `undefined` for one on another host. */
export function githubRepository(url: string): GithubRepository | undefined {
  const match = GITHUB_URL.exec(url);
  if (!match) {
    return undefined;
  }
  const [, host, project, slug] = match;
  const api =
    host === 'github.com' ? 'https://api.github.com' : `https://${host}/api/v3`;
  return {
    project,
    slug,
    contentsUrl: `${api}/repos/${project}/${slug}/contents`,
  };
}
