import type { ConformanceTest } from './tests';

/** Suites of the specification that say nothing about Kubernetes, by the start of their path, and why. */
export const LEFT_OUT_SUITES: Readonly<Record<string, string>> = {
  bindings_ext: 'Kubernetes does not have the extension cel.bind',
  block_ext: 'cel.block is for optimisers, not for authors',
  dynamic: 'wrappers and messages of protocol buffers',
  encoders_ext: 'Kubernetes does not have the extension base64',
  enums: 'enums of protocol buffers',
  math_ext: 'Kubernetes does not have the extension math',
  namespace: 'Kubernetes compiles without a container',
  'comparisons/eq_wrapper': 'wrappers of protocol buffers',
  'fields/quoted_map_fields': 'Kubernetes does not enable names in back quotes',
  proto2: 'messages of protocol buffers',
  proto2_ext: 'extensions of protocol buffers',
  proto3: 'messages of protocol buffers',
  'parse/struct_field_names': 'messages of protocol buffers',
  'type_deductions/wrappers': 'wrappers of protocol buffers',
  wrappers: 'wrappers of protocol buffers',
};

/**
 * Tests whose answer is another one in Kubernetes: it has version 2 of the strings extension, and the tests are those
 * of version 4. What Kubernetes answers is in src/cel/library/stringFormat.test.ts.
 */
export const ANSWERED_OTHERWISE: ReadonlySet<string> = new Set(
  [
    'scientific notation formatting clause',
    'default precision for scientific notation',
    'positive infinity support for scientific notation',
    'negative infinity support for scientific notation',
    'NaN support for decimal',
    'positive infinity support for decimal',
    'negative infinity support for decimal',
    'positive infinity support for fixed-point',
    'negative infinity support for fixed-point',
    'list support for string',
    'map support for string',
    'map support (all key types)',
    'dyntype support for scientific notation',
    'dyntype NaN/infinity support',
    'dyntype support for lists',
    'dyntype support for maps',
    'scientific notation formatting clause in a string variable',
  ].map(name => `string_ext/format/${name}`),
);

/** What a single test needs that Kubernetes does not have: `undefined` when the test applies. */
export function reasonToLeaveOut(test: ConformanceTest): string | undefined {
  const suite = Object.keys(LEFT_OUT_SUITES).find(
    path => test.path === path || test.path.startsWith(`${path}/`),
  );
  if (suite) {
    return LEFT_OUT_SUITES[suite];
  }
  if (ANSWERED_OTHERWISE.has(test.id)) {
    return 'Kubernetes has version 2 of the strings extension, which formats otherwise';
  }
  const { expr, typeEnv = [], container } = test.original;
  const declared = JSON.stringify(typeEnv);
  if (
    /"(?:messageType|wrapper)"/.test(declared) ||
    /TestAllTypes|NestedMessage|google\.protobuf\.\w+ ?\{|NullValue/.test(
      expr,
    ) ||
    JSON.stringify(test.original).includes('TestAllTypes')
  ) {
    return 'messages of protocol buffers';
  }
  if (/"function"/.test(declared)) {
    return 'declares functions of its own';
  }
  if (/"abstractType"/.test(declared)) {
    return 'declares types of its own';
  }
  if (container) {
    return 'Kubernetes compiles without a container';
  }
  return undefined;
}
