import { KeyboardEvent, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import LowerIcon from '@material-ui/icons/Remove';
import RaiseIcon from '@material-ui/icons/Add';
import { budgetInThirtyDays } from '../../slo/budgetMinutes';
import { formatPercent, parsePercent } from '../../slo/percent';
import { nextTarget } from '../../slo/targetLadder';
import { formFieldsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(0.5) },
  input: { width: 220 },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
}));

type Direction = 'up' | 'down';
const KEYS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down' };

/** A target in percent: typed, or in steps by the buttons beside it and the arrow keys. */
export const TargetField = (props: {
  id: string;
  objective: string;
  target: number;
  /** What was typed and is no target. */
  unfinished?: string;
  disabled?: boolean;
  onTarget: (target: number) => void;
  onUnfinished: (typed: string) => void;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { objective, target, unfinished, disabled } = props;
  // Kept as it was typed for as long as it means the target: 99.90 must not become 99.9 before the next digit.
  const [typed, setTyped] = useState('');
  const shown =
    unfinished ??
    (parsePercent(typed) === target ? typed : formatPercent(target));
  const wrong = unfinished !== undefined;

  const type = (text: string) => {
    setTyped(text);
    const next = parsePercent(text);
    if (next === undefined) {
      props.onUnfinished(text);
    } else {
      props.onTarget(next);
    }
  };
  const step = (direction: Direction) => {
    const next = nextTarget(target, direction);
    if (next !== undefined) {
      props.onTarget(next);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = KEYS[event.key];
    if (direction && !disabled) {
      event.preventDefault();
      step(direction);
    }
  };

  const { unit, value } = budgetInThirtyDays(target);
  const budget = t('slo.budget', {
    amount: t(`slo.${unit}`, { value: `${value}` }),
  });
  const stepButton = (direction: Direction, label: string) => (
    <IconButton
      aria-label={label}
      disabled={disabled || nextTarget(target, direction) === undefined}
      onClick={() => step(direction)}
    >
      {direction === 'up' ? <RaiseIcon /> : <LowerIcon />}
    </IconButton>
  );
  return (
    <div className={classes.root}>
      {stepButton('down', t('slo.lower', { objective }))}
      <TextField
        id={props.id}
        className={classes.input}
        value={shown}
        disabled={disabled}
        error={wrong}
        helperText={wrong ? t('slo.notPercent') : budget}
        FormHelperTextProps={{ role: 'status' }}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
        inputProps={{
          role: 'spinbutton',
          inputMode: 'decimal',
          autoComplete: 'off',
          className: classes.number,
          'aria-label': t('slo.target', { objective }),
          'aria-invalid': wrong,
          'aria-valuenow': wrong ? undefined : Number(formatPercent(target)),
          'aria-valuetext': wrong ? undefined : `${shown} %, ${budget}`,
        }}
        InputProps={{
          endAdornment: (
            <InputAdornment position="end">{t('slo.percent')}</InputAdornment>
          ),
        }}
      />
      {stepButton('up', t('slo.raise', { objective }))}
    </div>
  );
};
