import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { MonorepoStore, Snapshot, WaiverPlan } from '@freehold/monorepo';
import { writtenByCommit, writtenByPlan } from '../application/writtenFiles';
import { announceLanding } from '../task/announceLanding';
import { changeId } from '../task/changeId';
import { commitAuthor } from '../task/commitAuthor';
import { initiatorOf } from '../task/initiator';
import { reasonedCommitBody } from '../task/reasonedCommitBody';
import { logEntries, logWritten } from '../task/taskLog';
import { writePlannedFiles } from '../task/writePlannedFiles';
import { WaiverResult, waiverResult } from './waiverResult';

/** What stands in for the commit in a dry run. */
const NO_COMMIT = 'dry-run';

/** What the actions on waivers work with. */
export interface WaiverServices {
  store: MonorepoStore;
  auth: AuthService;
  events: EventsService;
}

/** One change of a waiver. */
export interface WaiverChange {
  /** What is done to which waiver: a step with `each` does it to several. */
  key: string;
  application: string;
  subject: string;
  /** In the words of who does it. */
  reason?: string;
  /** Throws what the task fails with; called again when a race was lost. */
  plan(snapshot: Snapshot): Promise<WaiverPlan>;
  /** The id of the waiver at the commit of the change. */
  idAt(snapshot: Snapshot): Promise<string>;
}

/** The part of a task's context that does not depend on the action's input. */
export type WaiverTask = Pick<
  ActionContext<JsonObject, JsonObject>,
  | 'checkpoint'
  | 'getInitiatorCredentials'
  | 'isDryRun'
  | 'signal'
  | 'step'
  | 'task'
  | 'templateInfo'
  | 'user'
  | 'workspacePath'
> & { logger: LoggerService };

/**
 * Lands a change of a waiver as one commit, or shows in a dry run what it would write. A task that is run again finds
 * the commit of its first run.
 */
export async function changeWaiver(
  task: WaiverTask,
  services: WaiverServices,
  change: WaiverChange,
): Promise<WaiverResult> {
  const { store, auth, events } = services;
  const { application: name, key } = change;
  const { links } = store;
  if (task.isDryRun) {
    const { plan, waiver } = await change.plan(await store.snapshot());
    logEntries(task.logger, plan.entries);
    await writePlannedFiles(task.workspacePath, plan.entries);
    const written = writtenByPlan(plan.entries);
    return waiverResult({
      ...{ name, waiver: waiver.id, commit: NO_COMMIT, links, written },
    });
  }

  task.signal?.throwIfAborted();
  const credentials = await task.getInitiatorCredentials();
  const { commit } = await task.checkpoint({
    key,
    fn: async () => {
      const initiator = initiatorOf(credentials, task.user?.entity, auth);
      const proposal = await store.propose({
        id: changeId({
          taskId: task.task.id,
          stepId: task.step?.id ?? '',
          name: key,
        }),
        subject: change.subject,
        body: reasonedCommitBody(change.reason, {
          subject: initiator.subject,
          templateRef: task.templateInfo?.entityRef,
        }),
        author: commitAuthor(initiator),
        plan: async snapshot => (await change.plan(snapshot)).plan,
      });
      if (proposal.status === 'conflict') {
        throw new ConflictError(
          `The waivers of ${name} were changed by somebody else meanwhile; nothing was written. Run the template again.`,
        );
      }
      return {
        commit:
          proposal.status === 'no-change' ? proposal.base : proposal.commit,
      };
    },
  });
  const waiver = await change.idAt(await store.snapshot(commit));
  const written = writtenByCommit(await store.commitFiles(commit));
  task.logger.info(`${change.subject}: commit ${commit}`);
  logWritten(task.logger, written.files);
  // The commit stands. This only lets the portal show it sooner, and never fails the task.
  await announceLanding(events, commit, task.logger);
  return waiverResult({ name, waiver, commit, links, written });
}
