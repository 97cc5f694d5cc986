import { type Problem, ProblemList } from '@freehold/slo';
import { applicationPositions } from './applicationPositions';
import { applicationChecks } from './checks/applicationChecks';
import type { Application } from './schema/applicationSchema';
import type { Platform } from './schema/platformSchema';

/**
 * Checks an application against its platform, and its fields against each other.
 *
 * @param options - `file` is named in the problems; with `text`, which the application was parsed from, they carry the
 * line and column as well.
 * @public
 */
export function checkApplication(
  application: Application,
  platform: Platform,
  options: { file?: string; text?: string } = {},
): Problem[] {
  const { file, text } = options;
  const positionOf = applicationPositions(text);
  const problems = new ProblemList(file);
  for (const check of applicationChecks) {
    for (const finding of check(application, platform)) {
      problems.add({
        ...finding,
        code: `application/${finding.code}`,
        position: positionOf(finding.path),
      });
    }
  }
  return problems.toArray();
}
