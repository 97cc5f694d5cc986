import { CONVERSIONS } from './conversions';
import { AUTHORIZER, AUTHORIZER_SELECTORS } from './kubernetes/authorizer';
import { CIDR } from './kubernetes/cidr';
import { FORMAT } from './kubernetes/format';
import { IP } from './kubernetes/ip';
import { LISTS, LISTS_INCLUDES } from './kubernetes/lists';
import { LISTS_EXTENSION, LISTS_OPTIONAL } from './kubernetes/listsExtension';
import { QUANTITY } from './kubernetes/quantity';
import { REGEX } from './kubernetes/regex';
import { SEMVER } from './kubernetes/semver';
import { SETS } from './kubernetes/sets';
import { URL_LIBRARY } from './kubernetes/url';
import { OPERATORS } from './operators';
import { OPTIONALS } from './optionals';
import type { Library } from './overload';
import { STRINGS } from './strings';
import { TEXT } from './text';
import { TIME_PARTS } from './time';

/** From which version of the API server's own code on there are macros with two variables, and `sortBy`. */
export const TWO_VARIABLE_VERSION = 32;
export const SORT_BY_VERSION = 34;

/**
 * All libraries with the minor version that introduced them, as in k8s.io/apiserver/pkg/cel/environment/base.go.
 * Versions before ValidatingAdmissionPolicy v1 make no difference.
 */
export const LIBRARIES: readonly Library[] = [
  { introduced: 0, overloads: OPERATORS },
  { introduced: 0, overloads: CONVERSIONS },
  { introduced: 0, overloads: TEXT },
  { introduced: 0, overloads: TIME_PARTS },
  { introduced: 28, overloads: OPTIONALS },
  { introduced: 29, overloads: STRINGS },
  AUTHORIZER,
  AUTHORIZER_SELECTORS,
  URL_LIBRARY,
  REGEX,
  LISTS,
  QUANTITY,
  SETS,
  IP,
  CIDR,
  FORMAT,
  SEMVER,
  LISTS_EXTENSION,
  LISTS_OPTIONAL,
  LISTS_INCLUDES,
];
