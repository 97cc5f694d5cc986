import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PlatformChoices } from '@freehold/backstage-plugin-namespaces-common';
import { Tier } from '@freehold/application';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../translation';

const useStyles = makeStyles({
  // Tells that there is more to read, as abbreviations in print do.
  term: { textDecoration: 'underline dotted', cursor: 'help' },
});

/** A tier with what it means: in the platform's own words when they are known. */
export function TierLabel(props: {
  tier: Tier;
  choices?: PlatformChoices;
  /** Write the meaning out instead of hiding it in a tooltip. */
  inWords?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { tier, choices, inWords } = props;
  const choice = choices?.tiers.find(({ name }) => name === tier);
  const words = choice?.description || t(`tier.${tier}`);
  const name = choice?.title || t('tier.name', { tier: tier.toUpperCase() });

  if (inWords) {
    return (
      <>
        <strong>{name}</strong> – {words}
      </>
    );
  }
  return (
    <Tooltip title={`${name}: ${words}`}>
      <Typography
        component="span"
        variant="inherit"
        tabIndex={0}
        className={classes.term}
      >
        {tier.toUpperCase()}
      </Typography>
    </Tooltip>
  );
}
