import type { DatadogMonitorSpec } from './burnMonitors';
import type { DatadogSloSpec } from './datadogSlo';

const API_VERSION = 'datadoghq.com/v1alpha1';

/** @public */
export interface ObjectName {
  name: string;
  namespace: string;
  labels?: Record<string, string>;
}

/** An SLO as the Datadog Operator has long taken it; soft-deprecated, see `datadogGenericSlo`. @public */
export function datadogSloObject(metadata: ObjectName, spec: DatadogSloSpec) {
  const { name, description, type, query, target, timeframe, tags } = spec;
  return {
    apiVersion: API_VERSION,
    kind: 'DatadogSLO',
    metadata,
    spec: {
      name,
      ...(description && { description }),
      type,
      query,
      // A quantity of Kubernetes, and therefore a text.
      targetThreshold: String(target),
      timeframe,
      tags,
    },
  };
}

/** The same SLO as `DatadogGenericResource`, whose status tells the id of the live SLO. @public */
export function datadogGenericSlo<M extends ObjectName>(
  metadata: M,
  spec: DatadogSloSpec,
) {
  const { name, description, type, query, target, timeframe, tags } = spec;
  return genericResource(metadata, 'slo', {
    name,
    ...(description && { description }),
    type,
    query,
    thresholds: [{ target, timeframe }],
    tags,
  });
}

/** A burn monitor as `DatadogMonitor`. @public */
export function datadogMonitorObject(
  metadata: ObjectName,
  spec: DatadogMonitorSpec,
) {
  return { apiVersion: API_VERSION, kind: 'DatadogMonitor', metadata, spec };
}

/** A burn monitor as `DatadogGenericResource`. @public */
export function datadogGenericMonitor(
  metadata: ObjectName,
  spec: DatadogMonitorSpec,
) {
  return genericResource(metadata, 'monitor', spec);
}

function genericResource<M extends ObjectName>(
  metadata: M,
  type: string,
  json: object,
) {
  return {
    apiVersion: API_VERSION,
    kind: 'DatadogGenericResource',
    metadata,
    // Datadog gets this text as it is; keys keep the order in which they are written above.
    spec: { type, jsonSpec: JSON.stringify(json, undefined, 2) },
  };
}
