import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { mappingOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isSet } from './context';
import type { KindContext } from './context';
import { checkSelector, selects } from './selector';

const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'];
const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'];
/** Stands for the uid that a cluster gives the Job: nobody can write it. */
const UNKNOWN_UID = '\0';

/** Which Pods are those of a Job: what the cluster writes itself, or what `manualSelector` says. */
export function checkJobSelector(
  job: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const spec = mappingOf(job.spec);
  const selectorPath = [...path, 'spec', 'selector'];
  const labels = mappingOf(mappingOf(mappingOf(spec.template).metadata).labels);
  checkSelector(spec.selector, selectorPath, context);
  if (spec.manualSelector !== true) {
    checkGenerated(job, labels, path, context);
  } else if (!isSet(spec.selector)) {
    report.field(
      'required',
      selectorPath,
      'is required with manualSelector: true',
      'Remove manualSelector, so that the cluster writes the selector.',
    );
  } else if (!selects(mappingOf(spec.selector), labels)) {
    report.field(
      'mismatch',
      [...path, 'spec', 'template', 'metadata', 'labels'],
      'are not what spec.selector selects',
      'Give the template every label of the selector, with the same values.',
    );
  }
}

/** The cluster labels the Pods and selects them by that (`validateGeneratedSelector`). */
function checkGenerated(
  job: KubernetesObject,
  labels: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const { selector } = mappingOf(job.spec);
  const { name } = mappingOf(job.metadata);
  const labelsPath = [...path, 'spec', 'template', 'metadata', 'labels'];
  for (const key of UID_LABELS) {
    if (Object.hasOwn(labels, key)) {
      report.field(
        'mismatch',
        [...labelsPath, key],
        'is written by the cluster, with the uid of the Job',
        'Remove it: it was exported from a cluster.',
      );
    }
  }
  for (const key of NAME_LABELS) {
    if (Object.hasOwn(labels, key) && labels[key] !== name && name) {
      report.field(
        'mismatch',
        [...labelsPath, key],
        `is ${showValue(labels[key])}, and has to be the name of the Job`,
        'Remove it: the cluster writes it.',
      );
    }
  }
  if (!isSet(selector)) {
    return;
  }
  const written = Object.fromEntries([
    ...NAME_LABELS.map(key => [key, name ?? '']),
    ...UID_LABELS.map(key => [key, UNKNOWN_UID]),
  ]);
  if (!selects(mappingOf(selector), written)) {
    report.field(
      'mismatch',
      [...path, 'spec', 'selector'],
      'is written by the cluster, unless manualSelector is true',
      'Remove it.',
    );
  }
}
