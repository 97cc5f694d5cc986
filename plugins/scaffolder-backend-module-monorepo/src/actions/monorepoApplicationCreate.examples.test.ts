import { mockServices } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { actionRun } from '../__testUtils__/actionContext';
import { organisation } from '../__testUtils__/organisation';
import { testMonorepos } from '../__testUtils__/testMonorepo';
import { createMonorepoApplicationCreateAction } from './monorepoApplicationCreate';
import { examples } from './monorepoApplicationCreate.examples';

describe('monorepo:application:create examples', () => {
  const testMonorepo = testMonorepos();

  it.each(examples)('works: $description', async ({ example }) => {
    const store = await testMonorepo();
    const [step] = parse(example).steps;
    const input = JSON.parse(
      JSON.stringify(step.input).replace(
        '${{ parameters.preview }}',
        await store.head(),
      ),
    );
    const action = createMonorepoApplicationCreateAction({
      ...organisation(),
      store,
      events: mockServices.events(),
      catalogWait: { attempts: 1, pauseMs: 0 },
    });
    expect(step.action).toBe(action.id);

    const { run, outputs } = actionRun(action, input);
    await run();

    expect(outputs).toMatchObject({
      application: input.name,
      directory: `applications/${input.name}`,
      commitId: await store.head(),
    });
    const snapshot = await store.snapshot();
    const text = await snapshot.readText(
      `applications/${input.name}/application.yaml`,
    );
    expect(parse(text ?? '')).toMatchObject({
      metadata: { name: input.name },
      spec: { owner: input.owner, profile: input.profile },
    });
  });
});
