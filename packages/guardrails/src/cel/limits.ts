/**
 * How much an expression may ask for. Where the API server has a limit, ours is the same, so that what is refused here
 * is refused there.
 */

/** Code points of an expression: the default of cel-go, which Kubernetes keeps. */
export const MAX_EXPRESSION_LENGTH = 100_000;

/** How deep expressions may be nested, as brackets or operators: the default of cel-go is 250 for each rule of the grammar. */
export const MAX_NESTING = 250;

/** How deep the tree may get by chains such as `a + b + …`. Walking it must not exhaust JavaScript's stack. */
export const MAX_TREE_DEPTH = 500;

/** How deep data may be nested: the decoder of the API server stops at 10,000, JavaScript's stack earlier. */
export const MAX_DATA_DEPTH = 1_000;

/** Units of cost for one evaluation: `PerCallLimit` of k8s.io/apiserver/pkg/apis/cel. Calls and prices are much alike. */
export const MAX_COST = 1_000_000;

/** Characters of a regular expression. RE2 matches in linear time, but its program grows with the expression. */
export const MAX_PATTERN_LENGTH = 4_096;

/** Characters of a string, and elements of a list, that an expression may build. */
export const MAX_BUILT_SIZE = 4_000_000;
