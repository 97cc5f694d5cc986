import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { usePlatformChoices } from '../../platform/usePlatformChoices';
import { formFieldsTranslationRef } from '../../translation';
import { namespacesOf } from './namespacesOf';

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(0.5, 0, 0),
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/** Everything that will bear the name, shown before it is too late to choose another. */
export const DerivedNames = ({ name }: { name: string }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { value: choices } = usePlatformChoices();
  const namespaces = choices && namespacesOf(name, choices.environments);
  return (
    <section className={classes.root} aria-label={t('name.derived')}>
      <Typography variant="body2" color="textSecondary">
        {t('name.derived')}
      </Typography>
      <Typography component="dl" variant="body2" className={classes.list}>
        <dt>{t('name.directory')}</dt>
        <dd className={classes.value}>
          <code>applications/{name}/</code>
        </dd>
        <dt>{t('name.spinnaker')}</dt>
        <dd className={classes.value}>
          <code>{name}</code>
        </dd>
        <dt>{t('name.namespaces')}</dt>
        <dd className={classes.value}>
          {namespaces
            ? namespaces.map(namespace => (
                <div key={namespace}>
                  <code>{namespace}</code>
                </div>
              ))
            : t('name.namespacesLater')}
        </dd>
      </Typography>
    </section>
  );
};
