import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { DAY_MS, HOURS_OF_DAY } from './dayRow';

/** Forgets what is older than the retention: days, changed targets, and series that were retired before. */
export async function purgeRecords(
  tx: Knex.Transaction,
  options: { before: Date },
): Promise<void> {
  const before = options.before.toISOString();
  const firstDay = Math.floor(options.before.getTime() / DAY_MS);
  await tx('slo_days').where('day', '<', firstDay).delete();
  await tx('slo_series')
    .whereBetween('recorded_from', [1, firstDay * HOURS_OF_DAY - 1])
    .update({ recorded_from: firstDay * HOURS_OF_DAY });
  await tx('slo_target_changes').where('at', '<', before).delete();

  const retired = await tx('slo_series')
    .whereNot('retired_at', '')
    .where('retired_at', '<', before)
    .pluck('id');
  for (const ids of chunked(retired)) {
    await tx('slo_days').whereIn('series_id', ids).delete();
    await tx('slo_series').whereIn('id', ids).delete();
  }
}
