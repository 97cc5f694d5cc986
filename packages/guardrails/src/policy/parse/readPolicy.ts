import { formatPath, showValue } from '@freehold/slo';
import type { AdmissionPolicy, ParamKind } from '../model';
import type { FieldReader, Fields } from './fields';
import { isGroupVersion, isKind } from './names';
import {
  readAuditAnnotations,
  readMatchConditions,
  readValidations,
  readVariables,
} from './readExpressions';
import { readMatchResources } from './readMatchResources';
import { readMetadata } from './readMetadata';

/** A ValidatingAdmissionPolicy, read by the rules of `ValidateValidatingAdmissionPolicy`. */
export function readPolicy(
  document: Fields,
  reader: FieldReader,
): AdmissionPolicy | undefined {
  reader.mapping(
    document,
    [],
    ['apiVersion', 'kind', 'metadata', 'spec', 'status'],
  );
  const metadata = readMetadata(document, reader);
  const spec = reader.mapping(
    document.spec,
    ['spec'],
    [
      'failurePolicy',
      'paramKind',
      'matchConstraints',
      'matchConditions',
      'variables',
      'validations',
      'auditAnnotations',
    ],
  );
  if (spec === undefined) {
    reader.required(['spec'], 'Write what the policy demands.');
    return undefined;
  }
  const constraintsPath = ['spec', 'matchConstraints'];
  const matchConstraints = readMatchResources(
    spec.matchConstraints,
    constraintsPath,
    reader,
  );
  if (matchConstraints === undefined) {
    reader.required(constraintsPath, 'Say what the policy is about.');
  } else if (matchConstraints.resourceRules.length === 0) {
    reader.required(
      [...constraintsPath, 'resourceRules'],
      'Name the resources that the policy is about.',
    );
  }
  const validations = readValidations(spec, reader);
  const auditAnnotations = readAuditAnnotations(spec, metadata?.name, reader);
  if (validations.length === 0 && auditAnnotations.length === 0) {
    reader.required(
      ['spec', 'validations'],
      'Write at least one validation or audit annotation.',
    );
  }
  const failurePolicy =
    reader.oneOf(
      spec.failurePolicy,
      ['spec', 'failurePolicy'],
      ['Fail', 'Ignore'],
    ) ?? 'Fail';
  const paramKind = readParamKind(spec, reader);
  const matchConditions = readMatchConditions(spec, reader);
  const variables = readVariables(spec, reader);
  if (metadata === undefined || matchConstraints === undefined) {
    return undefined;
  }
  return {
    ...metadata,
    failurePolicy,
    ...(paramKind === undefined ? {} : { paramKind }),
    matchConstraints,
    matchConditions,
    variables,
    validations,
    auditAnnotations,
    source: reader.locate([]),
    locate: path => reader.locate(path),
  };
}

function readParamKind(
  spec: Fields,
  reader: FieldReader,
): ParamKind | undefined {
  const path = ['spec', 'paramKind'];
  const fields = reader.mapping(spec.paramKind, path, ['apiVersion', 'kind']);
  if (fields === undefined) {
    return undefined;
  }
  const apiVersion = reader.requiredText(
    fields.apiVersion,
    [...path, 'apiVersion'],
    'Write the group and version of the parameters, as "v1" for ConfigMaps.',
  );
  const kind = reader.requiredText(
    fields.kind,
    [...path, 'kind'],
    'Write the kind of the parameters.',
  );
  if (apiVersion === undefined || kind === undefined) {
    return undefined;
  }
  if (!isGroupVersion(apiVersion)) {
    reader.refuse(
      'api-version',
      [...path, 'apiVersion'],
      `${formatPath([...path, 'apiVersion'])} is ${showValue(
        apiVersion,
      )}, which is no group and version`,
      'Write it as "group/version", or the version alone for core kinds.',
    );
  }
  if (!isKind(kind)) {
    reader.refuse(
      'kind',
      [...path, 'kind'],
      `${formatPath([...path, 'kind'])} is ${showValue(
        kind,
      )}, which cannot be a kind`,
      'Write it as the definition has it: letters, digits and hyphens, at most 63, and a letter first.',
    );
  }
  return { apiVersion, kind };
}
