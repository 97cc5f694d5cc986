import { APPLICATION_RECORD, READABLE_FILES } from './builtInRules';
import type { WorkspaceReading } from './buildWorkspace';
import type { GuardrailResult } from './result';
import { applicationReference, problemResult } from './ruleFindings';

/** What the reader itself says: of application.yaml, and of files that it cannot read. */
export function readingFindings({
  workspace: { name },
  recordProblems,
  unreadable,
}: WorkspaceReading): GuardrailResult[] {
  const about = { application: name, object: applicationReference(name) };
  return [
    ...recordProblems.map(problem =>
      problemResult(problem, {
        ...about,
        policy: APPLICATION_RECORD.id,
        source: APPLICATION_RECORD.source,
      }),
    ),
    ...unreadable.map(({ environment, problem }) =>
      problemResult(problem, {
        ...about,
        environment,
        policy: READABLE_FILES.id,
        source: READABLE_FILES.source,
        verdict: 'not-evaluated',
      }),
    ),
  ];
}
