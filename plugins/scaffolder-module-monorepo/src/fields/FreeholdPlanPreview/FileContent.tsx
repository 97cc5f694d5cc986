import { useMemo } from 'react';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanEntry } from '@freehold/generators';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { changedLines } from '../../plan/changedLines';
import { excerpt } from '../../plan/excerpt';
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
    gridTemplateColumns: 'max-content 1fr',
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
  changed: {
    color: theme.palette.infoText,
    backgroundColor: theme.palette.infoBackground,
  },
}));

/** One file as it will stand in the monorepo. */
export const FileContent = ({ entry }: { entry: PlanEntry }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const changed = useMemo(() => changedLines(entry), [entry]);
  const lines = useMemo(
    () => excerpt(entry.next ?? '', changed),
    [entry, changed],
  );
  return (
    <section aria-label={entry.path}>
      <div className={classes.header}>
        <div>
          <Typography className={classes.path}>{entry.path}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t(`action.${entry.action}`)}
            {changed.length > 0 && ` · ${t('plan.highlighted')}`}
          </Typography>
        </div>
        {entry.next !== undefined && <CopyTextButton text={entry.next} />}
      </div>
      {entry.next === undefined ? (
        <Typography>{t('plan.noContent')}</Typography>
      ) : (
        <pre className={classes.code}>
          {lines.map(line => [
            <span key={`${line.number}`} className={classes.number}>
              {line.number}
            </span>,
            <code
              key={`${line.number} text`}
              className={line.changed ? classes.changed : undefined}
            >
              {line.text}
            </code>,
          ])}
        </pre>
      )}
    </section>
  );
};
