import { CelFault } from '../../fault';
import {
  asPrefix,
  dns1035Label,
  dns1123Label,
  dns1123Subdomain,
  labelValue,
  qualifiedName,
} from '../../values/nameFormats';
import { CelNamedFormat } from '../../values/namedFormat';
import { CelOptional } from '../../values/optional';
import { parseTimestamp } from '../../values/time';
import { CelUrl } from '../../values/url';
import { overload, PARSE_PRICE, type Library } from '../overload';
import { succeeds } from '../succeeds';

function uri(text: string): string[] {
  try {
    CelUrl.check(text);
    return [];
  } catch (fault) {
    if (fault instanceof CelFault && fault.kind === 'evaluation') {
      return [fault.message];
    }
    throw fault;
  }
}

/** Timestamps begin with the year 1, dates with 0: it is as long as 2000. */
function isDate(text: string): boolean {
  const date = text.replace(/^0000-/, '2000-');
  return (
    /^\d{4}-\d\d-\d\d$/.test(date) &&
    succeeds(() => parseTimestamp(`${date}T00:00:00Z`))
  );
}

const TIME_OF_DAY =
  /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:.\d+)?(?:z|[+-]\d\d:\d\d)$/s;

/** `strfmt` of kube-openapi: a date, a time, and no look at the calendar of the zone. */
function isDateTime(text: string): boolean {
  const [date, time, ...rest] = text.toLowerCase().split('t');
  return (
    rest.length === 0 &&
    time !== undefined &&
    isDate(date) &&
    TIME_OF_DAY.test(time)
  );
}

const UUID =
  /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;

function check(holds: (text: string) => boolean, problem: string) {
  return (text: string) => (holds(text) ? [] : [problem]);
}

const FORMATS: ReadonlyMap<string, CelNamedFormat> = new Map(
  Object.entries({
    dns1123Label,
    dns1123Subdomain,
    dns1035Label,
    qualifiedName,
    dns1123LabelPrefix: asPrefix(dns1123Label),
    dns1123SubdomainPrefix: asPrefix(dns1123Subdomain),
    dns1035LabelPrefix: asPrefix(dns1035Label),
    labelValue,
    uri,
    uuid: check(text => UUID.test(text), 'does not match the UUID format'),
    byte: check(text => BASE64.test(text), 'invalid base64'),
    date: check(isDate, 'invalid date'),
    datetime: check(isDateTime, 'invalid datetime'),
  }).map(([name, problemsOf]) => [name, new CelNamedFormat(name, problemsOf)]),
);

/** k8s.io/apiserver/pkg/cel/library/format.go */
export const FORMAT: Library = {
  introduced: 31,
  types: ['kubernetes.NamedFormat'],
  overloads: [
    ...Array.from(FORMATS, ([name, format]) =>
      overload(`format.${name}(): Format`, () => format),
    ),
    overload('format.named(string): optional<Format>', (name: string) => {
      const format = FORMATS.get(name);
      return format ? CelOptional.of(format) : CelOptional.none;
    }),
    overload(
      'Format.validate(string): optional<list<string>>',
      ({ problemsOf }: CelNamedFormat, text: string) => {
        const problems = problemsOf(text);
        return problems.length === 0
          ? CelOptional.none
          : CelOptional.of(problems);
      },
      PARSE_PRICE,
    ),
  ],
};
