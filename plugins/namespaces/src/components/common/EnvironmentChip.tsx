import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { namespacesTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  chip: {
    maxWidth: '100%',
    margin: 0,
  },
  // Only production stands out: there, changes touch customers. Words carry the meaning, colour repeats it.
  production: {
    borderColor: theme.palette.primary.main,
    color: theme.palette.text.primary,
    borderWidth: 2,
  },
}));

/** An environment, marked by its stage where that is known. */
export function EnvironmentChip(props: {
  name: string;
  title?: string;
  stage?: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { name, title, stage } = props;
  const stages: Record<string, string | undefined> = {
    develop: t('stage.develop'),
    staging: t('stage.staging'),
    production: t('stage.production'),
  };
  const words = [title, stage && stages[stage]].filter(Boolean);
  return (
    <Chip
      size="small"
      variant="outlined"
      label={name}
      title={[...new Set(words)].join(' · ') || name}
      className={`${classes.chip} ${
        stage === 'production' ? classes.production : ''
      }`}
    />
  );
}
