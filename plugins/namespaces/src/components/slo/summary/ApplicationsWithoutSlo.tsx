import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloSummary } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';

/** More names than this are not read one by one. */
const SHOWN = 10;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    overflowWrap: 'anywhere',
  },
}));

/** Applications that nobody has promised anything for; each leads to the tab where that is mended. */
export function ApplicationsWithoutSlo(props: {
  applications: SloSummary['withoutSlo'];
  /** How many there are, of which `applications` are the first. */
  count: number;
}) {
  const classes = useStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const shown = props.applications.slice(0, SHOWN);
  const more = props.count - shown.length;
  if (props.count === 0) {
    return (
      <Typography variant="body2">{t('sloList.rollup.allCovered')}</Typography>
    );
  }
  return (
    <Typography
      variant="body2"
      component="ul"
      className={classes.list}
      aria-label={t('sloList.rollup.without')}
    >
      {shown.map(({ application }) => (
        <li key={application}>
          <Link to={links.sloTab(application)}>{application}</Link>
        </li>
      ))}
      {more > 0 && <li>{t('sloList.rollup.withoutMore', { count: more })}</li>}
    </Typography>
  );
}
