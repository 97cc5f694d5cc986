import { useMemo } from 'react';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanEntry } from '@freehold/generators';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ComparedLine, comparedLines } from '../../plan/comparedLines';
import { formFieldsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  header: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
  },
  path: { fontWeight: 600, overflowWrap: 'anywhere' },
  code: {
    display: 'grid',
    gridTemplateColumns: 'max-content max-content 1fr',
    margin: 0,
    overflowX: 'auto',
    fontSize: 13,
    lineHeight: 1.55,
  },
  number: {
    paddingRight: theme.spacing(2),
    textAlign: 'right',
    color: theme.palette.text.secondary,
    userSelect: 'none',
  },
  sign: { width: '1.5em', userSelect: 'none' },
  text: { textDecoration: 'none' },
  same: {},
  gap: { color: theme.palette.text.secondary },
  added: {
    color: theme.palette.infoText,
    backgroundColor: theme.palette.infoBackground,
  },
  removed: {
    color: theme.palette.errorText,
    backgroundColor: theme.palette.errorBackground,
  },
}));

const KINDS = {
  same: { sign: ' ', Text: 'code' },
  added: { sign: '+', Text: 'ins' },
  removed: { sign: '−', Text: 'del' },
  gap: { sign: ' ', Text: 'span' },
} as const;

const Line = ({ line }: { line: ComparedLine }) => {
  const classes = useStyles();
  const { sign, Text } = KINDS[line.kind];
  const colour = classes[line.kind];
  return (
    <>
      <span className={classes.number}>{line.number}</span>
      <span className={`${classes.sign} ${colour}`} aria-hidden>
        {sign}
      </span>
      <Text className={`${classes.text} ${colour}`}>{line.text}</Text>
    </>
  );
};

/** One file as it will stand in the monorepo. */
export const FileContent = ({ entry }: { entry: PlanEntry }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const lines = useMemo(() => comparedLines(entry), [entry]);
  const compared = lines.some(({ kind }) => kind !== 'same');
  return (
    <section aria-label={entry.path}>
      <div className={classes.header}>
        <div>
          <Typography className={classes.path}>{entry.path}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t(`action.${entry.action}`)}
            {compared && ` · ${t('plan.highlighted')}`}
          </Typography>
        </div>
        {entry.next !== undefined && <CopyTextButton text={entry.next} />}
      </div>
      {entry.next === undefined ? (
        <Typography>{t('plan.noContent')}</Typography>
      ) : (
        <pre className={classes.code}>
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </pre>
      )}
    </section>
  );
};
