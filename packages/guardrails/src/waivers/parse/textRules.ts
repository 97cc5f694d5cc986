import { isPathSegment, isSubdomain } from '../../policy/parse/names';
import { parseDay } from '../days';
import type { TextRule } from './RecordReader';

const REASON_MIN = 10;
const REASON_MAX = 500;

/** Control characters, line breaks, and marks that turn the direction of writing or do not show. */
const INVISIBLE =
  /[\p{Cc}\p{Surrogate}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/u;
const NAMESPACE = '[a-z0-9]+(?:-[a-z0-9]+)*';
const NAME = '[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?';
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const KIND = /^[A-Z][A-Za-z0-9]*$/;
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

function entityRef(kinds: string): RegExp {
  return new RegExp(
    `^(?:${kinds}):(?=[^/]{1,63}/)${NAMESPACE}/(?=[^/]{1,63}$)${NAME}$`,
  );
}

const PERSON_OR_GROUP = entityRef('user|group');

/** @public */
export function isWaiverId(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

export const WAIVER_ID: TextRule[] = [
  {
    code: 'id-invalid',
    accepts: isWaiverId,
    expected:
      'a name of at most 63 lower-case letters, digits and hyphens that begins and ends with a letter or digit',
    remedy: 'Write for example no-probes-yet.',
  },
];

export const RULE_NAME: TextRule[] = [
  {
    code: 'rule-invalid',
    accepts: isSubdomain,
    expected: 'the name of a policy or rule',
    remedy: 'Copy the name that the finding has.',
  },
];

export const KIND_NAME: TextRule[] = [
  {
    code: 'kind-invalid',
    accepts: text => text.length <= 63 && KIND.test(text),
    expected: 'the kind of an object',
    remedy: 'Write it as the manifest does, for example Deployment.',
  },
];

export const OBJECT_NAME: TextRule[] = [
  {
    code: 'object-name-invalid',
    accepts: text =>
      text.length <= 253 &&
      VISIBLE_ASCII.test(text) &&
      isPathSegment(text) &&
      // What generateName leaves open is another object each time.
      !text.endsWith('-'),
    expected: 'the name of one object',
    remedy: 'Copy metadata.name of the manifest; patterns are not possible.',
  },
];

export const ENVIRONMENT_NAME: TextRule[] = [
  {
    code: 'environment-invalid',
    accepts: text => text.length <= 63 && LABEL.test(text),
    expected: 'the name of an environment',
    remedy: 'Write one that platform.yaml has, for example production.',
  },
];

export const REASON: TextRule[] = [
  {
    code: 'reason-length',
    accepts: text => text.length >= REASON_MIN && text.length <= REASON_MAX,
    expected: `a text of ${REASON_MIN} to ${REASON_MAX} characters`,
    remedy:
      'Say why the rule cannot be followed, and what has to happen until it can.',
  },
  {
    code: 'reason-not-plain',
    accepts: text => text === text.trim() && !INVISIBLE.test(text),
    expected:
      'one line without invisible characters, and without white space at its ends',
    remedy: 'Write it on one line, or fold it with `>-`.',
  },
];

export const PERSON: TextRule[] = [
  {
    code: 'person-invalid',
    accepts: text => PERSON_OR_GROUP.test(text),
    expected: 'a reference to a user or group of the catalog in full form',
    remedy: 'Write for example user:default/hana.sato, in lower case.',
  },
];

export const DAY: TextRule[] = [
  {
    code: 'expires-invalid',
    accepts: text => parseDay(text) !== undefined,
    expected: 'a day of the calendar',
    remedy: "Write the last day on which it holds: '2027-01-31'.",
  },
];
