import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import { SloDefinition, yamlText } from '@freehold/slo';
import { KUSTOMIZATION_FILE, kustomization } from './kustomization';
import { manifestGenerators } from './manifestGenerators';

/** The files of one environment's folder, by name within the folder. */
export function environmentFiles(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
  slos: readonly SloDefinition[],
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { id, blocks, generate } of manifestGenerators) {
    const manifests = generate(application, environment, slos);
    if (manifests) {
      files.set(`${id}.yaml`, yamlText([manifests].flat(), { blocks }));
    }
  }
  files.set(KUSTOMIZATION_FILE, yamlText([kustomization(files.keys())]));
  return files;
}
