import type { ArtifactLocation, Location } from 'sarif';
import type { GuardrailResult } from '../check/result';
import { describeObject } from './finding';
import { wellFormed } from './visibleText';

/** Relative to the root of the checkout, whatever that is where the report is read. */
export function artifactUri(file: string): ArtifactLocation {
  return {
    uri: file
      .split('/')
      .map(segment => encodeURIComponent(wellFormed(segment)))
      .join('/'),
    uriBaseId: '%SRCROOT%',
  };
}

/** Where a finding stands, and which object it is about. */
export function sarifLocations(result: GuardrailResult): Location[] {
  const { file, line, column, path } = result;
  const name = describeObject(result);
  const logicalLocations = name
    ? [
        {
          name,
          kind: 'resource',
          ...(path && path.length > 0
            ? { fullyQualifiedName: `${name}: ${path.join('.')}` }
            : {}),
        },
      ]
    : undefined;
  const physicalLocation =
    file === undefined
      ? undefined
      : {
          artifactLocation: artifactUri(file),
          region: {
            startLine: line ?? 1,
            ...(line === undefined || column === undefined
              ? {}
              : { startColumn: column }),
          },
        };
  if (!physicalLocation && !logicalLocations) return [];
  return [
    {
      ...(physicalLocation && { physicalLocation }),
      ...(logicalLocations && { logicalLocations }),
    },
  ];
}
