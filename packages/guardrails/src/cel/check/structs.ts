import { parseStaticType, type StaticType } from './staticType';

/**
 * Types whose fields the API server declares: `BuildRequestType` and `BuildNamespaceType` in
 * k8s.io/apiserver/pkg/admission/plugin/cel/compile.go, which are the same in 1.31 to 1.37. A Namespace lacks some of
 * its fields there on purpose, and its uid is written `UID`.
 */
const STRUCTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kubernetes.AdmissionRequest': {
    kind: 'kubernetes.GroupVersionKind',
    resource: 'kubernetes.GroupVersionResource',
    subResource: 'string',
    requestKind: 'kubernetes.GroupVersionKind',
    requestResource: 'kubernetes.GroupVersionResource',
    requestSubResource: 'string',
    name: 'string',
    namespace: 'string',
    operation: 'string',
    userInfo: 'kubernetes.UserInfo',
    dryRun: 'bool',
    options: 'dyn',
  },
  'kubernetes.GroupVersionKind': {
    group: 'string',
    version: 'string',
    kind: 'string',
  },
  'kubernetes.GroupVersionResource': {
    group: 'string',
    version: 'string',
    resource: 'string',
  },
  'kubernetes.UserInfo': {
    username: 'string',
    uid: 'string',
    groups: 'list<string>',
    extra: 'map<string, list<string>>',
  },
  'kubernetes.Namespace': {
    metadata: 'kubernetes.NamespaceMetadata',
    spec: 'kubernetes.NamespaceSpec',
    status: 'kubernetes.NamespaceStatus',
  },
  'kubernetes.NamespaceMetadata': {
    name: 'string',
    generateName: 'string',
    namespace: 'string',
    labels: 'map<string, string>',
    annotations: 'map<string, string>',
    UID: 'string',
    creationTimestamp: 'timestamp',
    deletionGracePeriodSeconds: 'int',
    deletionTimestamp: 'timestamp',
    generation: 'int',
    resourceVersion: 'string',
    finalizers: 'list<string>',
  },
  'kubernetes.NamespaceSpec': { finalizers: 'list<string>' },
  'kubernetes.NamespaceStatus': {
    conditions: 'list<kubernetes.NamespaceCondition>',
    phase: 'string',
  },
  'kubernetes.NamespaceCondition': {
    status: 'string',
    type: 'string',
    lastTransitionTime: 'timestamp',
    message: 'string',
    reason: 'string',
  },
};

const FIELDS = new Map(
  Object.entries(STRUCTS).map(([name, fields]) => [
    name,
    new Map(
      Object.entries(fields).map(([field, type]) => [
        field,
        parseStaticType(type),
      ]),
    ),
  ]),
);

/** The fields of a declared type by name; nothing for a type that has none. */
export function fieldsOf(
  type: StaticType,
): ReadonlyMap<string, StaticType> | undefined {
  return FIELDS.get(type.name);
}
