import { ResolvedObservability } from '@freehold/application';
import { anApplication } from '../__testUtils__/resolvedApplication';
import { ownSlos } from '../__testUtils__/ownSlos';
import { defaultSlo } from './defaultSlo';
import { parseSlo } from './parseSlo';

const FILE = 'applications/shop-api/slo.yaml';

const datadog: ResolvedObservability = {
  backend: 'datadog',
  operator: true,
  tags: [],
};

function codesOf(
  text: string,
  observability: ResolvedObservability | undefined = anApplication()
    .observability,
) {
  const application = anApplication({
    name: 'shop-api',
    overrides: { observability },
  });
  const { ok, problems } = parseSlo(application, text, { file: FILE });
  return {
    ok,
    problems: problems.map(each => `${each.severity} ${each.code}`),
  };
}

describe('parseSlo', () => {
  it.each(['http', 'grpc', 'worker', 'cronjob'] as const)(
    'takes what is generated for the profile %s, whatever measures it',
    profile => {
      for (const observability of [
        anApplication().observability,
        datadog,
        undefined,
      ]) {
        const application = anApplication({
          profile,
          overrides: { observability },
        });
        const parsed = parseSlo(application, defaultSlo(application));
        expect(parsed).toMatchObject({ ok: true, problems: [] });
      }
    },
  );

  it('takes what people write', () => {
    expect(codesOf(ownSlos('shop-api'))).toEqual({ ok: true, problems: [] });
  });

  it('refuses the SLOs of another application, and says where they stand', () => {
    const { ok, problems } = parseSlo(
      anApplication({ name: 'shop-api' }),
      ownSlos('other-api'),
      { file: FILE },
    );
    expect(ok).toBe(false);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatchObject({
      code: 'openslo/service',
      severity: 'error',
      file: FILE,
      line: 11,
    });
  });

  it('warns of what the monitoring cannot measure: it is an SLO all the same', () => {
    expect(codesOf(ownSlos('shop-api'), datadog)).toEqual({
      ok: true,
      problems: [
        'warning datadog/query-missing',
        'warning datadog/query-missing',
        'warning datadog/window',
        'warning datadog/budgeting-method',
        'warning datadog/query-missing',
        'warning datadog/query-missing',
        'warning datadog/query-missing',
        'warning datadog/query-missing',
      ],
    });
    expect(
      codesOf(
        ownSlos('shop-api').replace('query: checkout_total', "query: 'up[5m]'"),
      ),
    ).toMatchObject({
      ok: true,
      problems: expect.arrayContaining([
        'warning prometheus/query-not-a-selector',
      ]),
    });
  });

  it('knows the policies of the platform only', () => {
    expect(
      codesOf(
        `${ownSlos('shop-api')}  alertPolicies: [{alertPolicyRef: mine}]\n`,
      ),
    ).toEqual({ ok: false, problems: ['error openslo/reference'] });
  });
});
