import { parse } from 'yaml';
import { definition, run } from '../__testUtils__/updateSloAction';
import { TAKEN, testMonorepos } from '../__testUtils__/testMonorepo';
import { examples } from './monorepoSloUpdate.examples';

describe('monorepo:slo:update examples', () => {
  const testMonorepo = testMonorepos();

  it.each(examples)('works: $description', async ({ example }) => {
    const store = await testMonorepo();
    const { base, text } = await definition(store);
    const edited = text.replace('target: 0.9995', 'target: 0.9999');
    const values: Record<string, string> = {
      '${{ parameters.slo.application }}': TAKEN,
      '${{ parameters.slo.base }}': base,
      '${{ parameters.slo.text }}': edited,
      '${{ parameters.reason }}': 'It is better than we said.',
    };
    const [step] = parse(example).steps;
    expect(step.action).toBe('monorepo:slo:update');
    const input = Object.fromEntries(
      Object.entries(step.input).map(([key, value]) => [
        key,
        typeof value === 'string' ? values[value] ?? value : value,
      ]),
    );

    const outputs = await run(store, input as Parameters<typeof run>[1]);

    expect(outputs).toMatchObject({
      application: TAKEN,
      changed: true,
      commitId: await store.head(),
    });
    expect((await definition(store)).text).toBe(edited);
  });
});
