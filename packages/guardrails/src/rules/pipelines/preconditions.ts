import { recordOf, recordsOf, textOf } from './jsonFields';
import type { PipelineStage } from './pipeline';

/** The expressions that a stage demands to be true before anything behind it starts. */
export function demandsOf({ type, fields }: PipelineStage): string[] {
  return type === 'checkPreconditions'
    ? recordsOf(fields.preconditions)
        .filter(
          ({ fields: precondition }) => precondition.failPipeline !== false,
        )
        .flatMap(
          ({ fields: precondition }) =>
            textOf(recordOf(precondition.context).expression) ?? [],
        )
    : [];
}
