import type { CelInput, CelResult, CelValue } from '../../src/cel';
import { formatStaticType, DYN } from '../../src/cel/check/staticType';
import { compileExpression } from '../../src/cel/engine';
import { environmentOf } from '../../src/cel/library/environment';
import { reasonToLeaveOut } from './applicability';
import { expectedType, expectedValue, sameValue } from './expectations';
import { conformanceTests, type ConformanceTest } from './tests';

/** The newest Kubernetes that there are facts of: it has the most. */
const KUBERNETES = { major: 1, minor: 38 };

/**
 * - `passed`: the value or the error that the specification asks for
 * - `refused`: an error where there should be a value. Whoever relies on it is told
 * - `wrong`: another value, or a value where there should be an error. Nobody is told: must never happen
 */
export interface TestResult {
  test: ConformanceTest;
  verdict: 'passed' | 'refused' | 'wrong';
  detail?: string;
}

export interface ConformanceReport {
  total: number;
  results: TestResult[];
  /** How many tests were left out, by reason. */
  leftOut: Map<string, number>;
}

function show(value: CelValue): string {
  return JSON.stringify(value, (_, member) => {
    if (member instanceof Map) return [...member];
    return typeof member === 'bigint' ? `${member}n` : member;
  });
}

function judge(test: ConformanceTest): TestResult {
  const { original } = test;
  const compiled = compileExpression(original.expr, {
    environment: environmentOf(KUBERNETES),
    variables: new Map(
      (original.typeEnv ?? []).map(({ name, ident }) => [
        name,
        ident ? expectedType(ident.type) : DYN,
      ]),
    ),
    unchecked: original.disableCheck,
    // Kubernetes refuses mixed lists before they are evaluated: the tests are about evaluating them.
    homogeneousLiterals: false,
  });
  const deduced = original.typedResult?.deducedType;
  if (compiled.ok && deduced) {
    const wanted = formatStaticType(expectedType(deduced));
    if (compiled.program.outputType !== wanted) {
      const detail = `deduces ${compiled.program.outputType}, not ${wanted}`;
      return { test, verdict: 'wrong', detail };
    }
  }
  const inputs = new Map<string, CelInput>(
    Object.entries(original.bindings ?? {}).map(([name, { value }]) => [
      name,
      () => ({ ok: true, value: expectedValue(value ?? {}) }),
    ]),
  );
  const result: CelResult = compiled.ok
    ? compiled.program.evaluate(inputs)
    : compiled;
  if (original.checkOnly) {
    return compiled.ok
      ? { test, verdict: 'passed' }
      : { test, verdict: 'refused', detail: compiled.error.message };
  }
  if (original.evalError) {
    return result.ok
      ? {
          test,
          verdict: 'wrong',
          detail: `${show(result.value)}, not an error`,
        }
      : { test, verdict: 'passed' };
  }
  const wanted = expectedValue(
    original.value ?? original.typedResult?.result ?? { boolValue: true },
  );
  if (!result.ok) {
    const detail = `${result.error.kind}: ${result.error.message}`;
    return { test, verdict: 'refused', detail };
  }
  return sameValue(result.value, wanted)
    ? { test, verdict: 'passed' }
    : {
        test,
        verdict: 'wrong',
        detail: `${show(result.value)}, not ${show(wanted)}`,
      };
}

/** Runs every test that applies to Kubernetes. */
export function runConformance(): ConformanceReport {
  const tests = conformanceTests();
  const leftOut = new Map<string, number>();
  const results: TestResult[] = [];
  for (const test of tests) {
    const reason = reasonToLeaveOut(test);
    if (reason) {
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    } else {
      results.push(judge(test));
    }
  }
  return { total: tests.length, results, leftOut };
}
