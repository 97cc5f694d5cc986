import { ResolvedApplication } from '@freehold/application';
import { deliveryIntent } from './delivery/deliveryIntent';
import { spinnakerFiles } from './delivery/spinnaker/spinnakerFiles';
import { fileTree } from './fileTree';
import { environmentFiles } from './manifests/environmentFiles';
import { FileTree } from './types';

/**
 * Everything that is generated for an application, by path from the root of the monorepo: the manifests of each
 * environment, the Spinnaker application and its pipelines. The input `application.yaml` and the record of generation
 * are not among them. The same application gives the same bytes, on every run and machine.
 *
 * @public
 */
export function generateApplication(
  application: ResolvedApplication,
): FileTree {
  const entries = new Map<string, string>();
  for (const environment of application.environments) {
    for (const [name, text] of environmentFiles(application, environment)) {
      entries.set(`${application.directory}/${environment.name}/${name}`, text);
    }
  }
  const manifests = [...entries.keys()];
  const intent = deliveryIntent(application, directory =>
    manifests.filter(path => path.startsWith(`${directory}/`)),
  );
  for (const [name, text] of spinnakerFiles(application, intent)) {
    entries.set(`${application.directory}/spinnaker/${name}`, text);
  }
  return fileTree(entries);
}
