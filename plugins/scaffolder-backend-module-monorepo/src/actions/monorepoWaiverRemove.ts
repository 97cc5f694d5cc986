import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ApplicationAuthorizer } from '@freehold/backstage-plugin-namespaces-node';
import { MonorepoStore, planRemoveWaiver } from '@freehold/monorepo';
import { changeWaiver } from '../waiver/changeWaiver';
import { readApplicationName, readWaiverId } from '../waiver/readWaiverInput';
import { authorizeRemoval } from '../waiver/waiverAuthorization';
import { orRefusal } from '../waiver/waiverRefusal';
import { keysOf, waiverOutput } from '../waiver/waiverResult';
import { examples } from './monorepoWaiverRemove.examples';

const REFUSED = 'The waiver was not removed.';

/** @public */
export interface MonorepoWaiverRemoveOptions {
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
  permissions: PermissionsService;
  auth: AuthService;
  events: EventsService;
  /** The clock, by which days are over. */
  now?: () => number;
}

/**
 * Action `monorepo:waiver:remove`: removes a waiver, be it ended, revoked or never granted, with what clusters apply from then on.
 *
 * @public
 */
export function createMonorepoWaiverRemoveAction(
  options: MonorepoWaiverRemoveOptions,
) {
  const { authorizer, permissions, now = Date.now } = options;

  return createTemplateAction({
    id: 'monorepo:waiver:remove',
    description:
      'Removes a waiver: one that has ended, that nobody needs any more, or that is not granted. Renders platform/rendered/guardrails, which clusters apply, so that they refuse again. One commit; the user has to be allowed to change the application, or what the SREs own. Running it again in the same task finds the commit instead of making another.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        application: z => z.string({ description: 'Name of the application.' }),
        id: z => z.string({ description: 'Id of the waiver in its file.' }),
        reason: z =>
          z
            .string({
              description: 'Why it was removed, for those who read the commit.',
            })
            .optional(),
      },
      output: waiverOutput('removed'),
    },
    async handler(ctx) {
      const application = readApplicationName(ctx.input.application);
      const waiver = readWaiverId(ctx.input.id);
      const credentials = await ctx.getInitiatorCredentials();
      const result = await changeWaiver(ctx, options, {
        key: `remove-waiver.${application}.${waiver}`,
        application,
        subject: `Remove the waiver ${waiver} of ${application}`,
        ...(ctx.input.reason !== undefined && { reason: ctx.input.reason }),
        plan: async snapshot => {
          const planned = await planRemoveWaiver({
            ...{ snapshot, application, waiver, now: now() },
          }).catch(orRefusal(REFUSED));
          const ownerRef = planned.application?.spec.owner;
          await authorizeRemoval(
            { authorizer, permissions },
            credentials,
            ownerRef === undefined
              ? undefined
              : { name: application, ownerRef },
            REFUSED,
          );
          return planned;
        },
        idAt: async () => waiver,
      });
      for (const key of keysOf(result)) {
        ctx.output(key, result[key]);
      }
    },
  });
}
