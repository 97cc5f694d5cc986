import { ruleInput } from '../__testUtils__/monorepo';
import { pipelinesOf } from './pipeline';
import { isRollBack, isStartedByPeople } from './startedByPeople';

const FOLDER = 'applications/payment-authorizer/spinnaker';
const ASKS = [{ name: 'reason', required: true, default: '' }];

/** What is said of a pipeline, beside another one. */
function said(
  pipeline: Record<string, unknown>,
  other: Record<string, unknown> = {},
) {
  const { application } = ruleInput([
    {
      file: `${FOLDER}/one.json`,
      text: JSON.stringify({ name: 'one', id: 'one', stages: [], ...pipeline }),
    },
    {
      file: `${FOLDER}/other.json`,
      text: JSON.stringify({ name: 'other', stages: [], ...other }),
    },
  ]);
  const one = pipelinesOf(application).find(({ id }) => id === 'one');
  if (!one) {
    throw new Error('The pipeline of the test cannot be read');
  }
  return {
    byPeople: isStartedByPeople(one, application),
    rollBack: isRollBack(one, application),
  };
}

describe('a pipeline that only people start', () => {
  it('asks them why', () => {
    expect(said({ parameterConfig: ASKS })).toEqual({
      byPeople: true,
      rollBack: false,
    });
    expect(said({})).toMatchObject({ byPeople: false });
    expect(
      said({
        parameterConfig: [{ name: 'tag', required: true, default: 'latest' }],
      }),
    ).toMatchObject({ byPeople: false });
    expect(
      said({ parameterConfig: [{ name: 'reason', required: false }] }),
    ).toMatchObject({ byPeople: false });
  });

  it('has no trigger that is switched on', () => {
    const trigger = { type: 'cron', enabled: true };
    expect(said({ parameterConfig: ASKS, triggers: [trigger] })).toMatchObject({
      byPeople: false,
    });
    expect(
      said({
        parameterConfig: ASKS,
        triggers: [{ ...trigger, enabled: false }, { type: 'git' }],
      }),
    ).toMatchObject({ byPeople: true });
  });

  it.each(['one', "${parameters['pipeline']}"])(
    'is run by no other pipeline: %s',
    pipeline => {
      expect(
        said(
          { parameterConfig: ASKS },
          { stages: [{ type: 'pipeline', pipeline }] },
        ),
      ).toMatchObject({ byPeople: false });
    },
  );

  it.each(['rollback-production', 'Roll-back', 'rollBack'])(
    'is a roll-back when it says so: %s',
    name => {
      expect(said({ name, parameterConfig: ASKS })).toMatchObject({
        rollBack: true,
      });
      expect(said({ name })).toMatchObject({ rollBack: false });
    },
  );
});
