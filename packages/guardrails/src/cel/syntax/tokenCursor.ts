import { CelFault } from '../fault';
import { MAX_NESTING } from '../limits';
import { tokens, type Token } from './tokens';

/** Where a parser is in the tokens of an expression. */
export class TokenCursor {
  private readonly tokens: Token[];
  private at = 0;
  private nesting = 0;

  constructor(text: string) {
    this.tokens = tokens(text);
  }

  protected advance(): void {
    this.at++;
  }

  protected get token(): Token {
    return this.tokens[this.at];
  }

  protected unexpected(wanted: string): CelFault {
    const { kind, text, offset } = this.token;
    const found = kind === 'end' ? text : JSON.stringify(text.slice(0, 40));
    return new CelFault('syntax', `${wanted} expected, found ${found}`, offset);
  }

  protected isOperator(text: string): boolean {
    return this.token.kind === 'operator' && this.token.text === text;
  }

  protected accept(text: string): boolean {
    if (this.isOperator(text)) {
      this.advance();
      return true;
    }
    return false;
  }

  protected expect(text: string): void {
    if (!this.accept(text)) {
      throw this.unexpected(JSON.stringify(text));
    }
  }

  protected nested<T>(parse: () => T): T {
    if (++this.nesting > MAX_NESTING) {
      throw new CelFault(
        'limit',
        `the expression is nested more than ${MAX_NESTING} levels deep`,
        this.token.offset,
      );
    }
    const result = parse();
    this.nesting--;
    return result;
  }
}
