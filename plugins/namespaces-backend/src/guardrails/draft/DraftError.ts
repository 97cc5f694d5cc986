import { Problem } from '@freehold/application';

/** What is wrong with a draft, or with the policies that it would stand beside. */
export class DraftError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The draft cannot be evaluated');
    this.name = 'DraftError';
  }
}
