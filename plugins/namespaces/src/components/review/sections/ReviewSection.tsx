import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/Check';
import { ReactNode } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';

const useStyles = makeStyles(theme => ({
  none: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 2),
  },
  more: { marginTop: theme.spacing(1) },
}));

/** One thing to go through in the meeting. When there is nothing, a line says so: it was looked at. */
export function ReviewSection(props: {
  id: string;
  title: string;
  hint: string;
  /** The sentence in place of an empty section. */
  none: string;
  empty: boolean;
  /** How many are left out. */
  omitted?: number;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { id, title, hint, none, empty, omitted = 0, children } = props;
  if (empty) {
    return (
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.none}
      >
        <CheckIcon fontSize="small" aria-hidden />
        {none}
      </Typography>
    );
  }
  return (
    <Section id={`review-${id}`} title={title} hint={hint}>
      {children}
      {omitted > 0 && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.more}
        >
          {t('review.omitted', { count: omitted })}
        </Typography>
      )}
    </Section>
  );
}
