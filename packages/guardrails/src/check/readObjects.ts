import type { Problem } from '@freehold/application';
import { canonicalise, readManifests, type ManifestObject } from '../object';
import { mappingOf, textOf } from '../policy/objectFields';
import type { ObjectReference } from '../policy';
import {
  groupVersionOf,
  ResourceIndex,
} from '../policy/resources/resourceIndex';
import type { WorkspaceObject } from './workspace';

/** Kinds of Kubernetes itself: whether they belong to a namespace. */
const builtIn = new ResourceIndex([]);

/** The objects of a file, as written and as the API server would see them, or why there are none. */
export function readObjects(
  file: string,
  text: string,
  options: {
    kubernetesVersion: { major: number; minor: number };
    /** Where an object goes that names no namespace itself. */
    namespace?: string;
  },
): { objects: WorkspaceObject[]; problems: Problem[] } {
  const { documents, problems } = readManifests(text, { file });
  return {
    objects: documents.map(({ object: asWritten, positions, line }) => {
      const { object, known } = canonicalise(asWritten, options);
      return {
        reference: referenceOf(asWritten, options.namespace),
        object,
        asWritten,
        known,
        file,
        line,
        positions,
      };
    }),
    problems,
  };
}

function referenceOf(
  object: ManifestObject,
  namespace: string | undefined,
): ObjectReference {
  const metadata = mappingOf(object.metadata);
  const apiVersion = textOf(object.apiVersion) ?? '';
  const kind = textOf(object.kind) ?? '';
  const isNamespaced =
    builtIn.ofKind(groupVersionOf(apiVersion).group, kind)?.namespaced ?? true;
  const written = textOf(metadata.namespace) || namespace;
  return {
    apiVersion,
    kind,
    ...(written && isNamespaced ? { namespace: written } : {}),
    name: textOf(metadata.name) || textOf(metadata.generateName) || '',
  };
}
