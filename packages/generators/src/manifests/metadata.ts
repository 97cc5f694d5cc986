import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import { compareText } from '../fileTree';
import { Manifest } from './manifest';

const LABEL_VALUE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/** Name of a catalog reference: `payment` of `system:default/payment`. */
export function referenceName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** The entries that have a value, without the others; `undefined` when none has. */
export function present<T>(
  entries: Record<string, T | undefined>,
): Record<string, T> | undefined {
  const result: Record<string, T> = {};
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) {
      result[key] = value;
    }
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

/** A copy with sorted keys, so that the order in which somebody wrote a map never shows in the bytes. */
export function sortedEntries<T>(map: Record<string, T>): Array<[string, T]> {
  return Object.entries(map).sort(([left], [right]) =>
    compareText(left, right),
  );
}

/** What pods are selected by. Selectors are immutable, so nothing that can ever change belongs in here. */
export function selectorLabels(
  application: ResolvedApplication,
): Record<string, string> {
  return { 'app.kubernetes.io/name': application.name };
}

/**
 * Labels of every object and pod. A value that is not a label value is left out here; its full text stands in the
 * annotations of the Namespace.
 */
export function commonLabels(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
): Record<string, string> {
  const labels = {
    ...selectorLabels(application),
    'app.kubernetes.io/part-of':
      application.system && referenceName(application.system),
    'app.kubernetes.io/managed-by': 'freehold',
    'freehold.dev/owner': application.owner.team,
    'freehold.dev/tier': application.tier,
    'freehold.dev/environment': environment.name,
  };
  const result: Record<string, string> = {};
  for (const [key, value] of Object.entries(labels)) {
    if (value !== undefined && LABEL_VALUE.test(value)) {
      result[key] = value;
    }
  }
  return result;
}

/** Metadata of a namespaced object; its name is the application's unless it needs its own. */
export function objectMetadata(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
  options: { name?: string; annotations?: Record<string, string> } = {},
): Manifest['metadata'] & { namespace: string } {
  return {
    name: options.name ?? application.name,
    namespace: environment.namespace,
    labels: commonLabels(application, environment),
    ...(options.annotations && { annotations: options.annotations }),
  };
}
