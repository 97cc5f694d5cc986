import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import { MetricSource } from '@freehold/slo';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../../translation';
import { useCodeStyles } from '../../common/codeStyles';
import { ScrollRegion } from '../../common/ScrollRegion';
import { sourceLines } from './sourceLines';

const useStyles = makeStyles(theme => ({
  queries: { display: 'grid', gap: theme.spacing(1) },
  code: { margin: 0, padding: theme.spacing(0.5, 1) },
}));

const SIGNS = { lt: '<', lte: '≤', gt: '>', gte: '≥' };

/** What the definition measures, in the words of the monitoring backend. */
export function Queries(props: {
  /** The objective's: names of regions are unique on the page. */
  title: string;
  indicator: SloObjectiveDetail['indicator'];
  threshold?: SloObjectiveDetail['threshold'];
}) {
  const classes = useStyles();
  const code = useCodeStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { title, indicator, threshold } = props;
  const { metric } = indicator;
  const queries = useSources(indicator)
    .map(({ name, source }) => ({ name, lines: sourceLines(source) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <div className={classes.queries}>
      <Typography variant="subtitle2" component="h5">
        {t('slo.explain.measured')}
      </Typography>
      {indicator.description && (
        <Typography variant="body2">{indicator.description}</Typography>
      )}
      {queries.length === 0 && (
        <Typography variant="body2">{t('slo.explain.noQueries')}</Typography>
      )}
      {queries.map(({ name, lines }) => (
        <div key={name}>
          <Typography variant="caption" color="textSecondary">
            {name}
          </Typography>
          <ScrollRegion label={`${title}: ${name}`} className={code.scroll}>
            <pre className={classes.code}>
              {lines.map(([key, value]) => `${key}: ${value}`).join('\n')}
            </pre>
          </ScrollRegion>
        </div>
      ))}
      {threshold && (
        <Typography variant="body2">
          {t('slo.explain.limit', {
            limit: `${SIGNS[threshold.op]} ${threshold.value}`,
          })}
        </Typography>
      )}
      {'counter' in metric && metric.counter && (
        <Typography variant="caption" color="textSecondary">
          {t('slo.explain.counter')}
        </Typography>
      )}
    </div>
  );
}

function useSources({ metric }: SloObjectiveDetail['indicator']): Array<{
  name: string;
  source: MetricSource;
}> {
  const { t } = useTranslationRef(namespacesTranslationRef);
  switch (metric.kind) {
    case 'good':
      return [
        { name: t('slo.explain.good'), source: metric.good },
        { name: t('slo.explain.total'), source: metric.total },
      ];
    case 'bad':
      return [
        { name: t('slo.explain.bad'), source: metric.bad },
        { name: t('slo.explain.total'), source: metric.total },
      ];
    case 'raw':
      return [
        {
          name:
            metric.rawType === 'failure'
              ? t('slo.explain.rawFailure')
              : t('slo.explain.raw'),
          source: metric.raw,
        },
      ];
    default:
      return [{ name: t('slo.explain.threshold'), source: metric.source }];
  }
}
