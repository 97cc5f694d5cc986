import { LoggerService } from '@backstage/backend-plugin-api';
import { formatProblem, Problem } from '@freehold/application';
import { PlanEntry } from '@freehold/generators';
import { CreatedApplication } from '../application/createApplication';
import { ApplicationPlanResult } from '../application/planApplication';
import { problemInWords } from '../application/refusal';

/** What a plan would do, and what its author should know. */
export function logPlan(
  logger: LoggerService,
  plan: ApplicationPlanResult,
): void {
  for (const problem of plan.problems) {
    logger.warn(problemInWords(problem));
  }
  logEntries(logger, plan.entries);
}

/** One line for each file that would change. */
export function logEntries(logger: LoggerService, entries: PlanEntry[]): void {
  for (const { path, action, reason } of entries) {
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

/** What the author of a change should know, with its place in the file. */
export function logProblems(logger: LoggerService, problems: Problem[]): void {
  for (const problem of problems) {
    logger.warn(formatProblem(problem));
  }
}

/** One line for each file that was written. */
export function logWritten(logger: LoggerService, files: string[]): void {
  for (const file of files) {
    logger.info(`Wrote ${file}`);
  }
}
