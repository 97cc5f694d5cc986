import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { FileLink } from '../../common/FileLink';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    justifyItems: 'start',
    gap: theme.spacing(1),
  },
}));

/** An application without objectives: why, and how it gets some. */
export function NoObjectives(props: { slos: ApplicationSlos }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { editSlo } = useLinks();
  const { application, file } = props.slos;
  const path = <code>{file.path}</code>;

  if (file.exists) {
    const link = <FileLink file={file} />;
    return (
      <Typography variant="body2">
        {file.problems.length > 0
          ? t('slo.none.unread', { path: link })
          : t('slo.none.notYet', { path: link })}
      </Typography>
    );
  }
  return (
    <div className={classes.root}>
      <Typography variant="h6" component="h3">
        {t('slo.none.title', { name: application })}
      </Typography>
      <Typography variant="body2">
        {editSlo ? t('slo.none.hint') : t('slo.none.hintByHand', { path })}
      </Typography>
      {editSlo && (
        <LinkButton
          to={editSlo(application)}
          color="primary"
          variant="contained"
          size="small"
        >
          {t('slo.none.create')}
        </LinkButton>
      )}
    </div>
  );
}
