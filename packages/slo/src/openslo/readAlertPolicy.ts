import type { Cursor } from '../document/cursor';
import { durationMs } from '../maths/window/duration';
import type { Library } from './library';
import type { AlertPolicyDefinition, BurnCondition } from './model';
import {
  exactlyOne,
  OBJECT_FIELDS,
  readDuration,
  readName,
  readParts,
} from './readObject';

const SPEC_FIELDS = [
  'description',
  'alertWhenNoData',
  'alertWhenBreaching',
  'alertWhenResolved',
  'conditions',
  'notificationTargets',
];

export interface NotificationTarget {
  name: string;
  target?: string;
}

export function readAlertPolicy(
  cursor: Cursor,
  library: Library,
): AlertPolicyDefinition | undefined {
  const parts = readParts(cursor, SPEC_FIELDS);
  if (!parts) {
    return undefined;
  }
  const { metadata, spec, description } = parts;
  const conditions = spec.field('conditions');
  const condition = readConditions(conditions, library);
  const targets = readTargets(spec.field('notificationTargets'), library);
  const [alertWhenNoData, alertWhenBreaching, alertWhenResolved] = [
    'alertWhenNoData',
    'alertWhenBreaching',
    'alertWhenResolved',
  ].map(field => spec.field(field).flag());
  return (
    metadata && {
      name: metadata.name,
      ...(description && { description }),
      alertWhenNoData,
      alertWhenBreaching,
      alertWhenResolved,
      ...(condition && { condition }),
      notificationTargets: targets,
    }
  );
}

/**
 * A policy has exactly one condition, and a condition one window. The pairs of windows of the SRE workbook therefore
 * cannot be written in OpenSLO; they are the platform's, see `BurnPolicy`.
 */
function readConditions(
  list: Cursor,
  library: Library,
): BurnCondition | undefined {
  const conditions = list.list();
  if (conditions.length !== 1) {
    return list.report({
      code: 'conditions-count',
      message: `${list.name} must have exactly one entry, not ${conditions.length}`,
      remedy:
        'Write one condition; several windows are the policy of the platform.',
    });
  }
  const [condition] = conditions;
  if (!condition.mapping()) {
    return undefined;
  }
  switch (exactlyOne(condition, ['conditionRef', 'spec'])) {
    case 'conditionRef': {
      const name = readName(condition.field('conditionRef'));
      return name === undefined ? undefined : library.conditions.get(name);
    }
    case 'spec':
      checkInlineKind(condition, 'AlertCondition');
      return readAlertCondition(condition);
    default:
      return undefined;
  }
}

export function readAlertCondition(cursor: Cursor): BurnCondition | undefined {
  const parts = readParts(
    cursor,
    ['severity', 'condition', 'description'],
    ['conditionRef', ...OBJECT_FIELDS],
  );
  if (!parts) {
    return undefined;
  }
  const { metadata, spec } = parts;
  const severity = spec.field('severity').requiredText();
  const type = spec.field('condition');
  if (
    !type.mapping(['kind', 'op', 'threshold', 'lookbackWindow', 'alertAfter'])
  ) {
    return undefined;
  }
  type.field('kind').oneOf(['burnrate']);
  const op = type.field('op').oneOf(['lt', 'lte', 'gt', 'gte']);
  const written = type.field('threshold');
  const threshold = written.present ? written.number() : written.missing();
  const lookback = readDuration(type.field('lookbackWindow'));
  const alertAfter = type.field('alertAfter').present
    ? readDuration(type.field('alertAfter'))
    : undefined;
  return metadata && severity && op && threshold !== undefined && lookback
    ? {
        name: metadata.name,
        severity,
        op,
        threshold,
        lookbackMs: durationMs(lookback),
        ...(alertAfter && { alertAfterMs: durationMs(alertAfter) }),
      }
    : undefined;
}

function readTargets(list: Cursor, library: Library): NotificationTarget[] {
  const targets = list.list();
  if (targets.length === 0) {
    list.missing();
  }
  return targets.flatMap(target => {
    if (!target.mapping()) {
      return [];
    }
    switch (exactlyOne(target, ['targetRef', 'spec'])) {
      case 'targetRef': {
        const name = readName(target.field('targetRef'));
        return name === undefined
          ? []
          : [library.notificationTargets.get(name) ?? { name }];
      }
      case 'spec':
        checkInlineKind(target, 'AlertNotificationTarget');
        return readNotificationTarget(target) ?? [];
      default:
        return [];
    }
  });
}

export function readNotificationTarget(
  cursor: Cursor,
): NotificationTarget | undefined {
  const parts = readParts(
    cursor,
    ['description', 'target'],
    ['targetRef', ...OBJECT_FIELDS],
  );
  if (!parts) {
    return undefined;
  }
  const { metadata, spec } = parts;
  const target = spec.field('target').requiredText();
  return metadata && target ? { name: metadata.name, target } : undefined;
}

/** Inline objects of alert policies name their kind. */
export function checkInlineKind(cursor: Cursor, kind: string): void {
  cursor.field('kind').oneOf([kind]);
}
