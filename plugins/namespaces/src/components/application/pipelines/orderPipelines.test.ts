import {
  environmentDetail,
  pipelineDetail,
} from '../../../__testUtils__/builders';
import { orderPipelines } from './orderPipelines';

describe('orderPipelines', () => {
  it('follows a release through the environments; everything else comes after, by name', () => {
    const names = [
      'rollback-production',
      'deploy-production',
      'deploy-staging',
      'backfill',
      'deploy-develop',
    ];
    const environments = ['develop', 'staging', 'production'];

    expect(
      orderPipelines(
        names.map(name => pipelineDetail({ name })),
        environments.map(name => environmentDetail({ name })),
      ).map(({ name }) => name),
    ).toEqual([
      'deploy-develop',
      'deploy-staging',
      'deploy-production',
      'backfill',
      'rollback-production',
    ]);
  });
});
