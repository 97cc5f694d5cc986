import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ApplicationAuthorizer } from '@freehold/backstage-plugin-namespaces-node';
import { MonorepoStore } from '@freehold/monorepo';
import { planApplication } from '../application/planApplication';
import { logPlan } from '../task/taskLog';
import { draftInput } from './draftInput';
import { examples } from './monorepoApplicationPlan.examples';

/** @public */
export interface MonorepoApplicationPlanOptions {
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
}

/**
 * Action `monorepo:application:plan`: says what creating an application would write, and writes nothing.
 *
 * @public
 */
export function createMonorepoApplicationPlanAction(
  options: MonorepoApplicationPlanOptions,
) {
  const { store, authorizer } = options;

  return createTemplateAction({
    id: 'monorepo:application:plan',
    description:
      'Plans a new application in the manifest monorepo: every file that creating it would write, with its text. Writes nothing.',
    examples,
    supportsDryRun: true,
    schema: {
      input: draftInput,
      output: {
        application: z => z.string({ description: 'Name of the application.' }),
        base: z =>
          z.string({ description: 'Commit that the plan was made for.' }),
        summary: z =>
          z.record(z.number(), {
            description: 'Number of files by what would happen to them.',
          }),
        files: z =>
          z.array(
            z.object({
              path: z.string(),
              action: z.string(),
              content: z.string().optional(),
            }),
            {
              description:
                'Every file of the plan, with the text it would have.',
            },
          ),
        pipelines: z =>
          z.array(z.string(), { description: 'Names of the pipelines.' }),
      },
    },
    async handler(ctx) {
      const plan = await planApplication({
        store,
        authorizer,
        draft: ctx.input,
        credentials: await ctx.getInitiatorCredentials(),
      });
      logPlan(ctx.logger, plan);

      ctx.output('application', ctx.input.name);
      ctx.output('base', plan.base);
      ctx.output('summary', plan.summary);
      ctx.output(
        'files',
        plan.entries.map(({ path, action, next }) => ({
          path,
          action,
          ...(next !== undefined && { content: next }),
        })),
      );
      ctx.output(
        'pipelines',
        plan.pipelines.map(({ name }) => name),
      );
    },
  });
}
