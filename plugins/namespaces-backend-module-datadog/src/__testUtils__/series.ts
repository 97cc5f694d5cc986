import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { defaultSlos, parseOpenSlo, SloProfile } from '@freehold/slo';

/** Objectives of an application in production, as a new one has them; their ids begin at `firstId`. */
export function seriesOf(
  application: string,
  parts: {
    firstId?: number;
    profile?: SloProfile;
    datadog?: boolean;
    change?: (text: string) => string;
  } = {},
): SloSeries[] {
  const { firstId = 1, profile = 'http', datadog = true } = parts;
  const { change = text => text } = parts;
  const parsed = parseOpenSlo(
    change(
      defaultSlos({ name: application, profile, sloTarget: 99.9, datadog }),
    ),
    { platformPolicies: ['platform-default'] },
  );
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.value.slos
    .flatMap(slo => slo.objectives.map(objective => ({ slo, objective })))
    .map(({ slo, objective }, index) => ({
      id: firstId + index,
      application,
      environment: 'production',
      cluster: 'production',
      namespace: `${application}-production`,
      slo,
      objective,
    }));
}
