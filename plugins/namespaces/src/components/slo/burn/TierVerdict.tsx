import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BurnRate, maximumBurnRate, TierState } from '@freehold/slo';
import { makeStyles } from '@material-ui/core/styles';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import Typography from '@material-ui/core/Typography';
import BlockIcon from '@material-ui/icons/Block';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import HelpIcon from '@material-ui/icons/HelpOutline';
import BellIcon from '@material-ui/icons/NotificationsActive';
import { ComponentType } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { useSloWords } from '../common/useSloWords';
import { useObjectiveWords } from '../tab/useObjectiveWords';

type Verdict = TierState['state'] | 'unreachable';

const ICONS: Record<Verdict, ComponentType<SvgIconProps>> = {
  firing: BellIcon,
  quiet: CheckIcon,
  'not-evaluated': HelpIcon,
  unreachable: BlockIcon,
};

const useStyles = makeStyles(theme => ({
  verdict: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  page: { color: theme.palette.error.main },
  ticket: { color: theme.palette.warning.main },
  quiet: { color: theme.palette.success.main },
  'not-evaluated': { color: theme.palette.text.secondary },
  unreachable: { color: theme.palette.text.secondary },
  reason: { display: 'block', color: theme.palette.text.secondary },
}));

/** Whether the alert of a tier fires; when that is not known, or cannot be, why. */
export function TierVerdict(props: { tier: TierState; target: number }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { tier, target } = props;
  const verdict: Verdict = tier.reachable ? tier.state : 'unreachable';
  const Icon = ICONS[verdict];
  const names: Record<Verdict, string> = {
    firing: t('slo.burn.firing'),
    quiet: t('slo.burn.quiet'),
    'not-evaluated': t('slo.burn.notEvaluated'),
    unreachable: t('slo.burn.unreachable'),
  };
  const reasons = useReasons(tier, target, verdict);
  return (
    <>
      <span className={classes.verdict}>
        <Icon
          fontSize="small"
          className={
            classes[verdict === 'firing' ? tier.tier.severity : verdict]
          }
        />
        {names[verdict]}
      </span>
      {reasons.map(reason => (
        <Typography key={reason} variant="caption" className={classes.reason}>
          {reason}
        </Typography>
      ))}
    </>
  );
}

function useReasons(
  { tier, long, short, lowVolume }: TierState,
  target: number,
  verdict: Verdict,
): string[] {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { exactSpan } = useObjectiveWords();
  if (verdict === 'unreachable') {
    const max = words.burnRate(maximumBurnRate(target));
    return [t('slo.burn.unreachableHint', { max })];
  }
  const missing = (rate: BurnRate, windowMs: number) => {
    const window = exactSpan(windowMs);
    switch (rate.state) {
      case 'no-data':
        return [t('slo.burn.reasonNoData', { window })];
      case 'not-evaluated':
        return [t('slo.burn.reasonCoarse', { window })];
      default:
        return [];
    }
  };
  return [
    // One window that is not known is reason enough.
    ...(verdict === 'not-evaluated'
      ? [...missing(long, tier.longMs), ...missing(short, tier.shortMs)].slice(
          0,
          1,
        )
      : []),
    ...(lowVolume ? [t('slo.burn.lowVolume')] : []),
  ];
}
