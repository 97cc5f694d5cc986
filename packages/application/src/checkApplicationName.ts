import { DocumentPositions, type Problem, ProblemList } from '@freehold/slo';
import { z } from 'zod';
import { addSchemaProblems } from './document/schemaProblems';
import { applicationName } from './schema/names';

const named = z.object({ metadata: z.object({ name: applicationName }) });

/**
 * What is wrong with a name alone, in the words in which {@link parseApplication} would say it: for a form that checks
 * while somebody types. Whether the name is taken, the monorepo knows.
 *
 * @public
 */
export function checkApplicationName(name: string): Problem[] {
  const data = { metadata: { name } };
  const parsed = named.safeParse(data);
  const problems = new ProblemList(undefined);
  if (!parsed.success) {
    addSchemaProblems(
      parsed.error.issues,
      {
        prefix: 'application',
        data,
        schema: {},
        positions: new DocumentPositions(),
      },
      problems,
    );
  }
  return problems.toArray();
}
