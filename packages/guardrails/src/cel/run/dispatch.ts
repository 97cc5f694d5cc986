import { CelFault } from '../fault';
import type { Overload } from '../library/overload';
import type { CelValue } from '../types';
import { unknowableFault } from '../values/equality';
import { tagOf } from '../values/tag';
import { CelUnknowable } from '../values/unknowable';
import type { CostMeter } from './costMeter';
import type { Frame } from './frame';

/** Evaluates a node of the tree. */
export type Step = (frame: Frame) => CelValue;

interface Variant {
  /** What each argument has to be: `undefined` takes everything. */
  tags: ReadonlyArray<string | undefined>;
  run: (...args: unknown[]) => CelValue;
  price: number;
}

function variantOf({ params, evaluate, price }: Overload): Variant {
  return {
    tags: params.map(({ name, free }) =>
      free || name === 'dyn' ? undefined : name,
    ),
    // The one place where an implementation meets arguments: their types were just compared with its signature.
    run: evaluate as Variant['run'],
    price,
  };
}

function fitsTags(variant: Variant, args: readonly CelValue[]): boolean {
  const { tags } = variant;
  for (let at = 0; at < tags.length; at++) {
    const wanted = tags[at];
    if (wanted !== undefined && wanted !== tagOf(args[at])) {
      return false;
    }
  }
  return true;
}

/** Spreading an array costs as much as most functions: nearly all have one or two arguments. */
function call(
  { run }: Variant,
  values: readonly CelValue[],
  meter: CostMeter,
): CelValue {
  switch (values.length) {
    case 1:
      return run(values[0], meter);
    case 2:
      return run(values[0], values[1], meter);
    default:
      return run(...values, meter);
  }
}

function noOverload(
  name: string,
  args: readonly CelValue[],
  offset: number,
): CelFault {
  const unknowable = args.find(arg => arg instanceof CelUnknowable);
  if (unknowable instanceof CelUnknowable) {
    const fault = unknowableFault(unknowable);
    fault.offset = offset;
    return fault;
  }
  return new CelFault(
    'evaluation',
    `no such overload: ${name}(${args.map(tagOf).join(', ')})`,
    offset,
  );
}

/** A call: the first overload that takes what the arguments turn out to be. */
export function callStep(
  name: string,
  overloads: readonly Overload[],
  args: readonly Step[],
  offset: number,
): Step {
  const variants = overloads.map(variantOf);
  return frame => {
    const { meter } = frame;
    const values: CelValue[] = new Array(args.length);
    for (let at = 0; at < args.length; at++) {
      const value = args[at](frame);
      values[at] = value;
      if (typeof value === 'string' || value instanceof Uint8Array) {
        meter.spendText(value.length);
      }
    }
    for (const variant of variants) {
      if (fitsTags(variant, values)) {
        meter.spend(variant.price);
        try {
          return call(variant, values, meter);
        } catch (fault) {
          if (fault instanceof CelFault) {
            fault.offset ??= offset;
          }
          throw fault;
        }
      }
    }
    throw noOverload(name, values, offset);
  };
}
