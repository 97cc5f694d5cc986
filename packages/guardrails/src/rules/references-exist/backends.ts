import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { absent } from '../facts/absence';
import {
  integerOf,
  nameOf,
  objectsOf,
  specOf,
  type FieldPath,
} from '../facts/objects';
import type { RuleFinding } from '../model';
import { provided } from './provided';
import { shown } from '../facts/shown';

const ROUTES = ['GRPCRoute', 'HTTPRoute', 'TCPRoute', 'TLSRoute'].map(
  kind => `gateway.networking.k8s.io/${kind}`,
);

/** A Service to which somebody outside is led. */
interface Backend {
  service: string;
  port?: string | number;
  path: FieldPath;
  portPath: FieldPath;
}

/** What Ingresses and the routes of gateways lead to, and the certificates of Ingresses. */
export function checkBackends(
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const ingresses = objectsOf(environment, 'networking.k8s.io/Ingress');
  return [
    ...ingresses.flatMap(ingress => [
      ...ingressBackends(specOf(ingress)).flatMap(
        backend => checkBackend(backend, ingress, environment) ?? [],
      ),
      ...checkCertificates(ingress, environment),
    ]),
    ...objectsOf(environment, ...ROUTES).flatMap(route =>
      routeBackends(specOf(route), environment).flatMap(
        backend => checkBackend(backend, route, environment) ?? [],
      ),
    ),
  ];
}

function ingressBackends(spec: KubernetesObject): Backend[] {
  const backends: Array<readonly [KubernetesObject, FieldPath]> = [
    [mappingOf(spec.defaultBackend), ['spec', 'defaultBackend']],
    ...listOf(spec.rules).flatMap((rule, ruleIndex) =>
      listOf(mappingOf(mappingOf(rule).http).paths).map(
        (item, index) =>
          [
            mappingOf(mappingOf(item).backend),
            ['spec', 'rules', ruleIndex, 'http', 'paths', index, 'backend'],
          ] as const,
      ),
    ),
  ];
  return backends.flatMap(([backend, path]) => {
    const { name, port } = mappingOf(backend.service);
    const service = textOf(name);
    const { number, name: portName } = mappingOf(port);
    const wanted = integerOf(number) ?? textOf(portName);
    return service === undefined
      ? []
      : [
          {
            service,
            ...(wanted === undefined ? {} : { port: wanted }),
            path: [...path, 'service', 'name'],
            portPath: [...path, 'service', 'port'],
          },
        ];
  });
}

function routeBackends(
  spec: KubernetesObject,
  { namespace }: EnvironmentWorkspace,
): Backend[] {
  return listOf(spec.rules).flatMap((rule, ruleIndex) =>
    listOf(mappingOf(rule).backendRefs).flatMap((item, index) => {
      const reference = mappingOf(item);
      const service = textOf(reference.name);
      const other = textOf(reference.namespace);
      const isOurs =
        (reference.kind ?? 'Service') === 'Service' &&
        (other === undefined || other === namespace);
      const path = ['spec', 'rules', ruleIndex, 'backendRefs', index];
      const port = integerOf(reference.port);
      return service === undefined || !isOurs
        ? []
        : [
            {
              service,
              ...(port === undefined ? {} : { port }),
              path: [...path, 'name'],
              portPath: [...path, 'port'],
            },
          ];
    }),
  );
}

function checkBackend(
  { service, port, path, portPath }: Backend,
  object: WorkspaceObject,
  environment: EnvironmentWorkspace,
): RuleFinding | undefined {
  const found = objectsOf(environment, '/Service').find(
    ({ reference }) => reference.name === service,
  );
  if (found === undefined) {
    return absent(environment, {
      code: 'backend-service-missing',
      message: `${nameOf(object)} leads to the Service ${shown(
        service,
      )}, which the folder does not have`,
      remediation: 'Add the Service, or name one that is there.',
      object,
      path,
    });
  }
  const has =
    port === undefined ||
    listOf(specOf(found).ports)
      .map(mappingOf)
      .some(candidate => candidate.port === port || candidate.name === port);
  return has
    ? undefined
    : {
        code: 'backend-port-missing',
        message: `${nameOf(object)} leads to the port ${shown(
          String(port),
        )} of the Service ${shown(service)}, which has none such`,
        remediation:
          'Write the name or the number of a port of the Service: its port, not its targetPort.',
        object,
        path: portPath,
      };
}

function checkCertificates(
  ingress: WorkspaceObject,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const { annotations } = mappingOf(ingress.object.metadata);
  const isIssued = Object.keys(mappingOf(annotations)).some(key =>
    key.startsWith('cert-manager.io/'),
  );
  return listOf(specOf(ingress).tls).flatMap((item, index) => {
    const secret = textOf(mappingOf(item).secretName);
    return !secret ||
      isIssued ||
      provided(environment, 'Secret', secret, ingress)
      ? []
      : [
          absent(environment, {
            code: 'secret-missing',
            severity: 'warning',
            message: `${nameOf(ingress)} needs the Secret ${shown(
              secret,
            )}, which the folder does not have`,
            object: ingress,
            path: ['spec', 'tls', index, 'secretName'],
          }),
        ];
  });
}
