import { formatPath, showValue } from '@freehold/slo';
import type {
  AdmissionPolicyBinding,
  ParamRef,
  ValidationAction,
} from '../model';
import type { FieldReader, Fields } from './fields';
import { isPathSegment, isSubdomain } from './names';
import { readMatchResources } from './readMatchResources';
import { readMetadata } from './readMetadata';
import { readSelector } from './readSelector';

const ACTIONS = ['Deny', 'Warn', 'Audit'] as const;

/** A ValidatingAdmissionPolicyBinding, read by the rules of `ValidateValidatingAdmissionPolicyBinding`. */
export function readBinding(
  document: Fields,
  reader: FieldReader,
): AdmissionPolicyBinding | undefined {
  reader.mapping(document, [], ['apiVersion', 'kind', 'metadata', 'spec']);
  const metadata = readMetadata(document, reader);
  const spec = reader.mapping(
    document.spec,
    ['spec'],
    ['policyName', 'paramRef', 'matchResources', 'validationActions'],
  );
  if (spec === undefined) {
    reader.required(['spec'], 'Say which policy holds where.');
    return undefined;
  }
  const policyName = reader.requiredText(
    spec.policyName,
    ['spec', 'policyName'],
    'Name the policy that is bound.',
  );
  if (policyName !== undefined && !isSubdomain(policyName)) {
    reader.refuse(
      'name-invalid',
      ['spec', 'policyName'],
      `spec.policyName is ${showValue(policyName)}, which names no policy`,
      'Write the metadata.name of a ValidatingAdmissionPolicy.',
    );
  }
  const validationActions = readActions(spec, reader);
  const paramRef = readParamRef(spec, reader);
  const matchResources = readMatchResources(
    spec.matchResources,
    ['spec', 'matchResources'],
    reader,
  );
  if (metadata === undefined || policyName === undefined) {
    return undefined;
  }
  return {
    ...metadata,
    policyName,
    ...(paramRef === undefined ? {} : { paramRef }),
    ...(matchResources === undefined ? {} : { matchResources }),
    validationActions,
    source: reader.locate([]),
  };
}

function readActions(spec: Fields, reader: FieldReader): ValidationAction[] {
  const path = ['spec', 'validationActions'];
  const actions = reader.list(spec.validationActions, path, (item, itemPath) =>
    reader.oneOf(item, itemPath, ACTIONS),
  );
  if (actions.length === 0) {
    reader.required(path, `Write at least one of ${ACTIONS.join(', ')}.`);
  }
  reader.refuseDuplicates(actions, index => [...path, index]);
  if (actions.includes('Deny') && actions.includes('Warn')) {
    reader.refuse(
      'deny-and-warn',
      path,
      'spec.validationActions has both Deny and Warn, which would tell the same twice',
      'Keep one of them.',
    );
  }
  return actions;
}

function readParamRef(spec: Fields, reader: FieldReader): ParamRef | undefined {
  const path = ['spec', 'paramRef'];
  const fields = reader.mapping(spec.paramRef, path, [
    'name',
    'namespace',
    'selector',
    'parameterNotFoundAction',
  ]);
  if (fields === undefined) {
    return undefined;
  }
  const blankIsAbsent = (field: 'name' | 'namespace') =>
    reader.text(fields[field], [...path, field]) || undefined;
  const name = blankIsAbsent('name');
  const namespace = blankIsAbsent('namespace');
  const hasSelector = fields.selector !== undefined && fields.selector !== null;
  const selector = hasSelector
    ? readSelector(fields.selector, [...path, 'selector'], reader)
    : undefined;
  if (name !== undefined && !isPathSegment(name)) {
    reader.refuse(
      'name-invalid',
      [...path, 'name'],
      `${formatPath([...path, 'name'])} is ${showValue(
        name,
      )}, which names no object`,
      'Write the name of a parameter object.',
    );
  }
  if ((name === undefined) === (selector === undefined)) {
    reader.refuse(
      'param-ref',
      path,
      `spec.paramRef has ${name === undefined ? 'neither' : 'both'} name ${
        name === undefined ? 'nor' : 'and'
      } selector`,
      'Write exactly one of the two.',
    );
  }
  const actionPath = [...path, 'parameterNotFoundAction'];
  const action = reader.oneOf(fields.parameterNotFoundAction, actionPath, [
    'Allow',
    'Deny',
  ]);
  if (
    fields.parameterNotFoundAction === undefined ||
    fields.parameterNotFoundAction === null
  ) {
    reader.required(
      actionPath,
      'Write Deny, or Allow where the policy shall not hold without parameters.',
    );
  }
  return {
    ...(name === undefined ? {} : { name }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(selector === undefined ? {} : { selector }),
    parameterNotFoundAction: action ?? 'Deny',
  };
}
