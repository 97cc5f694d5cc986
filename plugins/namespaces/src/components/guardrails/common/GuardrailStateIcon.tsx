import { GuardrailState } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/Error';
import GavelIcon from '@material-ui/icons/Gavel';
import HelpIcon from '@material-ui/icons/HelpOutline';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { ComponentType } from 'react';
import { useGuardrailWords } from './useGuardrailWords';

/** How much a state is somebody's business; the colour repeats what icon and words say. */
export type GuardrailTone = 'bad' | 'warning' | 'note' | 'quiet' | 'good';

const LOOKS: Record<
  GuardrailState,
  { icon: ComponentType<SvgIconProps>; tone: GuardrailTone }
> = {
  error: { icon: ErrorIcon, tone: 'bad' },
  // Never quiet: what could not be evaluated may be unsafe.
  unknown: { icon: HelpIcon, tone: 'warning' },
  warning: { icon: WarningIcon, tone: 'warning' },
  waived: { icon: GavelIcon, tone: 'note' },
  clean: { icon: CheckCircleIcon, tone: 'good' },
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

export function guardrailTone(state?: GuardrailState): GuardrailTone {
  return lookOf(state).tone;
}

function lookOf(state?: GuardrailState) {
  return state === undefined ? PENDING : LOOKS[state] ?? FOREIGN;
}

/** A state as an icon with a shape of its own; without one, nothing has been evaluated yet. */
export function GuardrailStateIcon(props: {
  state?: GuardrailState;
  /** The words stand beside the icon: screen readers need them once. */
  decorative?: boolean;
}) {
  const classes = useStyles();
  const words = useGuardrailWords();
  const { state, decorative } = props;
  const { icon: Icon, tone } = lookOf(state);
  return (
    <Icon
      fontSize="small"
      className={classes[tone]}
      titleAccess={decorative ? undefined : words.state(state)}
    />
  );
}
