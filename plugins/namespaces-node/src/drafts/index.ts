export { applicationFromDraft } from './applicationFromDraft';
export type { DraftResult } from './applicationFromDraft';
export { draftProblem } from './draftProblem';
export { planDraft } from './planDraft';
export { fullRef } from './fullRef';
