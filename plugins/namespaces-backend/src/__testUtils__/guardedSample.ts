import {
  createMockDirectory,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { guardrailEvaluating } from './guardrailEvaluating';
import { RUNBOOK_FILE, runbookPolicy } from './guardrailPolicies';
import { sampleMonorepo } from './sampleMonorepo';

/** A repository of two applications and one policy for each test of a suite, and the databases to evaluate it with. */
export function guardedSample() {
  const databases = TestDatabases.create({ disableDocker: true });
  const directory = createMockDirectory();
  let monorepo: Awaited<ReturnType<typeof sampleMonorepo>>;

  beforeEach(async () => {
    directory.clear();
    monorepo = await sampleMonorepo(directory.resolve('monorepo.git'), [
      'hello-world',
      'payment-ledger',
    ]);
    await monorepo.write({ [RUNBOOK_FILE]: runbookPolicy() });
  });

  afterEach(async () => {
    await monorepo.store.close();
  });

  return {
    databases,
    monorepo: () => monorepo,
    start: (id: TestDatabaseId) =>
      guardrailEvaluating(databases, id, monorepo.store),
  };
}
