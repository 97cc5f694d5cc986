import { StreamLanguage } from '@codemirror/language';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import { EditorView } from '@codemirror/view';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import CodeMirror, { ReactCodeMirrorRef } from '@uiw/react-codemirror';
import { forwardRef, useImperativeHandle, useMemo, useRef } from 'react';

/** What can be asked of the editor from outside. */
export interface PolicyEditorHandle {
  goToLine(line: number): void;
}

const useStyles = makeStyles(theme => ({
  editor: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflow: 'hidden',
    fontSize: '0.8125rem',
    '&:focus-within': {
      borderColor: theme.palette.primary.main,
    },
  },
}));

/** An editor for the YAML of policies. The tab key leaves it, as it leaves every other field. */
export const PolicyEditor = forwardRef<
  PolicyEditorHandle,
  {
    label: string;
    describedBy?: string;
    value: string;
    onChange(value: string): void;
  }
>((props, ref) => {
  const classes = useStyles();
  const theme = useTheme();
  const { label, describedBy, value, onChange } = props;
  const editor = useRef<ReactCodeMirrorRef>(null);
  const extensions = useMemo(
    () => [
      StreamLanguage.define(yaml),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': label,
        ...(describedBy && { 'aria-describedby': describedBy }),
      }),
    ],
    [label, describedBy],
  );

  useImperativeHandle(
    ref,
    () => ({
      goToLine: line => {
        const view = editor.current?.view;
        if (view) {
          const number = Math.min(Math.max(1, line), view.state.doc.lines);
          view.dispatch({
            selection: { anchor: view.state.doc.line(number).from },
            scrollIntoView: true,
          });
          view.focus();
        }
      },
    }),
    [],
  );

  return (
    <CodeMirror
      ref={editor}
      className={classes.editor}
      theme={theme.palette.type === 'dark' ? 'dark' : 'light'}
      minHeight="16rem"
      maxHeight="32rem"
      indentWithTab={false}
      extensions={extensions}
      value={value}
      onChange={onChange}
    />
  );
});
