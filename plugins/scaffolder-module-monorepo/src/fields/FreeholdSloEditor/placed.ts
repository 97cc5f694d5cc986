import { SLO_FILE } from '@freehold/slo';
import { Translate } from '../../translation';

/** A problem of slo.yaml, from the browser's own reader or from the backend; or of another file that it depends on. */
export interface PlacedProblem {
  code: string;
  file?: string;
  line?: number;
  message: string;
  remedy: string;
}

/** The line of slo.yaml that a problem is in, if it is in one. */
export function lineOf({ file, line }: PlacedProblem): number | undefined {
  return file === undefined || file.endsWith(`/${SLO_FILE}`) ? line : undefined;
}

/** What is wrong, with the line in slo.yaml or with the other file. */
export function placed(problem: PlacedProblem, t: Translate): string {
  const { file, message } = problem;
  const line = lineOf(problem);
  if (line !== undefined) {
    return t('slo.placed', {
      place: t('slo.line', { line: `${line}` }),
      message,
    });
  }
  return file === undefined || file.endsWith(`/${SLO_FILE}`)
    ? message
    : t('slo.placed', { place: file, message });
}
