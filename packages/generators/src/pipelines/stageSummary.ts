import { isRecord } from '../problem';
import { strings, text } from './pipelineDocument';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const SECOND = 1000;
const UNITS = [
  { name: 'day', milliseconds: 86_400 * SECOND },
  { name: 'hour', milliseconds: 3600 * SECOND },
  { name: 'minute', milliseconds: 60 * SECOND },
];

function duration(milliseconds: number): string {
  for (const unit of UNITS) {
    const count = milliseconds / unit.milliseconds;
    if (count >= 1 && Number.isInteger(count)) {
      return `${count} ${unit.name}${count === 1 ? '' : 's'}`;
    }
  }
  return `${Math.round(milliseconds / SECOND)} seconds`;
}

function clock(hour: unknown, minute: unknown): string {
  const two = (value: unknown) => String(value ?? 0).padStart(2, '0');
  return `${two(hour)}:${two(minute)}`;
}

function windowWords(stage: Record<string, unknown>): string | undefined {
  const window = stage.restrictedExecutionWindow;
  if (stage.restrictExecutionDuringTimeWindow !== true || !isRecord(window)) {
    return undefined;
  }
  const days = Array.isArray(window.days)
    ? window.days.map(day => DAYS[Number(day) - 1] ?? String(day)).join(', ')
    : '';
  const hours = Array.isArray(window.whitelist)
    ? window.whitelist
        .filter(isRecord)
        .map(
          ({ startHour, startMin, endHour, endMin }) =>
            `${clock(startHour, startMin)} to ${clock(endHour, endMin)}`,
        )
        .join(', ')
    : '';
  return `only ${[days, hours].filter(Boolean).join(' ')}`;
}

function place(stage: Record<string, unknown>): string | undefined {
  const namespace = text(stage.namespaceOverride) ?? text(stage.location);
  const account = text(stage.account);
  return [namespace, account && `on ${account}`].filter(Boolean).join(' ');
}

function words(stage: Record<string, unknown>): Array<string | undefined> {
  switch (stage.type) {
    case 'manualJudgment': {
      const roles = strings(stage.selectedStageRoles);
      const { stageTimeoutMs } = stage;
      return [
        roles.length > 0
          ? `decided by ${roles.join(', ')}`
          : 'decided by anybody',
        typeof stageTimeoutMs === 'number'
          ? `within ${duration(stageTimeoutMs)}`
          : undefined,
      ];
    }
    case 'bakeManifest':
      return [text(stage.kustomizeFilePath), text(stage.templateRenderer)];
    case 'undoRolloutManifest': {
      const back = stage.numRevisionsBack;
      return [
        text(stage.manifestName),
        place(stage),
        typeof back === 'number' ? `${back} back` : undefined,
      ];
    }
    case 'wait': {
      const { waitTime } = stage;
      return [
        typeof waitTime === 'number' ? duration(waitTime * SECOND) : undefined,
      ];
    }
    case 'deployManifest':
      return [place(stage)];
    case 'findArtifactsFromResource':
    case 'deleteManifest':
    case 'scaleManifest':
    case 'rollingRestartManifest':
    case 'patchManifest':
      return [text(stage.manifestName), place(stage)];
    default:
      return [];
  }
}

/** A stage's settings that a reader of the graph wants to know, on one line. */
export function stageSummary(
  stage: Record<string, unknown>,
): string | undefined {
  const summary = [
    ...words(stage),
    windowWords(stage),
    isRecord(stage.stageEnabled) ? 'under a condition' : undefined,
  ]
    .filter(Boolean)
    .join(', ');
  return summary || undefined;
}
