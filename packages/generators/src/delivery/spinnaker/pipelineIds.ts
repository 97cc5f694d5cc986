import { parse, v5 } from 'uuid';

/** Namespace of every id that Freehold derives. Changing it would cut every pipeline trigger in existence. */
const NAMESPACE = parse('5f0d3b1e-8a4c-5d27-9c61-2e7b4f9a1d30');

/**
 * Id of a pipeline, derived from what never changes. Triggers name pipelines by id, so that ids given by Spinnaker would
 * make the files depend on the order in which they were saved.
 *
 * @public
 */
export function pipelineId(application: string, pipeline: string): string {
  return v5(`${application}/${pipeline}`, NAMESPACE);
}

/** Id of an artifact that a pipeline expects. */
export function artifactId(
  application: string,
  pipeline: string,
  artifact: string,
): string {
  return v5(`${application}/${pipeline}#${artifact}`, NAMESPACE);
}
