import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { objectsOf, specOf } from '../facts/objects';
import { perEnvironment } from '../facts/perEnvironment';

/** Kinds that pods refer to by name. */
export type ReferredKind =
  | 'ConfigMap'
  | 'PersistentVolumeClaim'
  | 'Secret'
  | 'ServiceAccount';

/** What the object that refers to it says is kept somewhere else, as `Secret/database, ConfigMap/flags`. */
const KEPT_ELSEWHERE = 'freehold.dev/kept-elsewhere';

/** What every namespace has by itself. */
const ALWAYS_THERE: readonly string[] = [
  'ConfigMap/kube-root-ca.crt',
  'ServiceAccount/default',
];

/** Keys of a ConfigMap or Secret; `undefined` when somebody else fills it. */
type Keys = ReadonlySet<string> | undefined;

const providedBy = perEnvironment(environment => {
  const known = new Map<string, Keys>(
    ALWAYS_THERE.map(name => [name, undefined]),
  );
  const add = (kind: ReferredKind, name: string | undefined, keys?: Keys) =>
    name !== undefined && known.set(`${kind}/${name}`, keys);
  for (const object of objectsOf(environment, '/ConfigMap')) {
    add('ConfigMap', object.reference.name, keysOf(object));
  }
  for (const object of objectsOf(environment, '/Secret')) {
    add('Secret', object.reference.name, keysOf(object));
  }
  for (const object of objectsOf(environment, '/ServiceAccount')) {
    add('ServiceAccount', object.reference.name);
  }
  for (const object of objectsOf(environment, '/PersistentVolumeClaim')) {
    add('PersistentVolumeClaim', object.reference.name);
  }
  for (const name of secretsOfOperators(environment)) {
    add('Secret', name);
  }
  return known;
});

function keysOf({ object }: WorkspaceObject): Keys {
  const { data, binaryData } = object;
  return new Set([
    ...Object.keys(mappingOf(data)),
    ...Object.keys(mappingOf(binaryData)),
  ]);
}

/** Secrets that the operators in wide use make from an object of the folder. */
function secretsOfOperators(environment: EnvironmentWorkspace): string[] {
  const names = (
    groupKind: string,
    nameIn: (spec: ReturnType<typeof specOf>) => Array<string | undefined>,
  ) =>
    objectsOf(environment, groupKind).flatMap(object =>
      nameIn(specOf(object)).map(name => name ?? object.reference.name),
    );
  return [
    ...names('external-secrets.io/ExternalSecret', ({ target }) => [
      textOf(mappingOf(target).name),
    ]),
    ...names('bitnami.com/SealedSecret', ({ template }) => [
      textOf(mappingOf(mappingOf(template).metadata).name),
    ]),
    ...names('cert-manager.io/Certificate', ({ secretName }) => [
      textOf(secretName),
    ]),
    ...names(
      'secrets-store.csi.x-k8s.io/SecretProviderClass',
      ({ secretObjects }) =>
        listOf(secretObjects).map(item => textOf(mappingOf(item).secretName)),
    ),
  ];
}

/** Whether the thing is there, and with which keys when they are known. */
export function provided(
  environment: EnvironmentWorkspace,
  kind: ReferredKind,
  name: string,
  by: WorkspaceObject,
): { keys?: ReadonlySet<string> } | undefined {
  const key = `${kind}/${name}`;
  const known = providedBy(environment);
  if (known.has(key)) {
    const keys = known.get(key);
    return keys ? { keys } : {};
  }
  return keptElsewhere(by).has(key) ? {} : undefined;
}

function keptElsewhere({ object }: WorkspaceObject): ReadonlySet<string> {
  const { annotations } = mappingOf(object.metadata);
  const text = textOf(mappingOf(annotations)[KEPT_ELSEWHERE]) ?? '';
  return new Set(text.split(/[\s,]+/));
}
