import { gitRepositories } from '../__testUtils__/gitRepositories';
import {
  DIRECTORY,
  NAME,
  OWN,
  RECORD,
  SLO,
  planOn,
  problemCodes,
  read,
  seed,
  write,
} from '../__testUtils__/sloEdits';
import { planUpdateSlo } from './updateSlo';

const repositories = gitRepositories();
const createStore = (...args: Parameters<typeof seed>) =>
  repositories.create(seed(...args));

describe('refusals of planUpdateSlo', () => {
  it.each([
    ['no OpenSLO', 'kind: SLO\n', ['openslo/api-version']],
    ['no YAML', 'kind: "SLO\n', ['yaml/syntax']],
    [
      'of another application',
      OWN.replace(`service: ${NAME}`, 'service: other'),
      ['openslo/service'],
    ],
    [
      'with two SLOs of one name',
      `${OWN}---\n${OWN}`,
      ['openslo/duplicate-name'],
    ],
    [
      'with a policy that nobody defines',
      `${OWN}  alertPolicies: [{alertPolicyRef: mine}]\n`,
      ['openslo/reference'],
    ],
  ])('refuses a text that is %s', async (_, text, codes) => {
    const { store } = await createStore();
    await expect(problemCodes(planOn(store, text))).resolves.toEqual(codes);
  });

  it('refuses a merge that makes a text that nobody may write', async () => {
    const { store } = await createStore({ [SLO]: `# Ours.\n${OWN}` });
    const base = await store.head();
    const standing = await read(store, SLO);
    const second = OWN.replaceAll('checkout', 'refund');
    await write(store, { [SLO]: `${second}---\n${standing}` });
    await expect(
      problemCodes(planOn(store, `${standing}---\n${second}`, base)),
    ).resolves.toEqual(['openslo/duplicate-name']);
  });

  it.each([
    ['is not there', 'nobody'],
    ['is no name', '../../platform'],
  ])('refuses an application that %s', async (_, application) => {
    const { store } = await createStore();
    const snapshot = await store.snapshot();
    await expect(
      problemCodes(
        planUpdateSlo({ snapshot, base: snapshot, application, text: OWN }),
      ),
    ).resolves.toEqual(['application/unknown']);
  });

  it.each([
    ['application.yaml', `${DIRECTORY}/application.yaml`, /^yaml\//],
    ['the record', RECORD, /^record\//],
    ['platform.yaml', 'platform/platform.yaml', /^yaml\//],
  ])('refuses an application while %s is broken', async (_, file, code) => {
    const { store } = await createStore();
    await write(store, { [file]: 'kind: [\n' });
    const codes = await problemCodes(planOn(store, OWN));
    expect(codes[0]).toMatch(code);
  });
});
