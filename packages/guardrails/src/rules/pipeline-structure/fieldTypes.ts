import { showValue } from '@freehold/slo';
import type { RuleFinding } from '../model';
import type { Pipeline } from '../pipelines/pipeline';
import { findingAt } from '../pipelines/pipelineFinding';

/** Types of the fields by which Front50 reads a pipeline; with another it refuses to save it. */
const TYPES: ReadonlyMap<string, 'boolean' | 'integer' | 'list' | 'text'> =
  new Map([
    ['disabled', 'boolean'],
    ['keepWaitingPipelines', 'boolean'],
    ['limitConcurrent', 'boolean'],
    ['index', 'integer'],
    ['maxConcurrentExecutions', 'integer'],
    ['expectedArtifacts', 'list'],
    ['notifications', 'list'],
    ['parameterConfig', 'list'],
    ['roles', 'list'],
    ['spelEvaluator', 'text'],
  ]);

const IS: Record<string, (value: unknown) => boolean> = {
  boolean: value => typeof value === 'boolean',
  integer: Number.isInteger,
  list: Array.isArray,
  text: value => typeof value === 'string',
};

/** Fields of the pipeline itself that Front50 cannot read. */
export function fieldTypes({ file, fields }: Pipeline): RuleFinding[] {
  return [...TYPES].flatMap(([field, type]) => {
    const value = fields[field];
    return value === undefined || value === null || IS[type](value)
      ? []
      : [
          findingAt(file, [field], {
            code: 'field-type-invalid',
            message: `${field} is ${showValue(value)} and not ${article(type)}`,
            remediation: `Write ${article(
              type,
            )}: Spinnaker refuses to save the pipeline otherwise.`,
          }),
        ];
  });
}

function article(type: string): string {
  return type === 'integer' ? 'a whole number' : `a ${type}`;
}
