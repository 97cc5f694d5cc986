import { ResolvedApplication } from '@freehold/application';
import { SLO_FILE, SloDefinition } from '@freehold/slo';
import { deliveryIntent } from './delivery/deliveryIntent';
import { spinnakerFiles } from './delivery/spinnaker/spinnakerFiles';
import { fileTree } from './fileTree';
import { environmentFiles } from './manifests/environmentFiles';
import { defaultSlo } from './slo/defaultSlo';
import { readSlos } from './slo/parseSlo';
import { FileTree } from './types';

/** @public */
export interface GenerateOptions {
  /**
   * Text of the `slo.yaml` that stands in the monorepo, when it is not the generated one; `null` when there is none. One
   * that `parseSlo` finds an error in is a `TypeError`.
   */
  slo?: string | null;
}

/**
 * Everything that is generated for an application, by path from the root of the monorepo: the objectives that its tier
 * implies, the manifests of each environment, the Spinnaker application and its pipelines. The input `application.yaml`
 * and the record of generation are not among them. The same application gives the same bytes, on every run and machine.
 *
 * `slo.yaml` is generated like any other file, and belongs to people afterwards like any other. What is rendered from it
 * follows what they made of it: `slo`.
 *
 * @public
 */
export function generateApplication(
  application: ResolvedApplication,
  options: GenerateOptions = {},
): FileTree {
  const generated = defaultSlo(application);
  const { slo = generated } = options;
  const slos = slosOf(application, slo);
  const entries = new Map<string, string>();
  for (const environment of application.environments) {
    for (const [name, text] of environmentFiles(
      application,
      environment,
      slos,
    )) {
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
  entries.set(`${application.directory}/${SLO_FILE}`, generated);
  return fileTree(entries);
}

function slosOf(
  application: ResolvedApplication,
  text: string | null,
): SloDefinition[] {
  if (text === null) {
    return [];
  }
  const parsed = readSlos(application, text);
  if (!parsed.ok) {
    throw new TypeError(
      `The SLOs of ${application.name} cannot be rendered: ${parsed.problems
        .map(({ message }) => message)
        .join(' ')}`,
    );
  }
  return parsed.value;
}
