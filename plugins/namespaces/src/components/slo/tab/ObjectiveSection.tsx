import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ApplicationSlos,
  SloObjectiveDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import LinkIcon from '@material-ui/icons/Link';
import { useEffect, useRef } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { BurnTable } from '../burn/BurnTable';
import { BurnDown } from '../chart/BurnDown';
import { SloStateChip } from '../common/SloStateChip';
import { HowCalculated } from '../explain/HowCalculated';
import { DefinitionFacts } from './DefinitionFacts';
import { FiringAlert } from './FiringAlert';
import { LiveDrift } from './LiveDrift';
import { stateOf } from './objectiveFacts';
import { ObjectiveFigures } from './ObjectiveFigures';
import { ObjectiveNotes } from './ObjectiveNotes';
import { useObjectiveWords } from './useObjectiveWords';

const useStyles = makeStyles(theme => ({
  body: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  action: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    alignSelf: 'flex-start',
  },
  pictures: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('lg')]: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    },
  },
}));

/** Everything about one objective in one environment. */
export function ObjectiveSection(props: {
  slos: ApplicationSlos;
  objective: SloObjectiveDetail;
  /** The address points at this objective. */
  pointedAt: boolean;
}) {
  const classes = useStyles();
  const words = useObjectiveWords();
  const { slos, objective, pointedAt } = props;
  const { status, description } = objective;
  const { source, policy, application } = slos;
  const id = `slo-${objective.objective}`;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointedAt) {
      place.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [pointedAt]);

  return (
    <div ref={place}>
      <Section
        id={id}
        title={objective.title}
        hint={words.sentence(objective)}
        action={
          <div className={classes.action}>
            <ObjectiveLink application={application} objective={objective} />
            <SloStateChip state={source ? stateOf(objective) : undefined} />
          </div>
        }
      >
        <div className={classes.body}>
          {description && (
            <Typography variant="body2">{description}</Typography>
          )}
          <ObjectiveNotes objective={objective} unmeasured={!source} />
          {source && <LiveDrift objective={objective} source={source.title} />}
          <FiringAlert application={application} objective={objective} />
          {status && <ObjectiveFigures objective={objective} />}
          {status && (
            <div className={classes.pictures}>
              <BurnDown objective={objective} />
              <BurnTable
                tiers={status.tiers}
                policy={policy}
                target={objective.target}
                title={objective.title}
              />
            </div>
          )}
          <DefinitionFacts objective={objective} source={source?.title} />
          <HowCalculated objective={objective} id={`freehold-${id}-formulas`} />
        </div>
      </Section>
    </div>
  );
}

function ObjectiveLink(props: {
  application: string;
  objective: SloObjectiveDetail;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const links = useLinks();
  const { application, objective } = props;
  const { environment, title } = objective;
  const label = t('slo.objective.link', { title });
  return (
    <IconButton
      size="small"
      component={RouterLink}
      to={links.sloTab(application, {
        environment,
        objective: objective.objective,
      })}
      aria-label={label}
      title={label}
    >
      <LinkIcon fontSize="small" />
    </IconButton>
  );
}
