import { tests as suites } from '@bufbuild/cel-spec/testdata/conformance.js';

/** `cel.expr.Value` in JSON. */
export interface ExpectedValue {
  nullValue?: null;
  boolValue?: boolean;
  int64Value?: string;
  uint64Value?: string;
  doubleValue?: number | string;
  stringValue?: string;
  bytesValue?: string;
  typeValue?: string;
  listValue?: { values?: ExpectedValue[] };
  mapValue?: {
    entries?: Array<{ key: ExpectedValue; value: ExpectedValue }>;
  };
  objectValue?: { '@type': string; value: string };
}

/** `cel.expr.Type` in JSON. */
export interface ExpectedType {
  null?: unknown;
  dyn?: unknown;
  error?: unknown;
  primitive?: string;
  wellKnown?: string;
  listType?: { elemType: ExpectedType };
  mapType?: { keyType: ExpectedType; valueType: ExpectedType };
  type?: ExpectedType;
  messageType?: string;
  abstractType?: { name: string; parameterTypes?: ExpectedType[] };
}

/** A test of the specification: `cel.expr.conformance.test.SimpleTest` in JSON. */
export interface OriginalTest {
  expr: string;
  container?: string;
  disableCheck?: boolean;
  checkOnly?: boolean;
  disableMacros?: boolean;
  typeEnv?: Array<{ name: string; ident?: { type: ExpectedType } }>;
  bindings?: Record<string, { value?: ExpectedValue }>;
  value?: ExpectedValue;
  typedResult?: { result?: ExpectedValue; deducedType?: ExpectedType };
  evalError?: unknown;
}

export interface ConformanceTest {
  /** `string_ext/format` */
  path: string;
  /** Path and name. */
  id: string;
  original: OriginalTest;
  /** The type that cel-go deduces. */
  type?: string;
}

type Suite = typeof suites;

/** All tests of the specification, in its order. */
export function conformanceTests(): ConformanceTest[] {
  const result: ConformanceTest[] = [];
  const collect = (suite: Suite, path: readonly string[]) => {
    for (const test of suite.tests ?? []) {
      const original = test.original as unknown as OriginalTest;
      const name = test.original.name ?? original.expr;
      result.push({
        path: path.join('/'),
        id: [...path, name].join('/'),
        original,
        type: test.type,
      });
    }
    for (const inner of suite.suites ?? []) {
      collect(inner, [...path, inner.name]);
    }
  };
  collect(suites, []);
  return result;
}
