import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloEffect } from '@freehold/backstage-plugin-namespaces-common';
import { SloDefinition } from '@freehold/slo';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import BreachedIcon from '@material-ui/icons/ErrorOutline';
import HeldIcon from '@material-ui/icons/CheckCircleOutline';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import SilentIcon from '@material-ui/icons/NotificationsOff';
import { formatPercent } from '../../slo/percent';
import { formFieldsTranslationRef } from '../../translation';
import { BudgetMeter } from './BudgetMeter';
import {
  budgetInWords,
  effectInWords,
  EffectTone,
  toneOf,
} from './effectInWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0.5, 1.5),
    padding: theme.spacing(1.5, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius * 2,
    overflowWrap: 'anywhere',
  },
  body: { minWidth: 0 },
  title: { fontWeight: 600 },
  held: { color: theme.palette.status.ok },
  breached: { color: theme.palette.status.error },
  unknown: { color: theme.palette.text.secondary },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0, 2),
    margin: theme.spacing(1, 0, 0),
    fontSize: theme.typography.body2.fontSize,
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0, fontVariantNumeric: 'tabular-nums' },
  },
  alert: {
    display: 'flex',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    color: theme.palette.warningText,
  },
}));

const ICONS: Record<EffectTone, typeof HeldIcon> = {
  held: HeldIcon,
  breached: BreachedIcon,
  unknown: UnknownIcon,
};

/** One objective in one namespace: what the edit would have meant there. */
export const EffectCard = (props: {
  effect: SloEffect;
  window?: SloDefinition['window'];
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { effect, window } = props;
  const { before, after, change } = effect;
  const tone = toneOf(effect);
  const Icon = ICONS[tone];

  /** `a → b`, or the one that there is. */
  const difference = (from: string | undefined, to: string | undefined) =>
    from !== undefined && to !== undefined && from !== to
      ? t('effect.change', { before: from, after: to })
      : to ?? from;
  const percent = (target: number) =>
    t('effect.percent', { value: formatPercent(target) });
  const known = tone === 'unknown' ? undefined : after;
  const target = difference(
    before && percent(before.target),
    after && percent(after.target),
  );
  const budget = difference(
    before && budgetInWords(before.remaining, t),
    after && budgetInWords(known?.remaining, t),
  );
  const state = difference(
    before && t(`effect.state.${before.state}`),
    known && t(`effect.state.${known.state}`),
  );
  const heading = t('effect.heading', {
    title: effect.title,
    namespace: effect.namespace,
  });
  return (
    <section className={classes.root} aria-label={heading}>
      <Icon className={classes[tone]} aria-hidden />
      <div className={classes.body}>
        <Typography className={classes.title}>
          {heading}
          {change === 'added' && ` · ${t('effect.added')}`}
          {change === 'removed' && ` · ${t('effect.removed')}`}
        </Typography>
        <Typography variant="body2">
          {effectInWords(effect, window, t)}
        </Typography>
        <dl className={classes.facts}>
          <dt>{t('effect.target')}</dt>
          <dd>{target}</dd>
          {change !== 'removed' && (
            <>
              <dt>{t('effect.budgetLeft')}</dt>
              <dd>
                {budget}
                <BudgetMeter
                  before={before?.remaining}
                  after={known?.remaining}
                />
              </dd>
              {state && (
                <>
                  <dt>{t('effect.stateLabel')}</dt>
                  <dd>{state}</dd>
                </>
              )}
            </>
          )}
        </dl>
        {change !== 'removed' &&
          after?.unreachable.map(alert => (
            <Typography
              key={alert}
              variant="body2"
              className={classes.alert}
              component="div"
            >
              <SilentIcon fontSize="small" aria-hidden />
              <span>{t('effect.unreachable', { alert })}</span>
            </Typography>
          ))}
      </div>
    </section>
  );
};
