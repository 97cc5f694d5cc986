import type { SloDefinition } from '../openslo/model';
import { parseOpenSlo } from '../openslo/parseOpenSlo';
import type { SloProfile } from './defaultIndicators';
import { defaultSlos, DefaultSlosOptions } from './defaultSlos';

const PROFILES: readonly SloProfile[] = ['http', 'grpc', 'worker', 'cronjob'];

/**
 * One SLO for each thing that applications of any profile measure from their first day: what the rules of all namespaces
 * are rendered from. Their targets mean nothing.
 *
 * @public
 */
export function standardSlos(
  options: Pick<DefaultSlosOptions, 'latencySeconds'> = {},
): SloDefinition[] {
  return PROFILES.flatMap(profile => {
    const parsed = parseOpenSlo(
      defaultSlos({ ...options, name: profile, profile, sloTarget: 99.9 }),
    );
    return parsed.ok ? parsed.value.slos : [];
  });
}
