import type { CelError } from './types';

/** Names and types in messages can be as long as the expression. */
const MAX_MESSAGE_LENGTH = 500;

/** Stops a parse, a check or an evaluation. Never leaves this folder: the engine turns it into data. */
export class CelFault extends Error {
  constructor(
    readonly kind: CelError['kind'],
    message: string,
    public offset?: number,
  ) {
    super(
      message.length > MAX_MESSAGE_LENGTH
        ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…`
        : message,
    );
  }

  toError(): CelError {
    return {
      kind: this.kind,
      message: this.message,
      ...(this.offset === undefined ? {} : { offset: this.offset }),
    };
  }
}

export function evaluationFault(message: string): CelFault {
  return new CelFault('evaluation', message);
}
