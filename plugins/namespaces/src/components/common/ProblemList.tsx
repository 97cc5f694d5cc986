import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BrokenApplication } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { namespacesTranslationRef } from '../../translation';
import { FileLink } from './FileLink';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2),
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(1) },
  },
}));

/** What is wrong, where, and what to do about it. */
export function ProblemList(props: {
  problems: BrokenApplication['problems'];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <ul className={classes.list}>
      {props.problems.map(({ code, file, line, message, remedy }) => (
        <li key={`${code} ${file}:${line} ${message}`}>
          {file && (
            <div>
              <FileLink file={{ path: file }} line={line} />
              {line !== undefined && (
                <> – {t('broken.position', { line: String(line) })}</>
              )}
            </div>
          )}
          <div>{message}</div>
          <div>{t('broken.remedy', { remedy })}</div>
        </li>
      ))}
    </ul>
  );
}
