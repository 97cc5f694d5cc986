import type { CelInput } from '../../cel';
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

/** A messageExpression has none of them. */
export const AUTHORIZER_VARIABLES = [
  'authorizer',
  'authorizer.requestResource',
];

/** The name of a policy's variable in expressions. */
export function variableName(name: string): string {
  return `variables.${name}`;
}

export const AUTHORIZER_UNKNOWN =
  'what the authorizer of a cluster allows is known in the cluster only';

/** What nobody knows before a real request is made. */
export const UNKNOWABLE: ReadonlyArray<[string, CelInput]> = [
  [
    'request.userInfo',
    new CelUnknowable('who will make the request is not known'),
  ],
  [
    'request.options',
    new CelUnknowable(
      'with which options the request will be made is not known',
    ),
  ],
  ...AUTHORIZER_VARIABLES.map((name): [string, CelInput] => [
    name,
    new CelUnknowable(AUTHORIZER_UNKNOWN),
  ]),
];
