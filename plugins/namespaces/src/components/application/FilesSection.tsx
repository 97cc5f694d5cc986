import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ApplicationDetail,
  SourceFile,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../translation';
import { FileLink } from '../common/FileLink';
import { Section } from './Section';

const useStyles = makeStyles(theme => ({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))',
    gap: theme.spacing(2),
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
}));

/** Every file of the application, by environment, each with a link to its text. */
export function FilesSection(props: { application: ApplicationDetail }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { directory, environments, pipelines, otherFiles, commit } =
    props.application;
  const groups: Array<{ title: string; files: SourceFile[] }> = [
    { title: t('files.application'), files: otherFiles },
    ...environments.map(({ title, files }) => ({ title, files })),
    { title: t('pipelines.title'), files: pipelines.map(({ file }) => file) },
  ].filter(({ files }) => files.length > 0);

  return (
    <Section id="files" title={t('files.title')}>
      {groups.length === 0 && <Typography>{t('files.none')}</Typography>}
      <div className={classes.groups}>
        {groups.map(({ title, files }) => (
          <div key={title}>
            <Typography variant="subtitle2" component="h4">
              {title} – {t('files.count', { count: files.length })}
            </Typography>
            <ul className={classes.list}>
              {files.map(file => (
                <li key={file.path}>
                  <FileLink file={file} commit={commit}>
                    {file.path.replace(`${directory.path}/`, '')}
                  </FileLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
