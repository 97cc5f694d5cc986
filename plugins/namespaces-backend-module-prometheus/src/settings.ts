import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { requestHeaders } from './requestHeaders';
import { readBaseUrl } from './baseUrl';

const SECTION = 'freehold.prometheus';
const INSTANCES = `${SECTION}.instances`;
const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** One Prometheus, and for which clusters it answers. */
export interface PrometheusInstance {
  name: string;
  /** Without a slash at the end. */
  url: string;
  externalUrl?: string;
  /** None for the instance that answers for all clusters that no other names. */
  clusters?: readonly string[];
  /** With those of `auth`. */
  headers: Readonly<Record<string, string>>;
  timeoutMs: number;
  presence: string;
}

export interface PrometheusSettings {
  instances: PrometheusInstance[];
  namespaceLabel: string;
}

/**
 * What `freehold.prometheus` says, or nothing when it is not there. A mistake stops the start: a cluster that nobody
 * answers for, or two do, would be found out only by wrong figures.
 */
export function readPrometheusSettings(
  config: Config,
): PrometheusSettings | undefined {
  if (!config.has(SECTION)) {
    if (config.getOptionalString('freehold.slo.provider') === 'prometheus') {
      throw new InputError(
        `freehold.slo.provider is 'prometheus', but ${SECTION} is missing; add ${INSTANCES} with the name and the url of at least one`,
      );
    }
    return undefined;
  }
  const instances = (config.getOptionalConfigArray(INSTANCES) ?? []).map(
    readInstance,
  );
  if (instances.length === 0) {
    throw new InputError(
      `${INSTANCES} is empty; add the name and the url of at least one Prometheus`,
    );
  }
  checkNames(instances);
  checkClusters(instances);
  const namespaceLabel =
    config.getOptionalString(`${SECTION}.namespaceLabel`) ?? 'namespace';
  if (!LABEL.test(namespaceLabel)) {
    throw new InputError(
      `${SECTION}.namespaceLabel is '${namespaceLabel}', which cannot be a label; write it like kubernetes_namespace`,
    );
  }
  return { instances, namespaceLabel };
}

function readInstance(config: Config, index: number): PrometheusInstance {
  const place = `${INSTANCES}[${index}]`;
  const externalUrl = config.getOptionalString('externalUrl');
  const clusters = config.getOptionalStringArray('clusters');
  const presence = config.getOptionalString('presence') ?? 'up';
  if (!METRIC.test(presence)) {
    throw new InputError(
      `${place}.presence is '${presence}', which is not the name of a metric; write it like up`,
    );
  }
  if (clusters?.length === 0) {
    throw new InputError(
      `${place}.clusters is empty; name the clusters, or remove the field to serve all that no other instance names`,
    );
  }
  return {
    name: config.getString('name'),
    url: readBaseUrl(config.getString('url'), `${place}.url`),
    ...(externalUrl !== undefined && {
      externalUrl: readBaseUrl(externalUrl, `${place}.externalUrl`),
    }),
    ...(clusters && { clusters }),
    headers: requestHeaders(config, place),
    timeoutMs: timeoutOf(config, place),
    presence,
  };
}

function timeoutOf(config: Config, place: string): number {
  if (!config.has('timeout')) {
    return 30_000;
  }
  const timeoutMs = durationToMilliseconds(
    readDurationFromConfig(config, { key: 'timeout' }),
  );
  if (!(timeoutMs >= 1000 && timeoutMs <= 600_000)) {
    throw new InputError(
      `${place}.timeout is ${timeoutMs} ms; write a duration between 1 second and 10 minutes`,
    );
  }
  return timeoutMs;
}

function checkNames(instances: readonly PrometheusInstance[]): void {
  const seen = new Set<string>();
  for (const [index, { name }] of instances.entries()) {
    if (seen.has(name)) {
      throw new InputError(
        `${INSTANCES}[${index}].name is '${name}', which another instance has already; give each a name of its own`,
      );
    }
    seen.add(name);
  }
}

function checkClusters(instances: readonly PrometheusInstance[]): void {
  const claimed = new Map<string, string>();
  let fallback: string | undefined;
  for (const [index, { name, clusters }] of instances.entries()) {
    const place = `${INSTANCES}[${index}].clusters`;
    if (!clusters) {
      if (fallback !== undefined) {
        throw new InputError(
          `${place} is missing, and so it is of '${fallback}'; only one instance can serve all clusters that no other names`,
        );
      }
      fallback = name;
    }
    for (const cluster of clusters ?? []) {
      const other = claimed.get(cluster);
      if (other !== undefined) {
        throw new InputError(
          `${place} names '${cluster}', and so does '${other}'; a cluster's figures come from one instance`,
        );
      }
      claimed.set(cluster, name);
    }
  }
}
