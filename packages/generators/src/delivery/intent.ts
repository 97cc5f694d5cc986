import { DeploymentWindow } from '@freehold/application';

/**
 * The golden path as data: what has to happen between a pushed image and production, without a word of how a delivery
 * system says it. A second renderer (Argo CD, Flux) reads the same values and is one more folder beside `spinnaker/`.
 */
export interface DeliveryIntent {
  application: string;
  pipelines: PipelineIntent[];
}

/** Where a step acts. */
export interface Target {
  environment: string;
  account: string;
  namespace: string;
  /** Folder of the environment's manifests, from the root of the monorepo. */
  directory: string;
  workload: { kind: 'deployment' | 'cronJob'; name: string };
}

/** What sets a pipeline off. */
export type Start =
  /** A pushed image, or a change of the manifests of these files. */
  | { kind: 'change'; files: string[] }
  /** The success of the pipeline before it, whose image it takes over. */
  | { kind: 'after'; pipeline: string }
  /** Only people, who say why. */
  | { kind: 'manual'; parameters: Parameter[] };

export interface Parameter {
  name: string;
  label: string;
  description: string;
  default?: string;
  /** Regular expression of the accepted values, whole. */
  pattern: string;
}

export type Step =
  /** Find out what will be released: the pushed digest, or what runs when only manifests changed. */
  | { kind: 'pin-image'; target: Target }
  /** Stop here unless the release is a digest: what was tested must be what is deployed. */
  | { kind: 'require-digest' }
  /** Stop here unless every parameter has an accepted value. */
  | { kind: 'require-parameters'; parameters: Parameter[] }
  | {
      kind: 'judgment';
      environments: string[];
      roles: string[];
      timeoutSeconds: number;
    }
  | {
      kind: 'deploy';
      target: Target;
      window?: DeploymentWindow;
      /** `roll-back`: the pipeline goes on after a failure, because a roll-back step follows. */
      onFailure: 'stop' | 'roll-back';
      /** What to deploy: the released image, or an earlier release that the parameters name. */
      release: 'image' | 'parameters';
    }
  /** Let the workload settle, then see that what runs is complete. */
  | {
      kind: 'verify';
      target: Target;
      settleSeconds: number;
      onFailure: 'stop' | 'roll-back';
    }
  /** Undo the deploy of this execution if it happened and did not verify, then fail the pipeline. */
  | { kind: 'roll-back'; target: Target }
  /** Go back as many revisions as the parameter says. */
  | { kind: 'undo'; target: Target };

export interface PipelineIntent {
  /** Name of the pipeline and of its file. */
  id: string;
  description: string;
  start: Start;
  steps: Step[];
}
