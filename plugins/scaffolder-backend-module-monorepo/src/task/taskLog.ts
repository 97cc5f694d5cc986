import { LoggerService } from '@backstage/backend-plugin-api';
import { CreatedApplication } from '../application/createApplication';
import { ApplicationPlanResult } from '../application/planApplication';
import { problemInWords } from '../application/refusal';

/** One line for each file that would change. */
export function logPlan(
  logger: LoggerService,
  plan: ApplicationPlanResult,
): void {
  for (const problem of plan.problems) {
    logger.warn(problemInWords(problem));
  }
  for (const { path, action, reason } of plan.entries) {
    if (action !== 'keep') {
      logger.info(`${action} ${path} (${reason})`);
    }
  }
}

/** What became of the application, and what its author should know. */
export function logCreated(
  logger: LoggerService,
  name: string,
  created: CreatedApplication,
): void {
  for (const problem of created.warnings) {
    logger.warn(problemInWords(problem));
  }
  logger.info(
    created.landedNow
      ? `Landed ${name} as commit ${created.commit}`
      : `An earlier attempt landed ${name} already, as commit ${created.commit}`,
  );
}
