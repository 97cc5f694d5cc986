import { parse } from 'yaml';
import { testMonorepos } from '../__testUtils__/testMonorepo';
import { request, REQUEST, withWaivers } from '../__testUtils__/waiverActions';
import { examples } from './monorepoWaiverRequest.examples';

describe('monorepo:waiver:request examples', () => {
  const testMonorepo = testMonorepos();

  it.each(examples)('works: $description', async ({ example }) => {
    const store = await withWaivers(await testMonorepo());
    const [step] = parse(example).steps;
    expect(step.action).toBe('monorepo:waiver:request');
    const outputs = await request(store, filledIn(step.input));
    expect(outputs).toMatchObject({
      waiver: expect.any(String),
      commitId: await store.head(),
    });
  });
});

/** What the form would give for its parameters. */
function filledIn(input: Record<string, unknown>): typeof REQUEST {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      String(value).startsWith('${{')
        ? REQUEST[key as keyof typeof REQUEST]
        : value,
    ]),
  ) as typeof REQUEST;
}
