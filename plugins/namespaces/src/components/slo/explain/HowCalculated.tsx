import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useState } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { Calculation, calculationOf } from './calculation';
import { Queries } from './Queries';
import { useFormulas } from './useFormulas';

const WORKBOOK = 'https://sre.google/workbook/alerting-on-slos/';

const useStyles = makeStyles(theme => ({
  body: {
    display: 'grid',
    gap: theme.spacing(2),
    paddingTop: theme.spacing(1),
  },
  formulas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))',
    gap: theme.spacing(1.5, 3),
    margin: 0,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  numbers: { fontVariantNumeric: 'tabular-nums' },
}));

/** The formulas with the numbers put in, and the queries that counted them. Closed until somebody asks. */
export function HowCalculated(props: {
  objective: SloObjectiveDetail;
  /** Unique on the page. */
  id: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [open, setOpen] = useState(false);
  const { objective, id } = props;
  const calculation = calculationOf(objective);
  return (
    <div>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        endIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
        onClick={() => setOpen(!open)}
      >
        {t('slo.explain.title')}
      </Button>
      <div id={id}>
        <Collapse in={open} unmountOnExit>
          <div className={classes.body}>
            {calculation && <Formulas calculation={calculation} />}
            <Queries
              title={objective.title}
              indicator={objective.indicator}
              threshold={objective.threshold}
            />
            <Typography variant="caption" color="textSecondary">
              {t('slo.explain.hourly')}{' '}
              {t('slo.explain.source', {
                link: (
                  <Link to={WORKBOOK} underline="always">
                    {t('slo.explain.workbook')}
                  </Link>
                ),
              })}
            </Typography>
          </div>
        </Collapse>
      </div>
    </div>
  );
}

function Formulas({ calculation }: { calculation: Calculation }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const formulas = useFormulas()(calculation);
  return (
    <div>
      <dl className={classes.formulas}>
        {formulas.map(({ name, formula, numbers }) => (
          <div key={name}>
            <Typography variant="subtitle2" component="dt">
              {name}
            </Typography>
            <dd>
              <Typography variant="body2" color="textSecondary">
                {formula}
              </Typography>
              <Typography variant="body2" className={classes.numbers}>
                {numbers}
              </Typography>
            </dd>
          </div>
        ))}
      </dl>
      {(calculation.slices || calculation.unfinished) && (
        <Typography variant="caption" component="p" color="textSecondary">
          {calculation.slices && t('slo.explain.inSlices')}{' '}
          {calculation.unfinished && t('slo.explain.calendar')}
        </Typography>
      )}
    </div>
  );
}
