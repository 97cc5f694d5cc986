import { CelFault } from '../../fault';
import { overload, type Library } from '../overload';

/** Nothing is ever called: an authorizer is always a `CelUnknowable`, which no overload takes. */
function unanswerable(): never {
  throw new CelFault('unsupported', 'only a cluster can ask its authorizer');
}

const declared = (signature: string) => overload(signature, unanswerable);

/**
 * k8s.io/apiserver/pkg/cel/library/authz.go. The signatures alone, so that what asks the authorizer has its type, and
 * its value where the answer makes no difference: `object.spec.replicas == 1 || authorizer…`.
 */
export const AUTHORIZER: Library = {
  introduced: 27,
  overloads: [
    'Authorizer.path(string): PathCheck',
    'Authorizer.group(string): GroupCheck',
    'Authorizer.serviceAccount(string, string): Authorizer',
    'GroupCheck.resource(string): ResourceCheck',
    'ResourceCheck.subresource(string): ResourceCheck',
    'ResourceCheck.namespace(string): ResourceCheck',
    'ResourceCheck.name(string): ResourceCheck',
    'PathCheck.check(string): Decision',
    'ResourceCheck.check(string): Decision',
    'Decision.errored(): bool',
    'Decision.error(): string',
    'Decision.allowed(): bool',
    'Decision.reason(): string',
  ].map(declared),
};

export const AUTHORIZER_SELECTORS: Library = {
  introduced: 31,
  overloads: [
    'ResourceCheck.fieldSelector(string): ResourceCheck',
    'ResourceCheck.labelSelector(string): ResourceCheck',
  ].map(declared),
};
