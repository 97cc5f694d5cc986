import { showValue } from '@freehold/slo';
import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import type { CelJson } from '../../cel';
import type { RuleFinding } from '../model';
import { shown } from '../facts/shown';

const FILE = /^(?:kustomization\.ya?ml|Kustomization)$/;

/** Fields that change nothing of what the list names. */
const HARMLESS: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'resources',
  'sortOptions',
]);

/** Whether a path from the folder of an environment is that of a kustomization, in it or below. */
export function isKustomizationFile(path: string): boolean {
  return FILE.test(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * What a kustomization does beside listing files of its own folder. It is not rendered here, so that what is deployed is
 * not what the files say, and nobody can tell whether it is as it should be.
 */
export function beyondAList(
  { namespace }: EnvironmentWorkspace,
  kustomization: WorkspaceObject,
): RuleFinding[] {
  const { asWritten } = kustomization;
  const { kind, resources } = asWritten;
  if (!isListOfTexts(resources)) {
    return [
      {
        code: 'kustomization-invalid',
        message: 'The resources of the kustomization are no list of files',
        object: kustomization,
        path: ['resources'],
      },
    ];
  }
  const unknowable = (
    message: string,
    path: ReadonlyArray<string | number>,
  ): RuleFinding => ({
    code: 'not-rendered',
    verdict: 'not-evaluated',
    message: `${message}, and kustomizations are not rendered here: what is deployed is not known`,
    remediation:
      'Write the manifests as they are deployed, and let the kustomization only list them.',
    object: kustomization,
    path,
  });
  const fields = Object.entries(asWritten).filter(
    ([field, value]) =>
      !HARMLESS.has(field) &&
      !isEmpty(value) &&
      // The namespace that everything has to have anyway.
      !(field === 'namespace' && value === namespace),
  );
  return [
    ...(kind === undefined || kind === 'Kustomization'
      ? []
      : [unknowable(`It is a ${showValue(kind)}`, ['kind'])]),
    ...fields.map(([field]) => unknowable(`It has ${shown(field)}`, [field])),
    ...resources.flatMap((resource, index) => {
      const what = beyondTheFolder(resource);
      return what === undefined
        ? []
        : [unknowable(`${shown(resource)} is ${what}`, ['resources', index])];
    }),
  ];
}

function beyondTheFolder(resource: string): string | undefined {
  if (/^[a-z+]+:|^[^/]+@|\/\/|\?|^github\.com\//.test(resource)) {
    return 'somewhere else';
  }
  if (resource.startsWith('/') || resource.split('/').includes('..')) {
    return 'outside of the folder';
  }
  return /\.(?:ya?ml|json)$/.test(resource) ? undefined : 'a folder';
}

function isListOfTexts(value: CelJson | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function isEmpty(value: CelJson | undefined): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
