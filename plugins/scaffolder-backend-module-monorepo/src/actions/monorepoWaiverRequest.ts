import { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ApplicationAuthorizer } from '@freehold/backstage-plugin-namespaces-node';
import {
  findRequestedWaiver,
  MonorepoStore,
  planRequestWaiver,
  requestWaiverSubject,
} from '@freehold/monorepo';
import { changeWaiver } from '../waiver/changeWaiver';
import {
  readApplicationName,
  readWaiverRequest,
} from '../waiver/readWaiverInput';
import { userOf } from '../waiver/waiverAuthorization';
import { orRefusal } from '../waiver/waiverRefusal';
import { keysOf, waiverOutput } from '../waiver/waiverResult';
import { examples } from './monorepoWaiverRequest.examples';

const REFUSED = 'The waiver was not requested.';

/** @public */
export interface MonorepoWaiverRequestOptions {
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
  auth: AuthService;
  events: EventsService;
  /** The clock, by which days are over. */
  now?: () => number;
}

/**
 * Action `monorepo:waiver:request`: writes a request for an exception from a guardrail, which waives nothing until an
 * SRE grants it.
 *
 * @public
 */
export function createMonorepoWaiverRequestAction(
  options: MonorepoWaiverRequestOptions,
) {
  const { authorizer, auth, now = Date.now } = options;

  return createTemplateAction({
    id: 'monorepo:waiver:request',
    description:
      'Requests a waiver of a guardrail for an application: an entry in platform/waivers that names no approver and waives nothing until an SRE grants it. One commit of the user who runs the template, who has to be allowed to change the application. Running it again in the same task finds the commit instead of making another.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        application: z => z.string({ description: 'Name of the application.' }),
        rule: z =>
          z.string({
            description: 'Name of the policy or rule, as its findings have it.',
          }),
        objectKind: z =>
          z
            .string({
              description: 'Kind of the object that the finding is about.',
            })
            .optional(),
        objectName: z =>
          z
            .string({
              description:
                'Its metadata.name. Kind and name are left out for rules that are about no object.',
            })
            .optional(),
        environments: z =>
          z
            .array(z.string(), {
              description:
                'Environments in which it shall hold; none for a finding about the application as a whole.',
            })
            .optional(),
        reason: z =>
          z.string({
            description:
              'Why the rule cannot be followed, and what happens until it can: 10 to 500 characters.',
          }),
        expires: z =>
          z.string({
            description: 'Last day on which it shall hold, such as 2027-01-31.',
          }),
        id: z =>
          z
            .string({
              description:
                'A name for it; made of the rule and the object when left out.',
            })
            .optional(),
      },
      output: waiverOutput('wrote'),
    },
    async handler(ctx) {
      const application = readApplicationName(ctx.input.application);
      const credentials = await ctx.getInitiatorCredentials();
      const request = readWaiverRequest(ctx.input, userOf(credentials, auth));
      const result = await changeWaiver(ctx, options, {
        key: [
          'request-waiver',
          application,
          request.rule,
          ...(request.object ? [request.object.kind, request.object.name] : []),
          ...request.environments,
        ].join('.'),
        application,
        subject: requestWaiverSubject(application, request.rule),
        reason: request.reason,
        plan: async snapshot => {
          const planned = await planRequestWaiver({
            ...{ snapshot, application, request, now: now() },
          }).catch(orRefusal(REFUSED));
          const ownerRef = planned.application.spec.owner;
          const resource = { name: application, ownerRef };
          if (!(await authorizer.mayUpdate(resource, { credentials }))) {
            throw new NotAllowedError(
              `${REFUSED} You may not change what ${ownerRef} owns. Ask a member of ${ownerRef} to request it.`,
            );
          }
          return planned;
        },
        idAt: async snapshot => {
          const found = await findRequestedWaiver(
            snapshot,
            application,
            request,
          );
          return found?.id ?? '';
        },
      });
      for (const key of keysOf(result)) {
        ctx.output(key, result[key]);
      }
    },
  });
}
