import { CelFault } from '../fault';
import { CostMeter } from '../run/costMeter';
import { parseDuration, parseTimestamp } from '../values/time';
import { compilePattern } from '../values/pattern';
import { checkFormat } from './formatArguments';
import type { Checked } from './model';

/** Functions whose literal argument the API server reads when it compiles, with the index of the argument. */
const CHECKS: Record<string, { at: number; read(text: string): unknown }> = {
  duration: { at: 0, read: parseDuration },
  timestamp: { at: 0, read: parseTimestamp },
  matches: {
    at: 1,
    read: pattern => compilePattern(pattern, new CostMeter()),
  },
};
CHECKS.find = CHECKS.matches;
CHECKS.findAll = CHECKS.matches;

/** Refuses `duration('1 hour')`, `matches('(')` and `'%d'.format(['a'])` before they are evaluated. */
export function checkLiteralArguments({ calls, typeOf }: Checked): void {
  for (const call of calls.keys()) {
    checkFormat(call, typeOf);
    const check = Object.hasOwn(CHECKS, call.name)
      ? CHECKS[call.name]
      : undefined;
    const args = call.receiver ? [call.receiver, ...call.args] : call.args;
    const argument = check && args[check.at];
    if (argument?.kind === 'constant' && typeof argument.value === 'string') {
      try {
        check?.read(argument.value);
      } catch (fault) {
        throw fault instanceof CelFault
          ? new CelFault(
              fault.kind === 'evaluation' ? 'type' : fault.kind,
              fault.message,
              argument.offset,
            )
          : fault;
      }
    }
  }
}
