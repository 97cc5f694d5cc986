/** Names as Kubernetes allows them: `k8s.io/apimachinery/pkg/util/validation`. */

const SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LOWER_CASE_NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_PART = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const CEL_IDENTIFIER = /^[_a-zA-Z][_a-zA-Z0-9]*$/;

/** Reserved words of CEL, which name no variable. */
const RESERVED = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

export function isSubdomain(name: string): boolean {
  return name.length <= 253 && SUBDOMAIN.test(name);
}

/** The key of a label, an annotation or a match condition: `[prefix/]name`. */
export function isQualifiedName(name: string): boolean {
  const slash = name.indexOf('/');
  const prefix = slash < 0 ? undefined : name.slice(0, slash);
  const part = name.slice(slash + 1);
  return (
    (prefix === undefined || isSubdomain(prefix)) &&
    part.length <= 63 &&
    LABEL_PART.test(part)
  );
}

export function isLabelValue(value: string): boolean {
  return value === '' || (value.length <= 63 && LABEL_PART.test(value));
}

export function isCelIdentifier(name: string): boolean {
  return CEL_IDENTIFIER.test(name) && !RESERVED.has(name);
}

/** What `paramKind.apiVersion` can be: the group as a domain, and the version. */
export function isGroupVersion(apiVersion: string): boolean {
  const parts = apiVersion.split('/');
  const version = parts.pop() ?? '';
  return (
    parts.length <= 1 && parts.every(isSubdomain) && isLowerCaseName(version)
  );
}

/** A kind, which may have mixed case. */
export function isKind(kind: string): boolean {
  return isLowerCaseName(kind.toLowerCase());
}

/** `IsDNS1035Label` */
function isLowerCaseName(name: string): boolean {
  return name.length <= 63 && LOWER_CASE_NAME.test(name);
}

/** A name that is one part of a path, as names of objects are. */
export function isPathSegment(name: string): boolean {
  return name !== '.' && name !== '..' && !/[/%]/.test(name);
}
