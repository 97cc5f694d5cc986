import { ResolvedApplication } from '@freehold/application';
import { PipelineIntent, Target } from '../intent';

/** A stage as Orca reads it, before it has its place in the graph. */
export interface StageDraft {
  refId: string;
  type: string;
  name: string;
  [field: string]: unknown;
}

/** A stage with what it waits for. */
export interface SpinnakerStage extends StageDraft {
  requisiteStageRefIds: string[];
}

/** What a step's rendering knows of its surroundings. */
export interface StepContext {
  application: ResolvedApplication;
  pipeline: PipelineIntent;
}

/** What Orca does when a stage fails; it reads three flags, and other combinations let a failure pass for a success. */
export const ON_FAILURE = {
  /** The execution fails and every branch stops. */
  stop: {
    failPipeline: true,
    continuePipeline: false,
    completeOtherBranchesThenFail: false,
  },
  /** The next stage decides: used only where a later stage fails the execution. */
  'roll-back': {
    failPipeline: false,
    continuePipeline: true,
    completeOtherBranchesThenFail: false,
  },
} as const;

/** A string of the Spring Expression Language. */
export function spelString(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** Fields that every Kubernetes stage of a workload needs. */
export function workloadFields(
  { application }: StepContext,
  { account, namespace, workload }: Target,
) {
  return {
    account,
    app: application.name,
    cloudProvider: 'kubernetes',
    location: namespace,
    mode: 'static',
    manifestName: `${workload.kind} ${workload.name}`,
  };
}

/** A stage that fails the execution with a message unless the expression is true. */
export function precondition(options: {
  refId: string;
  name: string;
  expression: string;
  failureMessage: string;
  onFailure?: keyof typeof ON_FAILURE;
}): StageDraft {
  return {
    refId: options.refId,
    type: 'checkPreconditions',
    name: options.name,
    ...ON_FAILURE[options.onFailure ?? 'stop'],
    preconditions: [
      {
        type: 'expression',
        failPipeline: true,
        context: {
          expression: `\${${options.expression}}`,
          failureMessage: options.failureMessage,
        },
      },
    ],
  };
}
