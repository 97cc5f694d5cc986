import { alpha, makeStyles, Theme } from '@material-ui/core/styles';

/** Monospaced lines with numbers, shared by files and comparisons. */
export const useCodeStyles = makeStyles((theme: Theme) => ({
  scroll: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.8125rem',
    lineHeight: 1.5,
  },
  // As wide as the longest line, so that marked lines are marked over their whole length.
  lines: { width: 'max-content', minWidth: '100%' },
  // Long files stay quick: the browser lays out only the blocks that are in sight.
  block: { contentVisibility: 'auto', containIntrinsicSize: 'auto 240em' },
  line: { display: 'flex' },
  number: {
    flex: 'none',
    minWidth: '3.5em',
    padding: theme.spacing(0, 1),
    textAlign: 'right',
    userSelect: 'none',
    color: theme.palette.text.secondary,
    textDecoration: 'none',
  },
  sign: { flex: 'none', width: '1.5em', userSelect: 'none' },
  text: { whiteSpace: 'pre', paddingRight: theme.spacing(2) },
  added: { backgroundColor: alpha(theme.palette.success.main, 0.16) },
  removed: { backgroundColor: alpha(theme.palette.error.main, 0.16) },
  marked: {
    backgroundColor: alpha(theme.palette.warning.main, 0.24),
    boxShadow: `inset 3px 0 0 ${theme.palette.warning.main}`,
  },
  hunk: {
    padding: theme.spacing(0.5, 1),
    color: theme.palette.text.secondary,
    backgroundColor: theme.palette.action.hover,
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
}));
