import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ApplicationDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../translation';
import { FileLink } from '../common/FileLink';
import { Section } from './Section';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', overflowWrap: 'anywhere' },
});

/** The lines of CODEOWNERS that govern the application's directory. */
export function CodeOwnersSection(props: {
  codeOwners: ApplicationDetail['codeOwners'];
  commit: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { codeOwners, commit } = props;
  return (
    <Section
      id="code-owners"
      title={t('codeOwners.title')}
      hint={t('codeOwners.hint')}
    >
      {codeOwners.length === 0 ? (
        <Typography>{t('codeOwners.none')}</Typography>
      ) : (
        <ul className={classes.list}>
          {codeOwners.map(({ pattern, owners, line }) => (
            <li key={line}>
              <FileLink
                file={{ path: 'CODEOWNERS' }}
                line={line}
                commit={commit}
              >
                {t('broken.position', { line: String(line) })}
              </FileLink>{' '}
              <code>{pattern}</code> {owners.join(' ')}
              {owners.length === 0 && t('codeOwners.noOwners')}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
