import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { isSubdomain } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { isPort, isPortName } from '../formats';
import { checkName, nameFormOf } from '../metadata/names';
import { isSet, numberOf } from './context';
import type { KindContext, PartCheck } from './context';
import { isIp } from './network';
import { checkReference } from './reference';

/** What a path of an Ingress may not contain, and not end with. */
const NOT_IN_PATHS = ['//', '/./', '/../', '%2f', '%2F'];
const NOT_AT_END = ['/..', '/.'];

export const checkIngress: PartCheck = (object, path, context) => {
  const { report } = context;
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  const rules = listOf(spec.rules);
  if (rules.length === 0 && !isSet(spec.defaultBackend)) {
    report.field(
      'required',
      specPath,
      'has to have rules or a defaultBackend',
      'Write rules.',
    );
  }
  checkBackend(spec.defaultBackend, [...specPath, 'defaultBackend'], context);
  rules.forEach((item, index) =>
    checkRule(mappingOf(item), [...specPath, 'rules', index], context),
  );
  listOf(spec.tls).forEach((item, index) => {
    const tls = mappingOf(item);
    const tlsPath = [...specPath, 'tls', index];
    listOf(tls.hosts).forEach((host, hostIndex) =>
      checkDnsName(String(host), [...tlsPath, 'hosts', hostIndex], report),
    );
    const secret = textOf(tls.secretName);
    if (secret) {
      checkName(secret, [...tlsPath, 'secretName'], 'subdomain', report);
    }
  });
  const ingressClass = textOf(spec.ingressClassName);
  if (ingressClass !== undefined) {
    checkName(
      ingressClass,
      [...specPath, 'ingressClassName'],
      'subdomain',
      report,
    );
  }
};

function checkRule(
  rule: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const host = textOf(rule.host);
  if (host) {
    checkHost(host, [...path, 'host'], context.report);
  }
  listOf(mappingOf(rule.http).paths).forEach((item, index) =>
    checkPath(mappingOf(item), [...path, 'http', 'paths', index], context),
  );
}

function checkHost(
  host: string,
  path: Path,
  report: KindContext['report'],
): void {
  if (isIp(host)) {
    report.field(
      'invalid-value',
      path,
      'is an IP address, and has to be a DNS name',
      'Write the name by which clients reach it.',
    );
  } else {
    checkDnsName(host, path, report);
  }
}

/** The name of a host; of a certificate nobody asks whether it is an address. */
function checkDnsName(
  host: string,
  path: Path,
  report: KindContext['report'],
): void {
  if (!isSubdomain(host.startsWith('*.') ? host.slice(2) : host)) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(host)}, which is no DNS name`,
      'Write a name in lower case, as api.example.com, or *.example.com.',
    );
  }
}

function checkPath(
  entry: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const text = textOf(entry.path) ?? '';
  const isExact = entry.pathType === 'Exact' || entry.pathType === 'Prefix';
  if (!text.startsWith('/') && (isExact || text !== '')) {
    report.field(
      'invalid-value',
      [...path, 'path'],
      `is ${showValue(text)}, and has to start with /`,
      'Write an absolute path.',
    );
  }
  const bad = isExact
    ? NOT_IN_PATHS.find(part => text.includes(part)) ??
      NOT_AT_END.find(part => text.endsWith(part))
    : undefined;
  if (bad) {
    report.field(
      'invalid-value',
      [...path, 'path'],
      `is ${showValue(text)}, and may not contain ${showValue(bad)}`,
      'Write the path as it is meant.',
    );
  }
  if (entry.pathType) {
    checkBackend(entry.backend, [...path, 'backend'], context, true);
  }
}

function checkBackend(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
  isRequired = false,
): void {
  const { minor, report } = context;
  if (!isSet(value) && !isRequired) {
    return;
  }
  const backend = mappingOf(value);
  const hasService = isSet(backend.service);
  if (hasService === isSet(backend.resource)) {
    report.field(
      hasService ? 'mismatch' : 'required',
      path,
      'has to have either a service or a resource',
      'Write the Service that takes the requests.',
    );
    return;
  }
  if (!hasService) {
    checkReference(mappingOf(backend.resource), [...path, 'resource'], report);
    return;
  }
  const service = mappingOf(backend.service);
  const name = textOf(service.name);
  if (name) {
    checkName(
      name,
      [...path, 'service', 'name'],
      nameFormOf('Service', minor),
      report,
    );
  }
  checkBackendPort(
    mappingOf(service.port),
    [...path, 'service', 'port'],
    report,
  );
}

function checkBackendPort(
  port: KubernetesObject,
  path: Path,
  report: KindContext['report'],
): void {
  const name = textOf(port.name);
  const number = numberOf(port.number) ?? 0;
  if (name && number !== 0) {
    report.field(
      'mismatch',
      path,
      'has a name and a number',
      'Keep one of them.',
    );
  } else if (!name && number === 0) {
    report.field(
      'required',
      path,
      'has to have a name or a number',
      'Write the port of the Service.',
    );
  } else if (name ? !isPortName(name) : !isPort(number)) {
    report.field(
      'invalid-value',
      [...path, name ? 'name' : 'number'],
      `is ${showValue(name || number)}, and has to be a port`,
      'Write the port of the Service.',
    );
  }
}
