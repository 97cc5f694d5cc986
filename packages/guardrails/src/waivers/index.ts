export type * from './model';
export { WAIVERS_DIRECTORY, waiversFile } from './waiverFile';
export { parseWaivers, type ParseWaiversOptions } from './parse/parseWaivers';
export { isWaiverId } from './parse/textRules';
export { readWaivers, type ReadWaivers } from './readWaivers';
export {
  WAIVER_WARNING_DAYS,
  waiverState,
  type WaiverStatus,
} from './waiverState';
export {
  holds,
  latestExpiry,
  maximumWaiverDays,
  type WaiverTerms,
} from './terms';
export {
  isWaivableFinding,
  isWaivableRule,
  WAIVERS_RULE,
} from './waivableRule';
export { WaiverIndex } from './WaiverIndex';
export { applyWaivers } from './applyWaivers';
export { checkWaiverTerms, type CheckWaiversOptions } from './checkTerms';
export { checkUnusedWaivers, checkWaivers } from './checkWaivers';
export { stringifyWaivers, type WaiverEntry } from './stringifyWaivers';
export {
  addWaiver,
  approveWaiver,
  removeWaiver,
  type EditedWaivers,
  type WaiversToEdit,
} from './edit/editWaivers';
