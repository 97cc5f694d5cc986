import { EnvironmentStage, Profile } from '@freehold/application';
import { anApplication } from '../__testUtils__/resolvedApplication';
import { deliveryIntent } from './deliveryIntent';

function pathOf(stages: EnvironmentStage[], profile: Profile = 'http') {
  const application = anApplication({ stages, profile });
  return deliveryIntent(application, () => []).pipelines.map(
    ({ id, start, steps }) =>
      `${id} <- ${start.kind}: ${steps.map(({ kind }) => kind).join(' ')}`,
  );
}

describe('the golden path', () => {
  it('leads from a change through every stage to production', () => {
    expect(pathOf(['develop', 'staging', 'production'])).toEqual([
      'deploy-develop <- change: pin-image require-digest deploy verify',
      'deploy-staging <- after: require-digest deploy verify',
      'deploy-production <- after: require-digest judgment deploy verify roll-back',
      'rollback-production <- manual: require-parameters undo verify',
    ]);
  });

  it('skips a stage that has no environment', () => {
    expect(pathOf(['develop', 'production'])).toEqual([
      'deploy-develop <- change: pin-image require-digest deploy verify',
      'deploy-production <- after: require-digest judgment deploy verify roll-back',
      'rollback-production <- manual: require-parameters undo verify',
    ]);
  });

  it('is one pipeline for one environment', () => {
    expect(pathOf(['develop'])).toEqual([
      'deploy-develop <- change: pin-image require-digest deploy verify',
    ]);
  });

  it('asks for a judgment also when production is all there is', () => {
    expect(pathOf(['production'])).toEqual([
      'deploy-production <- change: pin-image require-digest judgment deploy verify roll-back',
      'rollback-production <- manual: require-parameters undo verify',
    ]);
  });

  it('has nothing to undo for a cronjob, and goes back by deploying what it is told', () => {
    expect(pathOf(['develop', 'production'], 'cronjob')).toEqual([
      'deploy-develop <- change: pin-image require-digest deploy verify',
      'deploy-production <- after: require-digest judgment deploy verify',
      'rollback-production <- manual: require-parameters deploy verify',
    ]);
  });

  it('does not depend on the order of environments', () => {
    expect(pathOf(['production', 'develop', 'staging'])).toEqual(
      pathOf(['develop', 'staging', 'production']),
    );
  });
});
