import type { AlertPolicyDefinition, BurnCondition, Indicator } from './model';
import type { NotificationTarget } from './readAlertPolicy';

/** What the SLOs of a file may refer to by name. `declared` also has the objects that could not be read. */
export interface Library {
  indicators: Map<string, Indicator>;
  conditions: Map<string, BurnCondition>;
  notificationTargets: Map<string, NotificationTarget>;
  policies: Map<string, AlertPolicyDefinition>;
  /** `SLI/latency` of every object of the file. */
  declared: Set<string>;
}

export function emptyLibrary(): Library {
  return {
    indicators: new Map(),
    conditions: new Map(),
    notificationTargets: new Map(),
    policies: new Map(),
    declared: new Set(),
  };
}
