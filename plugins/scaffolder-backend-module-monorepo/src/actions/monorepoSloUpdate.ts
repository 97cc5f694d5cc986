import { AuthService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ApplicationAuthorizer } from '@freehold/backstage-plugin-namespaces-node';
import { MonorepoStore } from '@freehold/monorepo';
import {
  writtenByCommit,
  writtenByPlan,
  WrittenFiles,
  writtenFilesOutput,
} from '../application/writtenFiles';
import { planSloUpdate } from '../slo/planSloUpdate';
import { reasonedCommitBody } from '../task/reasonedCommitBody';
import { readSloUpdate } from '../slo/sloUpdate';
import { SloUpdateResult, sloUpdateResult } from '../slo/sloUpdateResult';
import { conflictError, updateSlo } from '../slo/updateSlo';
import { announceLanding } from '../task/announceLanding';
import { changeId } from '../task/changeId';
import { commitAuthor } from '../task/commitAuthor';
import { initiatorOf } from '../task/initiator';
import { logEntries, logProblems, logWritten } from '../task/taskLog';
import { writePlannedFiles } from '../task/writePlannedFiles';
import { examples } from './monorepoSloUpdate.examples';

/** What stands in for the commit in a dry run. */
const NO_COMMIT = 'dry-run';

/** @public */
export interface MonorepoSloUpdateOptions {
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
  auth: AuthService;
  events: EventsService;
}

/**
 * Action `monorepo:slo:update`: lands a change of an application's slo.yaml, with everything that is rendered from it,
 * as one commit.
 *
 * @public
 */
export function createMonorepoSloUpdateAction(
  options: MonorepoSloUpdateOptions,
) {
  const { store, authorizer, auth, events } = options;

  return createTemplateAction({
    id: 'monorepo:slo:update',
    description:
      'Changes the SLOs of an application in the manifest monorepo: its slo.yaml and what is rendered from it in every environment, as one commit of the user who runs the template. What others changed meanwhile is kept; where both changed the same lines, nothing is written. Running it again in the same task finds the commit instead of making another.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        application: z => z.string({ description: 'Name of the application.' }),
        text: z =>
          z
            .string({
              description:
                'The whole of slo.yaml as it is to be (OpenSLO v1). Needs `base`.',
            })
            .optional(),
        base: z =>
          z
            .string({
              description:
                'Commit at which slo.yaml was read before it was edited.',
            })
            .optional(),
        targets: z =>
          z
            .array(
              z.object({
                objective: z.string({
                  description:
                    'Id of the objective: the name of the SLO, and the objective’s own when it has several.',
                }),
                target: z.number({
                  description: 'Between 0 and 1, such as 0.9995.',
                }),
              }),
              {
                description:
                  'Instead of `text`: other targets in slo.yaml as it stands. Everything else stays, comments too.',
              },
            )
            .optional(),
        reason: z =>
          z
            .string({
              description:
                'Why, for those who read the commit and the operations review.',
            })
            .optional(),
      },
      output: {
        application: z => z.string({ description: 'Name of the application.' }),
        changed: z =>
          z.boolean({
            description:
              'Whether anything was written: `false` when the monorepo was like that already.',
          }),
        commitId: z =>
          z.string({
            description: `Commit that changed the SLOs, or that has them already; \`${NO_COMMIT}\` in a dry run.`,
          }),
        commitUrl: z => z.string({ description: 'Page of the commit.' }),
        entityRef: z =>
          z.string({ description: 'Reference of the catalog component.' }),
        entityUrl: z =>
          z.string({ description: 'Page of the catalog component.' }),
        sloUrl: z => z.string({ description: 'Page of its SLOs.' }),
        ...writtenFilesOutput,
      },
    },
    async handler(ctx) {
      const update = readSloUpdate(ctx.input);
      const name = update.application;
      const credentials = await ctx.getInitiatorCredentials();
      const request = { store, authorizer, credentials, update };

      const output = (commit: string, written: WrittenFiles) => {
        const { links } = store;
        const result = sloUpdateResult({ name, commit, links, written });
        for (const key of Object.keys(result) as Array<keyof SloUpdateResult>) {
          ctx.output(key, result[key]);
        }
      };

      if (ctx.isDryRun) {
        const { plan, warnings } = await planSloUpdate(
          await store.snapshot(),
          request,
        );
        if (plan.summary.conflict > 0) {
          throw conflictError(name, plan);
        }
        logProblems(ctx.logger, warnings);
        logEntries(ctx.logger, plan.entries);
        await writePlannedFiles(ctx.workspacePath, plan.entries);
        output(NO_COMMIT, writtenByPlan(plan.entries));
        return;
      }

      ctx.signal?.throwIfAborted();
      const { commit, changed } = await ctx.checkpoint({
        key: `update-slo.${name}`,
        fn: async () => {
          const initiator = initiatorOf(credentials, ctx.user?.entity, auth);
          const updated = await updateSlo({
            ...request,
            change: {
              id: changeId({
                taskId: ctx.task.id,
                stepId: ctx.step?.id ?? '',
                name,
              }),
              body: reasonedCommitBody(ctx.input.reason, {
                subject: initiator.subject,
                templateRef: ctx.templateInfo?.entityRef,
              }),
              author: commitAuthor(initiator),
            },
          });
          logProblems(ctx.logger, updated.warnings);
          return {
            commit: updated.commit,
            changed: updated.status !== 'no-change',
          };
        },
      });
      if (!changed) {
        ctx.logger.info(
          `Nothing to change: the monorepo has these SLOs of ${name} already, at commit ${commit}`,
        );
        output(commit, writtenByPlan([]));
        return;
      }

      const written = writtenByCommit(await store.commitFiles(commit));
      ctx.logger.info(`Changed the SLOs of ${name} with commit ${commit}`);
      logWritten(ctx.logger, written.files);
      output(commit, written);
      // The commit stands. This only lets the portal measure by the new SLOs sooner, and never fails the task.
      await announceLanding(events, commit, ctx.logger);
    },
  });
}
