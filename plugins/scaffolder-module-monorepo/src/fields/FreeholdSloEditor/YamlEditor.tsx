import { useEffect, useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { formFieldsTranslationRef } from '../../translation';

const LINE_HEIGHT = 20;

const useStyles = makeStyles(theme => ({
  frame: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    maxHeight: 520,
    overflowY: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  numbers: {
    margin: 0,
    padding: theme.spacing(1),
    fontSize: 13,
    lineHeight: `${LINE_HEIGHT}px`,
    textAlign: 'right',
    color: theme.palette.text.secondary,
    backgroundColor: theme.palette.background.default,
    userSelect: 'none',
  },
  text: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(1),
    border: 0,
    outline: 'none',
    resize: 'none',
    overflowX: 'auto',
    overflowY: 'hidden',
    whiteSpace: 'pre',
    fontFamily: 'monospace',
    fontSize: 13,
    lineHeight: `${LINE_HEIGHT}px`,
    tabSize: 2,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
  },
}));

/** A line to show; another object each time somebody asks for it. */
export interface LineRequest {
  line: number;
}

/** A text area with numbered lines. Tab leaves it, as keyboards expect of a form. */
export const YamlEditor = (props: {
  id: string;
  text: string;
  invalid: boolean;
  disabled?: boolean;
  request?: LineRequest;
  onChange: (text: string) => void;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, request } = props;
  const count = text.split('\n').length;

  useEffect(() => {
    const element = area.current;
    if (!element || !request) {
      return;
    }
    const lines = element.value.split('\n');
    const before = lines.slice(0, request.line - 1);
    const start = before.reduce((sum, line) => sum + line.length + 1, 0);
    const length = lines[request.line - 1]?.length ?? 0;
    element.focus();
    element.setSelectionRange(start, start + length);
    element.parentElement?.scrollTo?.({
      top: Math.max(0, (request.line - 5) * LINE_HEIGHT),
    });
  }, [request]);

  return (
    <>
      <Typography component="label" htmlFor={props.id} variant="body2">
        {t('slo.text')}
      </Typography>
      <div className={classes.frame}>
        <pre className={classes.numbers} aria-hidden>
          {Array.from({ length: count }, (_, index) => index + 1).join('\n')}
        </pre>
        <textarea
          ref={area}
          id={props.id}
          className={classes.text}
          rows={count}
          value={text}
          readOnly={props.disabled}
          aria-invalid={props.invalid}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={event => props.onChange(event.target.value)}
        />
      </div>
    </>
  );
};
