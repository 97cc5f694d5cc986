import { parse } from 'yaml';
import { testMonorepos } from '../__testUtils__/testMonorepo';
import { entry, remove, withWaivers } from '../__testUtils__/waiverActions';
import { examples } from './monorepoWaiverRemove.examples';

describe('monorepo:waiver:remove examples', () => {
  const testMonorepo = testMonorepos();

  it.each(examples)('works: $description', async ({ example }) => {
    const store = await withWaivers(await testMonorepo(), entry());
    const [step] = parse(example).steps;
    expect(step.action).toBe('monorepo:waiver:remove');
    const outputs = await remove(store, step.input);
    expect(outputs).toMatchObject({
      waiver: expect.any(String),
      commitId: await store.head(),
    });
  });
});
