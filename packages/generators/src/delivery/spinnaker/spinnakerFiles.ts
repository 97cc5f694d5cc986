import { ResolvedApplication } from '@freehold/application';
import { DeliveryIntent } from '../intent';
import { renderApplication } from './renderApplication';
import { renderPipeline } from './renderPipeline';

/** File of the Spinnaker application within the folder; the other files there are pipelines. */
export const SPINNAKER_APPLICATION_FILE = 'application.json';

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The files of `spinnaker/`, by name within the folder. */
export function spinnakerFiles(
  application: ResolvedApplication,
  intent: DeliveryIntent,
): Map<string, string> {
  const files = new Map([
    [SPINNAKER_APPLICATION_FILE, jsonText(renderApplication(application))],
  ]);
  intent.pipelines.forEach((pipeline, index) =>
    files.set(
      `${pipeline.id}.json`,
      jsonText(renderPipeline({ application, pipeline }, index)),
    ),
  );
  return files;
}
