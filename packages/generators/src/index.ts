/**
 * From an application to its files, and the three-way plan of an update. A pure core: no I/O, no clock, no randomness.
 *
 * @packageDocumentation
 */
export * from './types';
export { fileTree, isTreePath } from './fileTree';
export { generateApplication } from './generateApplication';
export type { GenerateOptions } from './generateApplication';
export {
  generatePlatform,
  SHARED_RULES_FILE,
} from './platform/generatePlatform';
export { parseSlo } from './slo/parseSlo';
export { pipelineId } from './delivery/spinnaker/pipelineIds';
export { checkPipelines, isPipelinePath } from './pipelines/checkPipelines';
export type { PipelineFile } from './pipelines/checkPipelines';
export { readPipeline } from './pipelines/readPipeline';
export type { PipelineSummary } from './pipelines/readPipeline';
export { CODEOWNERS_FILE, parseCodeowners } from './codeowners/parseCodeowners';
export type {
  CodeownersEntry,
  ParsedCodeowners,
} from './codeowners/parseCodeowners';
export {
  CodeownersError,
  updateCodeowners,
} from './codeowners/updateCodeowners';
export type { CodeownersChanges } from './codeowners/updateCodeowners';
export { applyPlan, planFiles } from './plan/planFiles';
export { amendRecord, recordedText } from './record/amendRecord';
export {
  baseFromRecord,
  blobsOfRecord,
  GENERATED_RECORD_FILE,
  generatedRecord,
  recordFor,
  stringifyGeneratedRecord,
} from './record/generatedRecord';
export type { GeneratedFile, GeneratedRecord } from './record/generatedRecord';
export { GENERATOR_VERSION } from './record/generatorVersion';
export { parseGeneratedRecord } from './record/parseGeneratedRecord';
