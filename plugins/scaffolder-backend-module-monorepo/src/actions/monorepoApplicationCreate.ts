import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ApplicationAuthorizer } from '@freehold/backstage-plugin-namespaces-node';
import { MonorepoStore } from '@freehold/monorepo';
import { createApplication } from '../application/createApplication';
import { CreationResult, creationResult } from '../application/creationResult';
import { planApplication } from '../application/planApplication';
import {
  writtenByCommit,
  writtenByPlan,
  WrittenFiles,
  writtenFilesOutput,
} from '../application/writtenFiles';
import { announceLanding } from '../task/announceLanding';
import { changeId } from '../task/changeId';
import { commitAuthor } from '../task/commitAuthor';
import { commitBody } from '../task/commitBody';
import { initiatorOf } from '../task/initiator';
import { logCreated, logPlan } from '../task/taskLog';
import { waitForEntity } from '../task/waitForEntity';
import { writePlannedFiles } from '../task/writePlannedFiles';
import { draftInput } from './draftInput';
import { examples } from './monorepoApplicationCreate.examples';

/** What stands in for the commit in a dry run. */
const NO_COMMIT = 'dry-run';

/** @public */
export interface MonorepoApplicationCreateOptions {
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  /** How long to wait for the catalog after a landing. Default: 40 times half a second. */
  catalogWait?: { attempts: number; pauseMs: number };
}

/**
 * Action `monorepo:application:create`: lands a new application in the manifest monorepo as one commit.
 *
 * @public
 */
export function createMonorepoApplicationCreateAction(
  options: MonorepoApplicationCreateOptions,
) {
  const { store, authorizer, auth, catalog, events } = options;
  const catalogWait = options.catalogWait ?? { attempts: 40, pauseMs: 500 };

  return createTemplateAction({
    id: 'monorepo:application:create',
    description:
      'Creates an application in the manifest monorepo: its directory with application.yaml, manifests, RBAC and pipelines, and its line in CODEOWNERS, as one commit of the user who runs the template. Running it again in the same task finds the commit instead of making another.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...draftInput,
        previewedCommit: z =>
          z
            .string({
              description:
                'Commit that the user saw the plan for. When the platform has changed since, nothing is written.',
            })
            .optional(),
      },
      output: {
        application: z => z.string({ description: 'Name of the application.' }),
        commitId: z =>
          z.string({
            description: `Commit that created the application; \`${NO_COMMIT}\` in a dry run.`,
          }),
        commitUrl: z => z.string({ description: 'Page of the commit.' }),
        directory: z => z.string({ description: 'Directory in the monorepo.' }),
        directoryUrl: z => z.string({ description: 'Page of the directory.' }),
        entityRef: z =>
          z.string({ description: 'Reference of the catalog component.' }),
        entityUrl: z =>
          z.string({ description: 'Page of the catalog component.' }),
        namespacesUrl: z =>
          z.string({ description: 'Page of the application’s namespaces.' }),
        ...writtenFilesOutput,
      },
    },
    async handler(ctx) {
      const { previewedCommit, ...draft } = ctx.input;
      const credentials = await ctx.getInitiatorCredentials();
      const request = {
        store,
        authorizer,
        draft,
        credentials,
        previewedCommit,
      };

      const output = (commit: string, written: WrittenFiles) => {
        const { links } = store;
        const { name } = draft;
        const result = creationResult({ name, commit, links, written });
        for (const key of Object.keys(result) as Array<keyof CreationResult>) {
          ctx.output(key, result[key]);
        }
        return result;
      };

      if (ctx.isDryRun) {
        const plan = await planApplication(request);
        logPlan(ctx.logger, plan);
        await writePlannedFiles(ctx.workspacePath, plan.entries);
        output(NO_COMMIT, writtenByPlan(plan.entries));
        return;
      }

      ctx.signal?.throwIfAborted();
      const commit = await ctx.checkpoint({
        key: `create.${draft.name}`,
        fn: async () => {
          const initiator = initiatorOf(credentials, ctx.user?.entity, auth);
          const created = await createApplication({
            ...request,
            change: {
              id: changeId({
                taskId: ctx.task.id,
                stepId: ctx.step?.id ?? '',
                name: draft.name,
              }),
              body: commitBody(draft, {
                subject: initiator.subject,
                templateRef: ctx.templateInfo?.entityRef,
              }),
              author: commitAuthor(initiator),
            },
          });
          logCreated(ctx.logger, draft.name, created);
          return created.commit;
        },
      });
      const written = writtenByCommit(await store.commitFiles(commit));
      const { entityRef } = output(commit, written);

      // From here on the application exists: what follows only makes it visible sooner, and never fails the task.
      await announceLanding(events, commit, ctx.logger);
      await waitForEntity({
        catalog,
        entityRef,
        credentials,
        logger: ctx.logger,
        signal: ctx.signal,
        ...catalogWait,
      });
    },
  });
}
