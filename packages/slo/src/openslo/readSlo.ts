import type { Cursor } from '../document/cursor';
import { showValue } from '../document/describe';
import type { Library } from './library';
import type { Indicator, Objective, SloDefinition } from './model';
import { objectiveId } from './objectiveId';
import { readAlertPolicy, checkInlineKind } from './readAlertPolicy';
import { readIndicator } from './readIndicator';
import { readObjective } from './readObjective';
import { exactlyOne, readName, readParts } from './readObject';
import { readWindow } from './readWindow';

const SPEC_FIELDS = [
  'description',
  'service',
  'indicator',
  'indicatorRef',
  'budgetingMethod',
  'timeWindow',
  'objectives',
  'alertPolicies',
];

export interface SloContext {
  library: Library;
  /** Alert policies that the platform defines, when they are known. */
  platformPolicies?: readonly string[];
}

export function readSlo(
  cursor: Cursor,
  context: SloContext,
): SloDefinition | undefined {
  const parts = readParts(cursor, SPEC_FIELDS);
  if (!parts) {
    return undefined;
  }
  const { metadata, spec, description } = parts;
  const service = spec.field('service').requiredText();
  const window = readWindow(spec.field('timeWindow'));
  const objectives = readObjectives(spec, metadata?.name ?? '', context);
  const alertPolicies = readPolicies(spec.field('alertPolicies'), context);
  if (!metadata || service === undefined || !window) {
    return undefined;
  }
  return {
    metadata,
    ...(description && { description }),
    service,
    window,
    objectives,
    alertPolicies,
    ...cursor.position,
  };
}

function readObjectives(
  spec: Cursor,
  name: string,
  { library }: SloContext,
): Objective[] {
  const method = spec
    .field('budgetingMethod')
    .oneOf(['Occurrences', 'Timeslices', 'RatioTimeslices']);
  const list = spec.field('objectives');
  const cursors = list.list();
  if (cursors.length === 0) {
    list.missing();
    return [];
  }
  const composite = cursors.some(hasIndicator);
  if (composite === hasIndicator(spec)) {
    spec.report({
      code: 'indicator',
      message: composite
        ? `${spec.name} has an indicator, and its objectives have one, too`
        : `${spec.name} has neither indicator nor indicatorRef`,
      remedy: composite
        ? 'Keep the indicator of the SLO, or those of the objectives.'
        : 'Add an indicator, or indicatorRef with the name of an SLI of this file.',
    });
    return [];
  }
  if (composite) {
    list.report({
      code: 'composite',
      severity: 'warning',
      message: `${spec.name} is composite; each of its objectives is computed by itself, and compositeWeight is not used`,
      remedy: 'Write an SLO for each objective.',
    });
  }
  const shared = composite ? undefined : readIndicatorOf(spec, library);
  const inline = spec.field('indicator').present;
  return cursors.flatMap((cursor, index) => {
    const indicator = composite ? readIndicatorOf(cursor, library) : shared;
    const id = objectiveId(name, index, cursors.length);
    return readObjective(cursor, { id, method, indicator, inline }) ?? [];
  });
}

function hasIndicator(cursor: Cursor): boolean {
  return (
    cursor.field('indicator').present || cursor.field('indicatorRef').present
  );
}

function readIndicatorOf(
  cursor: Cursor,
  library: Library,
): Indicator | undefined {
  if (exactlyOne(cursor, ['indicator', 'indicatorRef']) === 'indicator') {
    return readIndicator(cursor.field('indicator'));
  }
  const ref = cursor.field('indicatorRef');
  const name = ref.present ? readName(ref) : undefined;
  if (name === undefined || library.declared.has(`SLI/${name}`)) {
    return library.indicators.get(name ?? '');
  }
  return ref.report({
    code: 'reference',
    message: `${ref.name} names the SLI ${showValue(
      name,
    )}, which is not in this file`,
    remedy: 'Add the SLI as a document of this file, or write it inline.',
  });
}

function readPolicies(
  list: Cursor,
  { library, platformPolicies }: SloContext,
): SloDefinition['alertPolicies'] {
  return list.list().flatMap((cursor): SloDefinition['alertPolicies'] => {
    if (!cursor.mapping()) {
      return [];
    }
    const given = exactlyOne(cursor, ['alertPolicyRef', 'spec']);
    if (given === 'spec') {
      checkInlineKind(cursor, 'AlertPolicy');
      const policy = readAlertPolicy(cursor, library);
      return policy ? [policy] : [];
    }
    if (given === undefined) {
      return [];
    }
    const ref = cursor.field('alertPolicyRef');
    const name = readName(ref);
    if (name === undefined) {
      return [];
    }
    const policy = library.policies.get(name);
    if (policy || library.declared.has(`AlertPolicy/${name}`)) {
      return policy ? [policy] : [];
    }
    if (platformPolicies && !platformPolicies.includes(name)) {
      ref.report({
        code: 'reference',
        message: `${ref.name} names the policy ${showValue(
          name,
        )}, which neither this file nor the platform has`,
        remedy: `Write one of ${platformPolicies.join(', ')}.`,
      });
    }
    return [{ name, external: true }];
  });
}
