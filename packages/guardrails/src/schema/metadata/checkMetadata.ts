import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path, SchemaReport } from '../SchemaReport';
import { isDnsLabel } from '../formats';
import { checkAnnotations, checkLabels } from './labels';
import { checkName } from './names';
import type { NameForm } from './names';

export interface MetadataExpectations {
  /** What the name of such an object may look like. */
  form: NameForm;
  /** Whether objects of the kind are in a namespace; nothing when that is not known. */
  namespaced?: boolean;
}

/** Fields that the server writes; whoever applies them is refused. */
const OF_THE_SERVER = ['managedFields', 'resourceVersion'];

/** The metadata of an object that is applied: its name, namespace, labels, annotations and finalizers. */
export function checkMetadata(
  value: CelJson | undefined,
  expected: MetadataExpectations,
  report: SchemaReport,
): void {
  const metadata = mappingOf(value);
  const path = ['metadata'];
  const name = textOf(metadata.name);
  if (!name) {
    report.field(
      'required',
      [...path, 'name'],
      'is required',
      metadata.generateName
        ? 'Write metadata.name: an object that is applied cannot have its name generated.'
        : 'Give the object a name.',
    );
  } else {
    checkName(name, [...path, 'name'], expected.form, report);
  }
  checkNamespace(metadata.namespace, expected.namespaced, report);
  for (const field of OF_THE_SERVER) {
    if (Object.hasOwn(metadata, field) && !isNothing(metadata[field])) {
      report.field(
        'invalid-value',
        [...path, field],
        'is written by the API server, and refused or in conflict when it is applied',
        'Remove it: it was exported from a cluster.',
        {
          title: `Remove metadata.${field}`,
          edits: [{ op: 'remove', path: [...path, field] }],
        },
      );
    }
  }
  checkMetadataOfPart(metadata, path, report);
  checkFinalizers(listOf(metadata.finalizers), path, report);
}

/** Labels and annotations, which templates have, too. */
export function checkMetadataOfPart(
  value: CelJson | undefined,
  path: Path,
  report: SchemaReport,
): void {
  const metadata = mappingOf(value);
  checkLabels(metadata.labels, [...path, 'labels'], report);
  checkAnnotations(metadata.annotations, [...path, 'annotations'], report);
}

function checkNamespace(
  value: CelJson | undefined,
  namespaced: boolean | undefined,
  report: SchemaReport,
): void {
  const namespace = textOf(value);
  const path = ['metadata', 'namespace'];
  if (!namespace) {
    return;
  }
  if (namespaced === false) {
    report.problem(
      'mismatch',
      path,
      'metadata.namespace is ignored: objects of this kind belong to the whole cluster',
      {
        severity: 'warning',
        remediation: 'Remove it.',
        fix: {
          title: 'Remove metadata.namespace',
          edits: [{ op: 'remove', path }],
        },
      },
    );
  } else if (!isDnsLabel(namespace)) {
    report.field(
      'invalid-name',
      path,
      `is ${showValue(namespace)}, which is no name of a namespace`,
      'Use at most 63 lower-case letters, digits and dashes, with a letter or digit at both ends.',
    );
  }
}

function checkFinalizers(
  finalizers: readonly CelJson[],
  path: Path,
  report: SchemaReport,
): void {
  const seen = new Set<string>();
  finalizers.forEach((value, index) => {
    const finalizer = String(value);
    if (seen.has(finalizer)) {
      report.field(
        'duplicate-entry',
        [...path, 'finalizers', index],
        `is there twice: ${showValue(finalizer)}`,
        'Remove one of them.',
      );
    }
    seen.add(finalizer);
  });
}

function isNothing(value: CelJson | undefined): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
