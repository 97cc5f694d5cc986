import { LoggerService } from '@backstage/backend-plugin-api';
import { formatProblem, Problem } from '@freehold/application';
import { BrokenReport } from './planCatalogMutation';

const EFFECTS: Record<BrokenReport['effect'], string> = {
  kept: 'the catalog keeps its last good version',
  'left-out': 'the catalog leaves it out, because it never was understood',
};

/** One line for each application that could not be understood, on its own. */
export function logBroken(
  logger: LoggerService,
  broken: BrokenReport[],
  commit: string,
): void {
  for (const { name, effect, problems } of broken) {
    logger.warn(
      `Application ${name} cannot be understood at ${commit}, ${
        EFFECTS[effect]
      }: ${inOneLine(problems)}`,
    );
  }
}

export function logBrokenPlatform(
  logger: LoggerService,
  problems: Problem[],
  options: { commit: string; replaced: boolean },
): void {
  const effect = options.replaced
    ? 'its last good version is used instead'
    : 'the catalog stays as it is, because no earlier version was understood either';
  logger.error(
    `The platform cannot be understood at ${
      options.commit
    }, ${effect}: ${inOneLine(problems)}`,
  );
}

function inOneLine(problems: Problem[]): string {
  return problems.map(formatProblem).join(' | ');
}
