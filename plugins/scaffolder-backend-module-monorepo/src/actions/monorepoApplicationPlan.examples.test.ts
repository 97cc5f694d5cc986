import { parse } from 'yaml';
import { actionRun } from '../__testUtils__/actionContext';
import { organisation } from '../__testUtils__/organisation';
import { testMonorepos } from '../__testUtils__/testMonorepo';
import { createMonorepoApplicationPlanAction } from './monorepoApplicationPlan';
import { examples } from './monorepoApplicationPlan.examples';

describe('monorepo:application:plan examples', () => {
  const testMonorepo = testMonorepos();

  it.each(examples)('works: $description', async ({ example }) => {
    const store = await testMonorepo();
    const head = await store.head();
    const [step] = parse(example).steps;
    const action = createMonorepoApplicationPlanAction({
      ...organisation(),
      store,
    });
    expect(step.action).toBe(action.id);

    const { run, outputs } = actionRun(action, step.input);
    await run();

    expect(outputs).toMatchObject({
      application: step.input.name,
      base: head,
      summary: { update: 1, delete: 0, conflict: 0 },
      files: expect.arrayContaining([
        {
          path: `applications/${step.input.name}/application.yaml`,
          action: 'create',
          content: expect.stringContaining(step.input.owner),
        },
        expect.objectContaining({ path: 'CODEOWNERS', action: 'update' }),
      ]),
      pipelines: expect.arrayContaining(['deploy-develop']),
    });
    expect(await store.head()).toBe(head);
  });
});
