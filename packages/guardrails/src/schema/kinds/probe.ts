import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isHeaderName, isPort, isPortName } from '../formats';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext } from './context';

const NOT_NEGATIVE = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
];
const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'];

/** @param isReadiness - only readiness may ask for more than one success in a row */
export function checkProbe(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
  isReadiness = false,
): void {
  if (!isSet(value)) {
    return;
  }
  const probe = mappingOf(value);
  checkHandler(probe, path, context);
  NOT_NEGATIVE.forEach(field =>
    checkAtLeast(0, probe[field], [...path, field], context),
  );
  checkAtLeast(
    1,
    probe.terminationGracePeriodSeconds,
    [...path, 'terminationGracePeriodSeconds'],
    context,
  );
  const successes = numberOf(probe.successThreshold);
  if (!isReadiness && successes !== undefined && successes > 1) {
    context.report.field(
      'invalid-value',
      [...path, 'successThreshold'],
      `is ${successes}, and has to be 1`,
      'Remove it: only readiness probes may ask for more than one success.',
    );
  }
  if (isReadiness && isSet(probe.terminationGracePeriodSeconds)) {
    context.report.field(
      'mismatch',
      [...path, 'terminationGracePeriodSeconds'],
      'may not be set: a readiness probe ends no container',
      'Remove it.',
    );
  }
}

/** What a probe or a hook does: exactly one thing. */
export function checkHandler(
  handler: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const [first, ...more] = HANDLERS.filter(name => isSet(handler[name]));
  if (first === undefined) {
    report.field(
      'required',
      path,
      'has to say what is done',
      `Write one of ${HANDLERS.join(', ')}.`,
    );
    return;
  }
  more.forEach(name =>
    report.field(
      'mismatch',
      [...path, name],
      `may not be set beside ${first}: there is one handler`,
      `Remove ${name} or ${first}.`,
    ),
  );
  const action = mappingOf(handler[first]);
  const actionPath = [...path, first];
  switch (first) {
    case 'exec':
      if (listOf(action.command).length === 0) {
        report.field(
          'required',
          [...actionPath, 'command'],
          'is required',
          'Write the command as a list.',
        );
      }
      break;
    case 'httpGet':
      checkHttp(action, actionPath, context);
      break;
    case 'sleep':
      break;
    default:
      checkPort(action.port, [...actionPath, 'port'], context);
  }
}

function checkHttp(
  action: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  checkPort(action.port, [...path, 'port'], context);
  listOf(action.httpHeaders).forEach((item, index) => {
    const name = textOf(mappingOf(item).name);
    if (name && !isHeaderName(name)) {
      context.report.field(
        'invalid-name',
        [...path, 'httpHeaders', index, 'name'],
        `is ${showValue(name)}, which is no name of a header`,
        'Use letters, digits and dashes.',
      );
    }
  });
}

/** The number or the name of a port. */
export function checkPort(
  value: CelJson | undefined,
  path: Path,
  { report }: KindContext,
): void {
  const number = numberOf(value);
  if (number === undefined ? !isPortName(String(value)) : !isPort(number)) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(value)}, and has to be a port`,
      'Write a number from 1 to 65535, or the name of a port: at most 15 lower-case letters, digits and dashes, with a letter among them.',
    );
  }
}
