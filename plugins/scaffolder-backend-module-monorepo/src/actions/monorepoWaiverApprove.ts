import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { MonorepoStore, planApproveWaiver } from '@freehold/monorepo';
import { changeWaiver } from '../waiver/changeWaiver';
import {
  readApplicationName,
  readWaiverId,
  textOf,
} from '../waiver/readWaiverInput';
import {
  approverOf,
  authorizePlatformUpdate,
} from '../waiver/waiverAuthorization';
import { orRefusal } from '../waiver/waiverRefusal';
import { keysOf, waiverOutput } from '../waiver/waiverResult';
import { examples } from './monorepoWaiverApprove.examples';

const REFUSED = 'The waiver was not granted.';

/** @public */
export interface MonorepoWaiverApproveOptions {
  store: MonorepoStore;
  permissions: PermissionsService;
  auth: AuthService;
  events: EventsService;
  /** The clock, by which days are over. */
  now?: () => number;
}

/**
 * Action `monorepo:waiver:approve`: grants a requested waiver, with what clusters apply from then on.
 *
 * @public
 */
export function createMonorepoWaiverApproveAction(
  options: MonorepoWaiverApproveOptions,
) {
  const { permissions, auth, now = Date.now } = options;

  return createTemplateAction({
    id: 'monorepo:waiver:approve',
    description:
      'Grants a waiver that was requested: writes the user who runs the template as its approver, removes the waiver that it renews, and renders platform/rendered/guardrails, which clusters apply. One commit; the user has to be allowed to change what the SREs own. Running it again in the same task finds the commit instead of making another.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        application: z => z.string({ description: 'Name of the application.' }),
        id: z => z.string({ description: 'Id of the waiver in its file.' }),
        expires: z =>
          z
            .string({
              description:
                'Another last day than the one that was asked for, such as 2027-01-31.',
            })
            .optional(),
        reason: z =>
          z
            .string({
              description: 'Why it was granted, for those who read the commit.',
            })
            .optional(),
      },
      output: waiverOutput('granted'),
    },
    async handler(ctx) {
      const application = readApplicationName(ctx.input.application);
      const waiver = readWaiverId(ctx.input.id);
      const expires = textOf(ctx.input.expires);
      const credentials = await ctx.getInitiatorCredentials();
      await authorizePlatformUpdate(permissions, credentials, REFUSED);
      const approval = {
        approver: approverOf(credentials, auth),
        ...(expires !== undefined && { expires }),
      };
      const result = await changeWaiver(ctx, options, {
        key: `approve-waiver.${application}.${waiver}`,
        application,
        subject: `Grant the waiver ${waiver} of ${application}`,
        ...(ctx.input.reason !== undefined && { reason: ctx.input.reason }),
        plan: snapshot =>
          planApproveWaiver({
            ...{ snapshot, application, waiver, approval, now: now() },
          }).catch(orRefusal(REFUSED)),
        idAt: async () => waiver,
      });
      for (const key of keysOf(result)) {
        ctx.output(key, result[key]);
      }
    },
  });
}
