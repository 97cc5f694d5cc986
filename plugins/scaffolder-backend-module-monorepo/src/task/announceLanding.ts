import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  MONOREPO_TOPIC,
  MonorepoEventPayload,
} from '@freehold/backstage-plugin-namespaces-node';

/** Tells whoever follows the monorepo. The commit stands whether or not they hear of it: they look on their own, too. */
export async function announceLanding(
  events: EventsService,
  commit: string,
  logger: LoggerService,
): Promise<void> {
  const eventPayload: MonorepoEventPayload = { commit };
  try {
    await events.publish({ topic: MONOREPO_TOPIC, eventPayload });
  } catch (error) {
    logger.warn(
      `The landing could not be announced, so the portal shows it a little later: ${error}`,
    );
  }
}
