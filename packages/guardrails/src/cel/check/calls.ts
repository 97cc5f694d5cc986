import { CelFault } from '../fault';
import { versionWith } from '../library/environment';
import type { Overload } from '../library/overload';
import type { CallNode } from '../syntax/ast';
import type { CheckContext } from './context';
import { pathOf, type Scope } from './scope';
import { DYN, type StaticType } from './staticType';

/** `'%s: %d'.format(['a', 1])`: whatever is called so may be given literals of several types, at any depth. */
const MIXING = 'format';

/** Finds the overloads that a call can mean, and what they result in. */
export function checkCall(
  context: CheckContext,
  call: CallNode,
  scope: Scope | undefined,
): StaticType {
  const { functions } = context.options.environment;
  const namespace = call.receiver && pathOf(call.receiver, scope);
  const qualified = namespace
    ? functions.get(`${namespace}.${call.name}`)
    : undefined;
  const receiver = qualified ? undefined : call.receiver;
  const args = [...(receiver ? [receiver] : []), ...call.args];
  const candidates = (qualified ?? functions.get(call.name) ?? []).filter(
    ({ member, params }) =>
      member === (receiver !== undefined) && params.length === args.length,
  );
  const known = qualified || functions.has(call.name);
  if (!known && !context.options.unchecked) {
    throw undeclaredFunction(call, namespace);
  }
  const mixes = call.name === MIXING ? 1 : 0;
  context.mixing += mixes;
  const types = args.map(arg => context.check(arg, scope));
  context.mixing -= mixes;
  if (context.options.unchecked) {
    context.calls.set(call, candidates);
    return DYN;
  }
  return resolveOverloads(context, call, candidates, types);
}

function resolveOverloads(
  context: CheckContext,
  call: CallNode,
  candidates: readonly Overload[],
  types: StaticType[],
): StaticType {
  const fitting: Overload[] = [];
  let result: StaticType | undefined;
  for (const candidate of candidates) {
    const [own, ...params] = context.inference.instantiate([
      candidate.result,
      ...candidate.params,
    ]);
    if (context.inference.fits(params, types)) {
      fitting.push(candidate);
      result =
        result && context.show(result) !== context.show(own)
          ? DYN
          : result ?? own;
    }
  }
  if (!result) {
    const shown = types.map(type => context.show(type));
    const signature = call.receiver
      ? `${shown[0]}.(${shown.slice(1).join(', ')})`
      : `(${shown.join(', ')})`;
    throw new CelFault(
      'type',
      `found no matching overload for '${call.name}' applied to '${signature}'`,
      call.offset,
    );
  }
  context.calls.set(call, fitting);
  return result;
}

function undeclaredFunction(call: CallNode, namespace?: string): CelFault {
  const { name, offset } = call;
  const since =
    versionWith(name) ?? (namespace && versionWith(`${namespace}.${name}`));
  return new CelFault(
    'type',
    since
      ? `'${name}' is there from Kubernetes ${since} on`
      : `undeclared reference to '${name}'`,
    offset,
  );
}
