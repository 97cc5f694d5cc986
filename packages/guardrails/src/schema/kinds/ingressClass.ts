import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import { mappingOf, textOf } from '../../policy/objectFields';
import { isSubdomain } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { checkName } from '../metadata/names';
import { isSet } from './context';
import type { KindContext, PartCheck } from './context';
import { checkReference } from './reference';

const LONGEST_CONTROLLER = 250;
/** What the path of a URL may hold: `httpPathFmt` of `k8s.io/apimachinery/pkg/util/validation`. */
const URL_PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

export const checkIngressClass: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  const controller = textOf(spec.controller);
  if (controller && !isController(controller)) {
    context.report.field(
      'invalid-name',
      [...path, 'spec', 'controller'],
      `is ${showValue(controller)}, which is no name of a controller`,
      'Write a domain, "/" and a path, at most 250 characters: example.com/ingress.',
    );
  }
  if (isSet(spec.parameters)) {
    checkParameters(spec.parameters, [...path, 'spec', 'parameters'], context);
  }
};

function isController(text: string): boolean {
  const slash = text.indexOf('/');
  return (
    text.length <= LONGEST_CONTROLLER &&
    slash > 0 &&
    isSubdomain(text.slice(0, slash)) &&
    URL_PATH.test(text.slice(slash + 1))
  );
}

function checkParameters(
  value: CelJson | undefined,
  path: Path,
  { report }: KindContext,
): void {
  const parameters = mappingOf(value);
  checkReference(parameters, path, report);
  const namespacePath = [...path, 'namespace'];
  const { namespace, scope } = parameters;
  if (scope === 'Cluster' && isSet(namespace)) {
    report.field(
      'mismatch',
      namespacePath,
      'may only be set with scope: Namespace',
      'Remove it, or write scope: Namespace.',
    );
  } else if (scope === 'Namespace' && !isSet(namespace)) {
    report.field(
      'required',
      namespacePath,
      'is required with scope: Namespace',
      'Name the namespace of the parameters.',
    );
  } else if (scope === 'Namespace') {
    checkName(String(namespace), namespacePath, 'label', report);
  }
}
