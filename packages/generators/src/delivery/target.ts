import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import { Step, Target } from './intent';

/** Long enough to see pods that crash once they get traffic; a deploy alone waits for the first readiness only. */
const SETTLE_SECONDS = 60;

/** Where an application runs in an environment. */
export function targetOf(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
): Target {
  return {
    environment: environment.name,
    account: environment.spinnakerAccount,
    namespace: environment.namespace,
    directory: `${application.directory}/${environment.name}`,
    workload: {
      kind: application.profile === 'cronjob' ? 'cronJob' : 'deployment',
      name: application.name,
    },
  };
}

/** A Deployment has revisions to go back to; a CronJob has none, so there is nothing to undo. */
export function hasRevisions({ workload }: Target): boolean {
  return workload.kind === 'deployment';
}

/** The step after a deploy; a CronJob shows nothing to wait for until its next run. */
export function verifyStep(
  place: Target,
  onFailure: 'stop' | 'roll-back',
): Step {
  return {
    kind: 'verify',
    target: place,
    settleSeconds: hasRevisions(place) ? SETTLE_SECONDS : 0,
    onFailure,
  };
}
