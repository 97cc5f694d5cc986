import { showValue } from '@freehold/slo';
import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { mappingOf, textOf } from '../../policy/objectFields';
import {
  groupVersionOf,
  ResourceIndex,
} from '../../policy/resources/resourceIndex';
import { absent } from '../facts/absence';
import {
  groupKindOf,
  nameOf,
  objectsOf,
  type FieldPath,
} from '../facts/objects';
import { shown } from '../facts/shown';
import type { RepositoryRule, RuleFinding } from '../model';

const NAMESPACE_PATH = ['metadata', 'namespace'];

const builtIn = new ResourceIndex([]);

/** An application has one namespace in each environment, and its folder holds what belongs there and nothing else. */
export const namespaceMatchesDirectory: RepositoryRule = {
  id: 'namespace-matches-directory',
  title: 'Everything in a folder belongs to the namespace of the folder',
  why: 'An object with the namespace of somebody else changes their application, or is refused on deployment. An object that belongs to the whole cluster is out of reach of its owner and of the limits of a namespace.',
  remediation:
    'Write the namespace that the platform gives to the application in this environment. Objects of the whole cluster belong to the platform: ask the SREs.',
  severity: 'error',
  codes: [
    'cluster-scoped',
    'environment-unknown',
    'namespace-differs',
    'namespace-missing',
    'namespace-name-differs',
    'namespace-object-missing',
    'scope-unknown',
  ],
  check: ({ environments }) =>
    environments.length === 0
      ? undefined
      : environments.flatMap(checkEnvironment),
};

function checkEnvironment(environment: EnvironmentWorkspace): RuleFinding[] {
  const { name, directory, namespace, objects, kustomization } = environment;
  if (namespace === undefined) {
    return [
      {
        code: 'environment-unknown',
        message: `The platform has no environment ${showValue(
          name,
        )}, so that nothing says which namespace ${directory} belongs to`,
        remediation:
          'Name the folder after an environment of platform/platform.yaml, or remove it.',
        environment: name,
        file: (objects[0] ?? kustomization)?.file ?? directory,
      },
    ];
  }
  const findings = objects.flatMap(
    object => checkObject(object, namespace) ?? [],
  );
  const isEmpty = objects.length === 0;
  return isEmpty || objectsOf(environment, '/Namespace').length > 0
    ? findings
    : [
        ...findings,
        absent(environment, {
          code: 'namespace-object-missing',
          message: `The folder has no Namespace ${namespace}, whose labels say who owns it and what guards it`,
          remediation: `Add the Namespace ${namespace}; an update of the application in the portal writes it.`,
          environment: name,
          file: `${directory}/namespace.yaml`,
        }),
      ];
}

function checkObject(
  object: WorkspaceObject,
  namespace: string,
): RuleFinding | undefined {
  const { group } = groupVersionOf(object.reference.apiVersion);
  const resource = builtIn.ofKind(group, object.reference.kind);
  const metadata = mappingOf(object.asWritten.metadata);
  if (groupKindOf(object) === '/Namespace') {
    return checkNamespace(object, textOf(metadata.name), namespace);
  }
  if (resource !== undefined && !resource.namespaced) {
    return {
      code: 'cluster-scoped',
      message: `${nameOf(
        object,
      )} belongs to the whole cluster, not to the namespace ${namespace}`,
      remediation:
        'Remove it. What the whole cluster needs stands in platform/ and belongs to the SREs.',
      object,
      path: ['kind'],
    };
  }
  // The API server takes an empty one for none.
  const written = textOf(metadata.namespace) || undefined;
  if (written === namespace) {
    return undefined;
  }
  if (written !== undefined) {
    return {
      code: 'namespace-differs',
      message: `${nameOf(object)} goes to the namespace ${shown(
        written,
      )}; this folder's is ${namespace}`,
      object,
      path: NAMESPACE_PATH,
      fix: setTo(object, NAMESPACE_PATH, namespace),
    };
  }
  if (resource === undefined) {
    return {
      code: 'scope-unknown',
      verdict: 'not-evaluated',
      message: `${nameOf(
        object,
      )} has no namespace, and of a custom resource nobody can tell here whether it belongs to one`,
      remediation: `Write the namespace ${namespace}. If it belongs to the whole cluster, it is the platform's.`,
      object,
      path: ['metadata'],
    };
  }
  return {
    code: 'namespace-missing',
    message: `${nameOf(
      object,
    )} has no namespace, so that it goes where whoever applies it happens to be`,
    object,
    path: ['metadata'],
    fix: setTo(object, NAMESPACE_PATH, namespace),
  };
}

function checkNamespace(
  object: WorkspaceObject,
  name: string | undefined,
  namespace: string,
): RuleFinding | undefined {
  return name === namespace
    ? undefined
    : {
        code: 'namespace-name-differs',
        message: `The folder's Namespace is called ${
          name === undefined ? 'nothing' : shown(name)
        }; the platform names it ${namespace}`,
        object,
        path: ['metadata', 'name'],
        fix: setTo(object, ['metadata', 'name'], namespace),
      };
}

function setTo(
  { file, line }: WorkspaceObject,
  path: FieldPath,
  value: string,
): RuleFinding['fix'] {
  return {
    title: `Set ${path.join('.')} to ${value}`,
    file,
    documentLine: line,
    edits: [{ op: 'set', path, value }],
  };
}
