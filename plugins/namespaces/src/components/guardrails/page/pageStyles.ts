import { makeStyles } from '@material-ui/core/styles';

/** What the parts of the guardrails' pages share. */
export const useGuardrailPageStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  // Cells of tables do not wrap by themselves.
  wrap: { display: 'block', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  quiet: { color: theme.palette.text.secondary },
  number: { fontVariantNumeric: 'tabular-nums' },
}));
