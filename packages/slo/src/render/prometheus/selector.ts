/** `metric{label="value"}`: what `slo.yaml` holds, without functions and ranges. */
export interface Selector {
  metric?: string;
  matchers: Matcher[];
}

export interface Matcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  value: string;
}

const MAX_LENGTH = 4096;
const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const MATCHER =
  /^\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)\s*(,|(?=\}))/;

/**
 * Reads a bare vector selector. Everything else is refused: Freehold adds the range, the function and the namespace
 * itself, and what is no selector could be anything.
 */
export function parseSelector(text: string): Selector | undefined {
  const source = text.trim();
  if (source.length > MAX_LENGTH) {
    return undefined;
  }
  const metric = METRIC.exec(source)?.[0];
  let rest = source.slice(metric?.length ?? 0).trimStart();
  const matchers: Matcher[] = [];
  if (rest.startsWith('{') && rest.endsWith('}')) {
    rest = rest.slice(1);
    while (!/^\s*\}$/.test(rest)) {
      const match = MATCHER.exec(rest);
      const value = match && unquote(match[3]);
      if (!match || value === undefined || value === null) {
        return undefined;
      }
      matchers.push({
        label: match[1],
        op: match[2] as Matcher['op'],
        value,
      });
      rest = rest.slice(match[0].length);
    }
    rest = '';
  }
  const selectsSomething =
    metric !== undefined ||
    matchers.some(({ op, value }) => (op === '=' || op === '=~') && value);
  return rest === '' && selectsSomething
    ? { ...(metric && { metric }), matchers }
    : undefined;
}

/** The escapes of PromQL are those of Go; JSON knows the ones that anybody writes. */
function unquote(literal: string): string | undefined {
  if (literal.startsWith('`')) {
    return literal.slice(1, -1);
  }
  const body = literal.slice(1, -1).replace(/\\'/g, "'");
  try {
    return JSON.parse(
      literal.startsWith("'")
        ? `"${body.replace(/(\\.)|"/g, (_all, escape) => escape ?? '\\"')}"`
        : `"${body}"`,
    );
  } catch {
    return undefined;
  }
}

export function formatSelector({ metric, matchers }: Selector): string {
  const inside = matchers
    .map(({ label, op, value }) => `${label}${op}${quote(value)}`)
    .join(',');
  return `${metric ?? ''}${inside || !metric ? `{${inside}}` : ''}`;
}

export function quote(value: string): string {
  return JSON.stringify(value);
}
