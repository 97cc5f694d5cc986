import { CelFault } from '../fault';
import { MAX_EXPRESSION_LENGTH } from '../limits';
import { INT_MAX } from '../values/integers';
import type { Expression } from './ast';
import { hasMacro, memberMacro, type MacroSettings } from './macros';
import { refuseMessage } from './messages';
import { call, node } from './nodes';
import { TokenCursor } from './tokenCursor';

const RELATIONS: ReadonlySet<string> = new Set([
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
]);
const SUMS: ReadonlySet<string> = new Set(['+', '-']);
const PRODUCTS: ReadonlySet<string> = new Set(['*', '/', '%']);

/** Words that CEL keeps for itself: no names, though they may be fields. */
const RESERVED: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);
/** Words that are not even fields. */
const KEYWORDS: ReadonlySet<string> = new Set(['in', 'true', 'false', 'null']);

const WORD_VALUES: Record<string, boolean | null> = {
  true: true,
  false: false,
  null: null,
};

class Parser extends TokenCursor {
  constructor(text: string, private readonly macros: MacroSettings) {
    super(text);
  }

  parse(): Expression {
    const result = this.expression();
    if (this.token.kind !== 'end') {
      throw this.unexpected('an operator or the end');
    }
    return result;
  }

  private expression(): Expression {
    return this.nested(() => {
      const condition = this.logic('||');
      const { offset } = this.token;
      if (!this.accept('?')) {
        return condition;
      }
      const then = this.logic('||');
      this.expect(':');
      const otherwise = this.expression();
      return node({ kind: 'conditional', condition, then, otherwise, offset }, [
        condition,
        then,
        otherwise,
      ]);
    });
  }

  private logic(operator: '||' | '&&'): Expression {
    const operand = () =>
      operator === '||' ? this.logic('&&') : this.relation();
    const operands = [operand()];
    const { offset } = this.token;
    while (this.accept(operator)) {
      operands.push(operand());
    }
    return operands.length === 1
      ? operands[0]
      : node(
          { kind: operator === '||' ? 'or' : 'and', operands, offset },
          operands,
        );
  }

  private binary(
    operators: ReadonlySet<string>,
    operand: () => Expression,
  ): Expression {
    let left = operand();
    for (;;) {
      const { kind, text, offset } = this.token;
      if (kind === 'operator' && operators.has(text)) {
        this.advance();
        left = call(`_${text}_`, [left, operand()], offset);
      } else if (operators === RELATIONS && kind === 'name' && text === 'in') {
        this.advance();
        left = call('@in', [left, operand()], offset);
      } else {
        return left;
      }
    }
  }

  private relation(): Expression {
    return this.binary(RELATIONS, () =>
      this.binary(SUMS, () => this.binary(PRODUCTS, () => this.unary())),
    );
  }

  private unary(): Expression {
    const { offset } = this.token;
    let count = 0;
    if (this.isOperator('!')) {
      while (this.accept('!')) {
        count++;
      }
      const operand = this.member();
      return count % 2 ? call('!_', [operand], offset) : operand;
    }
    while (this.accept('-')) {
      count++;
    }
    // The minus directly before a number belongs to it: -9223372036854775808 is an int, its magnitude is none.
    const { token } = this;
    if (count > 0 && (token.kind === 'int' || token.kind === 'literal')) {
      if (token.kind === 'int' || typeof token.value === 'number') {
        const operand = this.member(true, offset);
        return count % 2 ? operand : call('-_', [operand], offset);
      }
    }
    const operand = this.member();
    return count % 2 ? call('-_', [operand], offset) : operand;
  }

  private member(negative = false, start?: number): Expression {
    let operand = this.primary(negative, start);
    for (;;) {
      const { offset } = this.token;
      if (this.accept('.')) {
        operand = this.selection(operand, offset);
      } else if (this.accept('[')) {
        const optional = this.accept('?');
        const index = this.expression();
        this.expect(']');
        operand = node({ kind: 'index', operand, index, optional, offset }, [
          operand,
          index,
        ]);
      } else if (this.isOperator('{')) {
        refuseMessage(operand, offset);
        return operand;
      } else {
        return operand;
      }
    }
  }

  private selection(operand: Expression, offset: number): Expression {
    const optional = this.accept('?');
    const field = this.fieldName();
    if (!optional && this.isOperator('(')) {
      const args = this.callArguments();
      return (
        memberMacro(operand, field, args, offset, this.macros) ??
        call(field, args, offset, operand)
      );
    }
    return node(
      { kind: 'select', operand, field, optional, test: false, offset },
      [operand],
    );
  }

  private fieldName(): string {
    const { token } = this;
    if (token.kind !== 'name' || KEYWORDS.has(token.text)) {
      throw this.unexpected('the name of a field');
    }
    this.advance();
    return token.text;
  }

  private callArguments(): Expression[] {
    this.expect('(');
    const args: Expression[] = [];
    while (!this.accept(')')) {
      if (args.length > 0) {
        this.expect(',');
      }
      args.push(this.expression());
    }
    return args;
  }

  private primary(negative: boolean, start?: number): Expression {
    const { token } = this;
    const { offset } = token;
    if (token.kind === 'int') {
      this.advance();
      if (!negative && token.magnitude > INT_MAX) {
        throw new CelFault('syntax', `${token.text} is no 64-bit int`, offset);
      }
      const value = negative ? -token.magnitude : token.magnitude;
      return node({ kind: 'constant', value, offset: start ?? offset }, []);
    }
    if (token.kind === 'literal') {
      this.advance();
      const value =
        negative && typeof token.value === 'number'
          ? -token.value
          : token.value;
      return node({ kind: 'constant', value, offset: start ?? offset }, []);
    }
    if (this.accept('(')) {
      const result = this.expression();
      this.expect(')');
      return result;
    }
    if (this.accept('[')) {
      return this.list(offset);
    }
    if (this.accept('{')) {
      return this.map(offset);
    }
    return this.name(this.accept('.'), offset);
  }

  private name(absolute: boolean, offset: number): Expression {
    const { token } = this;
    if (token.kind !== 'name' || token.text === 'in') {
      throw this.unexpected('a value');
    }
    this.advance();
    if (Object.hasOwn(WORD_VALUES, token.text)) {
      return node(
        { kind: 'constant', value: WORD_VALUES[token.text], offset },
        [],
      );
    }
    if (RESERVED.has(token.text)) {
      throw new CelFault(
        'syntax',
        `"${token.text}" is a reserved word of CEL`,
        token.offset,
      );
    }
    if (!this.isOperator('(')) {
      return node({ kind: 'name', name: token.text, absolute, offset }, []);
    }
    const args = this.callArguments();
    return token.text === 'has' && !absolute
      ? hasMacro(args, offset)
      : call(token.text, args, offset);
  }

  private list(offset: number): Expression {
    const elements: Array<{ value: Expression; optional: boolean }> = [];
    while (!this.accept(']')) {
      const optional = this.accept('?');
      elements.push({ optional, value: this.expression() });
      if (!this.isOperator(']')) {
        this.expect(',');
      }
    }
    return node(
      { kind: 'list', elements, offset },
      elements.map(({ value }) => value),
    );
  }

  private map(offset: number): Expression {
    const entries: Array<{
      key: Expression;
      value: Expression;
      optional: boolean;
    }> = [];
    while (!this.accept('}')) {
      const optional = this.accept('?');
      const key = this.expression();
      this.expect(':');
      entries.push({ optional, key, value: this.expression() });
      if (!this.isOperator('}')) {
        this.expect(',');
      }
    }
    return node(
      { kind: 'map', entries, offset },
      entries.flatMap(({ key, value }) => [key, value]),
    );
  }
}

/** The tree of an expression. Throws a `CelFault` when the text is no CEL, or too large. */
export function parseExpression(
  text: string,
  macros: MacroSettings,
): Expression {
  if (
    text.length > MAX_EXPRESSION_LENGTH * 2 ||
    (text.length > MAX_EXPRESSION_LENGTH &&
      [...text].length > MAX_EXPRESSION_LENGTH)
  ) {
    throw new CelFault(
      'limit',
      `the expression is longer than ${MAX_EXPRESSION_LENGTH} characters`,
    );
  }
  return new Parser(text, macros).parse();
}
