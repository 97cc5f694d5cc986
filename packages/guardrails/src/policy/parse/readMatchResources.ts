import { formatPath, showValue, type DocumentPath } from '@freehold/slo';
import type { MatchResources, ResourceRule } from '../model';
import type { FieldReader } from './fields';
import { isPathSegment } from './names';
import { readSelector } from './readSelector';

const OPERATIONS = ['*', 'CREATE', 'UPDATE', 'DELETE', 'CONNECT'] as const;

/** `matchConstraints` of a policy or `matchResources` of a binding, with the defaults of the API server. */
export function readMatchResources(
  value: unknown,
  path: DocumentPath,
  reader: FieldReader,
): MatchResources | undefined {
  const fields = reader.mapping(value, path, [
    'resourceRules',
    'excludeResourceRules',
    'namespaceSelector',
    'objectSelector',
    'matchPolicy',
  ]);
  if (fields === undefined) {
    return undefined;
  }
  const rules = (field: 'resourceRules' | 'excludeResourceRules') =>
    reader.list(fields[field], [...path, field], (item, itemPath) =>
      readRule(item, itemPath, reader),
    );
  const selector = (field: 'namespaceSelector' | 'objectSelector') =>
    readSelector(fields[field], [...path, field], reader);
  return {
    resourceRules: rules('resourceRules'),
    excludeResourceRules: rules('excludeResourceRules'),
    namespaceSelector: selector('namespaceSelector'),
    objectSelector: selector('objectSelector'),
    matchPolicy:
      reader.oneOf(
        fields.matchPolicy,
        [...path, 'matchPolicy'],
        ['Exact', 'Equivalent'],
      ) ?? 'Equivalent',
  };
}

function readRule(
  value: unknown,
  path: DocumentPath,
  reader: FieldReader,
): ResourceRule | undefined {
  const fields = reader.mapping(value, path, [
    'apiGroups',
    'apiVersions',
    'operations',
    'resources',
    'resourceNames',
    'scope',
  ]);
  if (fields === undefined) {
    return undefined;
  }
  const texts = (field: string, mayBeBlank = false) => {
    const read = reader.texts(fields[field], [...path, field]);
    checkList(read, [...path, field], mayBeBlank, reader);
    return read;
  };
  const operations = reader.list(
    fields.operations,
    [...path, 'operations'],
    (item, itemPath) => reader.oneOf(item, itemPath, OPERATIONS),
  );
  checkList(operations, [...path, 'operations'], false, reader);
  const resourceNames = reader.texts(fields.resourceNames, [
    ...path,
    'resourceNames',
  ]);
  resourceNames.forEach((name, index) => {
    if (!isPathSegment(name)) {
      const namePath = [...path, 'resourceNames', index];
      reader.refuse(
        'resource-name',
        namePath,
        `${formatPath(namePath)}: ${showValue(
          name,
        )} cannot be the name of an object`,
        'Write a name without "/" and "%".',
      );
    }
  });
  reader.refuseDuplicates(resourceNames, index => [
    ...path,
    'resourceNames',
    index,
  ]);
  const resources = reader.texts(fields.resources, [...path, 'resources']);
  checkResources(resources, [...path, 'resources'], reader);
  return {
    // The core group has the blank name.
    apiGroups: texts('apiGroups', true),
    apiVersions: texts('apiVersions'),
    operations,
    resources,
    scope:
      reader.oneOf(
        fields.scope,
        [...path, 'scope'],
        ['*', 'Cluster', 'Namespaced'],
      ) ?? '*',
    resourceNames,
  };
}

function checkList(
  values: readonly string[],
  path: DocumentPath,
  mayBeBlank: boolean,
  reader: FieldReader,
): void {
  if (values.length === 0) {
    reader.required(path, 'List what the rule is about; "*" stands for all.');
  }
  if (values.length > 1 && values.includes('*')) {
    reader.refuse(
      'wildcard',
      path,
      `${formatPath(path)} has "*" and others`,
      'Write "*" alone, or name each.',
    );
  }
  values.forEach((value, index) => {
    if (value === '' && !mayBeBlank) {
      reader.required([...path, index], 'Name it, or remove the item.');
    }
  });
}

/** Resources that name each other's subresources twice are refused, as by the API server's `validateResources`. */
function checkResources(
  resources: readonly string[],
  path: DocumentPath,
  reader: FieldReader,
): void {
  if (resources.length === 0) {
    reader.required(
      path,
      'List the resources by their plural names, as "deployments"; "*" stands for all.',
    );
  }
  const allSubresourcesOf = new Set<string>();
  const subresourceOfAll = new Set<string>();
  resources.forEach((resource, index) => {
    const itemPath = [...path, index];
    if (resource === '') {
      reader.required(itemPath, 'Name the resource, or remove the item.');
      return;
    }
    const slash = resource.indexOf('/');
    if (slash < 0) {
      return;
    }
    const main = resource.slice(0, slash);
    const sub = resource.slice(slash + 1);
    if (allSubresourcesOf.has(main) || subresourceOfAll.has(sub)) {
      reader.refuse(
        'wildcard',
        itemPath,
        `${formatPath(itemPath)} names ${showValue(
          resource,
        )}, which a "*" before it includes`,
        'Remove it.',
      );
    }
    if (sub === '*') {
      allSubresourcesOf.add(main);
    }
    if (main === '*') {
      subresourceOfAll.add(sub);
    }
  });
  const plain = resources.some(
    resource => resource !== '*' && !resource.includes('/'),
  );
  if (
    (resources.includes('*/*') && resources.length > 1) ||
    (resources.includes('*') && plain)
  ) {
    reader.refuse(
      'wildcard',
      path,
      `${formatPath(path)} has a "*" that includes the others`,
      'Write the "*" alone, or name each.',
    );
  }
}
