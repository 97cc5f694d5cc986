export type { CheckedScope, CheckReport, FileTexts } from './model';
export { sortResults } from './order';
export { summariseResults, type CheckSummary } from './summary';
export { reportJson } from './reportJson';
export { reportText, type TextReportOptions } from './reportText';
export { reportSarif, type SarifReportOptions } from './reportSarif';
export { reportJunit, type JunitReportOptions } from './reportJunit';
export { reportGithub } from './reportGithub';
