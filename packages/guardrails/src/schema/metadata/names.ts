import { showValue } from '@freehold/slo';
import { isPathSegment, isSubdomain } from '../../policy/parse/names';
import type { Path, SchemaReport } from '../SchemaReport';
import { isDns1035Label, isDnsLabel } from '../formats';
import { remembered } from '../../remembered';

/** What names of a kind may look like, strictest first. */
export type NameForm = 'label-1035' | 'label' | 'subdomain' | 'path-segment';

/** The first version whose Services may be named as everything else: RelaxedServiceNameValidation. */
const RELAXED_SERVICES = 36;

const FORMS: Readonly<Record<string, NameForm>> = {
  Namespace: 'label',
  StatefulSet: 'label',
  Role: 'path-segment',
  ClusterRole: 'path-segment',
  RoleBinding: 'path-segment',
  // Nothing but the path of its URL restricts it.
  PodDisruptionBudget: 'path-segment',
  ClusterRoleBinding: 'path-segment',
};

/** By the type of the object, from the `Validate*Name` functions in `pkg/apis` of k8s.io/kubernetes v1.36.3. */
export function nameFormOf(type: string, minor: number): NameForm {
  if (type === 'Service') {
    return minor >= RELAXED_SERVICES ? 'label' : 'label-1035';
  }
  return Object.hasOwn(FORMS, type) ? FORMS[type] : 'subdomain';
}

const REMEDIES: Readonly<Record<NameForm, string>> = {
  'label-1035':
    'Use at most 63 lower-case letters, digits and dashes, with a letter first and a letter or digit last.',
  label:
    'Use at most 63 lower-case letters, digits and dashes, with a letter or digit at both ends.',
  subdomain:
    'Use at most 253 lower-case letters, digits, dashes and dots, with a letter or digit at both ends of each part.',
  'path-segment': 'A name may not be "." or "..", nor contain "/" or "%".',
};

const TESTS: Readonly<Record<NameForm, (name: string) => boolean>> = {
  'label-1035': isDns1035Label,
  label: remembered(isDnsLabel),
  subdomain: remembered(isSubdomain),
  'path-segment': isPathSegment,
};

/** A name of an object, or one that refers to an object. */
export function checkName(
  name: string,
  path: Path,
  form: NameForm,
  report: SchemaReport,
): void {
  if (!TESTS[form](name)) {
    report.field(
      'invalid-name',
      path,
      `is ${showValue(name)}, which is no name that this can have`,
      REMEDIES[form],
    );
  }
}
