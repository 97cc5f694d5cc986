import {
  EnvironmentDetail,
  SourceFile,
} from '@freehold/backstage-plugin-namespaces-common';
import { ManifestDocument, isRecord } from './parseManifests';

/**
 * Who a file's RoleBindings let do what. Every subject counts, also a user or a service account that somebody bound by
 * hand: the question is who may, not who should.
 */
export function accessOf(
  documents: ManifestDocument[],
  file: SourceFile,
  groupRefs: ReadonlyMap<string, string>,
): EnvironmentDetail['access'] {
  return documents
    .filter(({ kind }) => kind === 'RoleBinding')
    .flatMap(document => {
      const { subjects, roleRef } = document.object;
      const role = isRecord(roleRef) ? roleRef : {};
      return (Array.isArray(subjects) ? subjects : []).flatMap(
        (subject: unknown, index) => {
          if (!isRecord(subject)) {
            return [];
          }
          const name = String(subject.name ?? '');
          const subjectKind = String(subject.kind ?? '');
          const groupRef =
            subjectKind === 'Group' ? groupRefs.get(name) : undefined;
          const line = document.lineOf(['subjects', index]);
          return [
            {
              subject: name,
              subjectKind,
              ...(groupRef && { groupRef }),
              role: String(role.name ?? ''),
              roleKind: String(role.kind ?? ''),
              binding: document.name,
              file,
              ...(line !== undefined && { line }),
            },
          ];
        },
      );
    });
}
