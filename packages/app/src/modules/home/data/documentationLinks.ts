import { ConfigApi } from '@backstage/frontend-plugin-api';

export interface DocumentationLink {
  title: string;
  description?: string;
  url: string;
}

/** Reads `freehold.home.links`; `undefined` when nothing is configured. */
export function readDocumentationLinks(
  config: ConfigApi,
): DocumentationLink[] | undefined {
  return config.getOptionalConfigArray('freehold.home.links')?.map(entry => ({
    title: entry.getString('title'),
    description: entry.getOptionalString('description'),
    url: entry.getString('url'),
  }));
}
