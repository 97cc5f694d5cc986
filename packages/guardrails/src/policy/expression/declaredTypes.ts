import {
  DYN,
  formatStaticType,
  listOf,
  mapOf,
  parseStaticType,
  type StaticType,
} from '../../cel/check/staticType';

/** Types of what every policy is given; `object`, `oldObject` and `params` are `dyn`: `mustBuildEnvs` of the API server. */
export const REQUEST_TYPES: Readonly<Record<string, string>> = {
  authorizer: 'kubernetes.authorization.Authorizer',
  'authorizer.requestResource': 'kubernetes.authorization.ResourceCheck',
  namespaceObject: 'kubernetes.Namespace',
  request: 'kubernetes.AdmissionRequest',
  'request.userInfo': 'kubernetes.UserInfo',
};

/** Those that a variable keeps; every other is `dyn`. */
const KEPT = new Set([
  'bool',
  'bytes',
  'double',
  'google.protobuf.Duration',
  'google.protobuf.Timestamp',
  'int',
  'null_type',
  'string',
  'uint',
]);

/** The type that a variable is declared with, of that of its expression: `convertCelTypeToDeclType` of the API server. */
export function declaredType(outputType: string): string {
  return formatStaticType(declared(parseStaticType(outputType)));
}

function declared(type: StaticType): StaticType {
  const [first, second] = type.params;
  if (type.name === 'list') {
    return listOf(declared(first));
  }
  if (type.name === 'map') {
    return mapOf(declared(first), declared(second));
  }
  return KEPT.has(type.name) ? type : DYN;
}
