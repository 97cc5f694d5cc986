import { CelUnknowable } from '../../cel';

/** Variables of every expression, with `params` where there is a paramKind: `mustBuildEnvs` of the API server. */
export const REQUEST_VARIABLES = [
  'object',
  'oldObject',
  'namespaceObject',
  'request',
  'request.userInfo',
  'request.options',
];

/** Matches an expression that looks at the namespace, and one that only seems to, which does no harm. */
export const NAMESPACE_OBJECT = /\bnamespaceObject\b/;

/** A messageExpression has none of them. */
export const AUTHORIZER_VARIABLES = [
  'authorizer',
  'authorizer.requestResource',
];

/** The name of a policy's variable in expressions. */
export function variableName(name: string): string {
  return `variables.${name}`;
}

/** What nobody knows before a real request is made. */
export const USER_INFO = new CelUnknowable(
  'who will make the request is not known',
);
export const OPTIONS = new CelUnknowable(
  'with which options the request will be made is not known',
);
/** There in every object that is stored, and written by the API server before it asks policies. */
export const STORED: ReadonlyArray<[string, CelUnknowable]> = [
  ['uid', new CelUnknowable('the uid that an object will get is not known')],
  [
    'managedFields',
    new CelUnknowable('who will have written which fields is not known'),
  ],
];
const AUTHORIZER = new CelUnknowable(
  'what the authorizer of a cluster allows is known in the cluster only',
);

/** All of it, by the names of variables. */
export const UNKNOWABLE: ReadonlyArray<[string, CelUnknowable]> = [
  ['request.userInfo', USER_INFO],
  ['request.options', OPTIONS],
  ...AUTHORIZER_VARIABLES.map((name): [string, CelUnknowable] => [
    name,
    AUTHORIZER,
  ]),
];
