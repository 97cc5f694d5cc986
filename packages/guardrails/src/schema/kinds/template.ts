import type { CelJson } from '../../cel';
import { mappingOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkMetadataOfPart } from '../metadata/checkMetadata';
import { checkPodAnnotations } from './annotations';
import type { KindContext } from './context';
import { checkPodSpec } from './pod';
import type { PodOwner } from './pod';

/** The template of a workload's Pods. */
export function checkTemplate(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
  owner: PodOwner = {},
): void {
  const template = mappingOf(value);
  checkMetadataOfPart(template.metadata, [...path, 'metadata'], context.report);
  checkPodAnnotations(
    template.metadata,
    [...path, 'metadata'],
    mappingOf(template.spec),
    context,
  );
  checkPodSpec(template.spec, [...path, 'spec'], context, owner);
}
