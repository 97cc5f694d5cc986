import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import BarChartIcon from '@material-ui/icons/BarChart';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import CloudOffIcon from '@material-ui/icons/CloudOffOutlined';
import ErrorIcon from '@material-ui/icons/Error';
import HelpIcon from '@material-ui/icons/HelpOutline';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import NoneIcon from '@material-ui/icons/RadioButtonUnchecked';
import TrendingDownIcon from '@material-ui/icons/TrendingDown';
import FireIcon from '@material-ui/icons/Whatshot';
import { ComponentType } from 'react';
import { useSloWords } from './useSloWords';

/** How much a state is somebody's business; the colour repeats what icon and words say. */
export type SloTone = 'bad' | 'warning' | 'note' | 'quiet' | 'good';

const LOOKS: Record<
  SloState,
  { icon: ComponentType<SvgIconProps>; tone: SloTone }
> = {
  exhausted: { icon: ErrorIcon, tone: 'bad' },
  'burning-fast': { icon: FireIcon, tone: 'bad' },
  burning: { icon: TrendingDownIcon, tone: 'warning' },
  'not-evaluated': { icon: HelpIcon, tone: 'quiet' },
  'no-data': { icon: CloudOffIcon, tone: 'quiet' },
  'low-volume': { icon: BarChartIcon, tone: 'note' },
  healthy: { icon: CheckCircleIcon, tone: 'good' },
  none: { icon: NoneIcon, tone: 'quiet' },
};
const PENDING = { icon: HourglassIcon, tone: 'quiet' } as const;
const FOREIGN = { icon: HelpIcon, tone: 'quiet' } as const;

const useStyles = makeStyles(theme => ({
  bad: { color: theme.palette.error.main },
  warning: { color: theme.palette.warning.main },
  note: { color: theme.palette.info.main },
  quiet: { color: theme.palette.text.secondary },
  good: { color: theme.palette.success.main },
}));

export function sloTone(state?: SloState): SloTone {
  return lookOf(state).tone;
}

function lookOf(state?: SloState) {
  return state === undefined ? PENDING : LOOKS[state] ?? FOREIGN;
}

/** A state as an icon with a shape of its own; without one, nothing has been measured yet. */
export function SloStateIcon(props: {
  state?: SloState;
  /** The words stand beside the icon: screen readers need them once. */
  decorative?: boolean;
  className?: string;
}) {
  const classes = useStyles();
  const words = useSloWords();
  const { state, decorative, className = '' } = props;
  const { icon: Icon, tone } = lookOf(state);
  return (
    <Icon
      fontSize="small"
      className={`${classes[tone]} ${className}`}
      titleAccess={decorative ? undefined : words.state(state)}
    />
  );
}
