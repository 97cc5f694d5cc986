import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import { yamlText } from '@freehold/slo';
import { KUSTOMIZATION_FILE, kustomization } from './kustomization';
import { manifestGenerators } from './manifestGenerators';

/** The files of one environment's folder, by name within the folder. */
export function environmentFiles(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { id, generate } of manifestGenerators) {
    const manifests = generate(application, environment);
    if (manifests) {
      files.set(`${id}.yaml`, yamlText([manifests].flat()));
    }
  }
  files.set(KUSTOMIZATION_FILE, yamlText([kustomization(files.keys())]));
  return files;
}
