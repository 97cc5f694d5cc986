import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ApplicationSlos,
  SloObjectiveDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { usePlatformChoices } from '../../common/usePlatformChoices';
import { BudgetBar } from '../common/BudgetBar';
import { SloStateChip } from '../common/SloStateChip';
import { useSloWords } from '../common/useSloWords';
import {
  byEnvironment,
  remainingOf,
  stateOf,
  worstOf,
} from '../tab/objectiveFacts';
import { useObjectiveWords } from '../tab/useObjectiveWords';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  environment: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(0.5),
  },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 1),
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** Each environment with its worst objective. */
export function EnvironmentBudgets(props: { slos: ApplicationSlos }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const choices = usePlatformChoices();
  const { application, objectives } = props.slos;
  return (
    <ul className={classes.list} aria-label={t('slo.card.worst')}>
      {[...byEnvironment(objectives)].map(([name, own]) => {
        const worst = worstOf(own);
        return (
          worst && (
            <Environment
              key={name}
              application={application}
              title={
                choices?.environments.find(
                  environment => environment.name === name,
                )?.title
              }
              worst={worst}
              objectives={own.length}
            />
          )
        );
      })}
    </ul>
  );
}

function Environment(props: {
  application: string;
  title?: string;
  worst: SloObjectiveDetail;
  objectives: number;
}) {
  const classes = useStyles();
  const links = useLinks();
  const words = useSloWords();
  const { sentence } = useObjectiveWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { application, title, worst, objectives } = props;
  const { environment } = worst;
  const remaining = remainingOf(worst);
  return (
    <li className={classes.environment}>
      <div className={classes.top}>
        <Typography variant="subtitle2" component="span">
          <Link to={links.sloTab(application, { environment })}>
            {title ?? environment}
          </Link>
        </Typography>
        <SloStateChip state={stateOf(worst)} />
      </div>
      <BudgetBar remaining={remaining} decorative />
      <Typography
        variant="caption"
        component="div"
        color="textSecondary"
        className={classes.figures}
      >
        <span title={sentence(worst)}>
          {objectives > 1
            ? t('slo.card.worstOf', {
                title: worst.title,
                objectives: String(objectives),
              })
            : worst.title}
        </span>
        <span>{words.remaining(remaining)}</span>
      </Typography>
    </li>
  );
}
