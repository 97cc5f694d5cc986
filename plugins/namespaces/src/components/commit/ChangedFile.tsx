import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CommitDetail } from '@freehold/backstage-plugin-namespaces-common';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useMemo } from 'react';
import { diffTexts } from '../../diff/diffTexts';
import { namespacesTranslationRef } from '../../translation';
import { FileLink } from '../common/FileLink';
import { FileDiff } from './FileDiff';

const useStyles = makeStyles(theme => ({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    minWidth: 0,
  },
  path: { overflowWrap: 'anywhere' },
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
  },
}));

/** One file of a commit: what happened to it, and its lines when it is opened. */
export function ChangedFile(props: {
  file: CommitDetail['files'][number];
  commit: string;
  expanded: boolean;
  onToggle(): void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { file, commit, expanded, onToggle } = props;
  const { path, status, before, after, omitted } = file;
  const diff = useMemo(
    () => (omitted ? undefined : diffTexts(before, after)),
    [before, after, omitted],
  );
  const words = {
    added: t('commit.added'),
    modified: t('commit.modified'),
    deleted: t('commit.deleted'),
  };

  return (
    <Accordion
      square
      expanded={expanded}
      onChange={onToggle}
      TransitionProps={{ unmountOnExit: true, timeout: 0 }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <div className={classes.summary}>
          <Typography variant="body2" className={classes.path}>
            {path}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {words[status]}
            {diff && (
              <>
                {' '}
                <span
                  title={t('commit.lines', {
                    added: String(diff.added),
                    removed: String(diff.removed),
                  })}
                >
                  +{diff.added} −{diff.removed}
                </span>
              </>
            )}
          </Typography>
        </div>
      </AccordionSummary>
      <AccordionDetails className={classes.details}>
        {omitted && (
          <Typography variant="body2">
            {t('commit.omitted', { reason: omitted })}
          </Typography>
        )}
        {diff && <FileDiff path={path} diff={diff} after={after} />}
        {status !== 'deleted' && (
          <Typography variant="body2">
            <FileLink file={{ path }} commit={commit}>
              {t('commit.showFile')}
            </FileLink>
          </Typography>
        )}
      </AccordionDetails>
    </Accordion>
  );
}
