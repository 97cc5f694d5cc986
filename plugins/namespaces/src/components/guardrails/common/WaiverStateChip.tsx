import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { WaiverStateName } from '@freehold/backstage-plugin-namespaces-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import TimerIcon from '@material-ui/icons/Timer';
import { namespacesTranslationRef } from '../../../translation';

const ICONS = {
  requested: HourglassIcon,
  active: CheckIcon,
  expiring: TimerIcon,
  expired: EventBusyIcon,
} as const;

const useStyles = makeStyles(theme => ({
  chip: { maxWidth: '100%', margin: 0 },
  requested: {},
  active: {},
  expiring: { borderColor: theme.palette.warning.main },
  expired: { borderColor: theme.palette.error.main },
}));

/** Where a waiver stands, as icon and word. */
export function WaiverStateChip(props: { state: WaiverStateName }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { state } = props;
  const Icon = ICONS[state];
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={<Icon fontSize="small" />}
      label={t(`guardrails.words.waiver.${state}`)}
      className={`${classes.chip} ${classes[state]}`}
    />
  );
}
