import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
} from '@backstage/catalog-model';
import { APPLICATION_FILE } from '@freehold/application';
import { MonorepoStore } from '@freehold/monorepo';

/**
 * Where people find the files of an application: at the source host, or in the portal when the monorepo is embedded.
 */
export interface SourcePlaces {
  links?: MonorepoStore['links'];
  /** `app.baseUrl`, without a slash at the end. */
  portalUrl?: string;
}

/** Annotations that say which file an entity was made from, and where to look at it. */
export function sourceAnnotations(
  directory: string,
  { links, portalUrl }: SourcePlaces,
): Record<string, string> {
  const file = `${directory}/${APPLICATION_FILE}`;
  if (links) {
    const location = `url:${links.file(file)}`;
    return {
      [ANNOTATION_LOCATION]: location,
      [ANNOTATION_ORIGIN_LOCATION]: location,
      [ANNOTATION_SOURCE_LOCATION]: `url:${links.directory(directory)}/`,
      [ANNOTATION_VIEW_URL]: links.file(file),
      [ANNOTATION_EDIT_URL]: links.file(file),
    };
  }
  // Not a `url:` location: nothing could fetch it, and the catalog must not try.
  const location = `freehold:${file}`;
  return {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
    ...(portalUrl && {
      [ANNOTATION_VIEW_URL]: `${portalUrl}/namespaces/files?path=${encodeURIComponent(
        file,
      )}`,
    }),
  };
}
