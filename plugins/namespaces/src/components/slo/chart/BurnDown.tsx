import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { useMemo, useState } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { Subsection } from '../tab/Subsection';
import { BurnDownChart, ChartMark } from './BurnDownChart';
import { BurnDownTable } from './BurnDownTable';
import { dayRows } from './dayRows';

/** How the budget went: drawn, or as a table of the same days. */
export function BurnDown(props: {
  objective: SloObjectiveDetail;
  marks?: readonly ChartMark[];
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [asTable, setAsTable] = useState(false);
  const { objective, marks } = props;
  const { burnDown, days, status, window, title } = objective;
  const rows = useMemo(
    () => dayRows(days, burnDown, marks),
    [days, burnDown, marks],
  );
  if (!status || status.window.state === 'not-started') {
    return null;
  }
  return (
    <Subsection
      title={t('slo.chart.title')}
      action={
        <Button size="small" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('slo.chart.showChart') : t('slo.chart.showTable')}
        </Button>
      }
    >
      {asTable ? (
        <BurnDownTable title={title} rows={rows} />
      ) : (
        <BurnDownChart
          points={burnDown}
          whole={status.window.whole}
          timeZone={window.kind === 'calendar' ? window.timeZone : 'UTC'}
          marks={marks}
        />
      )}
    </Subsection>
  );
}
