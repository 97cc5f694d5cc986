import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { namespacesTranslationRef } from '../../../translation';
import { EnvironmentChip } from '../../common/EnvironmentChip';
import { FileLink } from '../../common/FileLink';
import { RelativeTime } from '../../common/RelativeTime';

const useStyles = makeStyles(theme => ({
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1),
    minWidth: 0,
    '& > *': { minWidth: 0 },
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** Where a finding is: environment, file and line, and since when. */
export function FindingPlace(props: {
  environment?: string;
  file?: string;
  line?: number;
  commit?: string;
  /** ISO 8601 */
  since?: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { environment, file, line, commit, since } = props;
  return (
    <div className={classes.place}>
      {environment && <EnvironmentChip name={environment} />}
      {file ? (
        <FileLink file={{ path: file }} commit={commit} line={line}>
          {line === undefined
            ? file
            : t('guardrails.tab.place', { file, line: String(line) })}
        </FileLink>
      ) : (
        <span className={classes.quiet}>{t('guardrails.tab.noPlace')}</span>
      )}
      {since && (
        <span className={classes.quiet}>
          {t('guardrails.tab.since', { when: <RelativeTime at={since} /> })}
        </span>
      )}
    </div>
  );
}
