import { useMemo } from 'react';
import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanEntry } from '@freehold/generators';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { changedLines } from '../../plan/changedLines';
import { formFieldsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  path: { fontWeight: 600, overflowWrap: 'anywhere' },
  code: { overflow: 'auto', fontSize: theme.typography.body2.fontSize },
}));

function languageOf(path: string): string {
  if (/\.ya?ml$/.test(path)) {
    return 'yaml';
  }
  return path.endsWith('.json') ? 'json' : 'text';
}

/** One file as it will stand in the monorepo. */
export const FileContent = ({ entry }: { entry: PlanEntry }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const highlighted = useMemo(() => changedLines(entry), [entry]);
  return (
    <section aria-label={entry.path}>
      <Typography className={classes.path}>{entry.path}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t(`action.${entry.action}`)}
        {highlighted.length > 0 && ` · ${t('plan.highlighted')}`}
      </Typography>
      {entry.next === undefined ? (
        <Typography>{t('plan.noContent')}</Typography>
      ) : (
        <div className={classes.code}>
          <CodeSnippet
            text={entry.next}
            language={languageOf(entry.path)}
            highlightedNumbers={highlighted}
            showLineNumbers
            showCopyCodeButton
          />
        </div>
      )}
    </section>
  );
};
