import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { namespacesTranslationRef } from '../../../translation';
import { usePlatformChoices } from '../../common/usePlatformChoices';
import { SloStateIcon } from '../common/SloStateIcon';
import { stateOf, worstOf } from './objectiveFacts';

const useStyles = makeStyles(theme => ({
  tab: {
    minWidth: 'auto',
    minHeight: theme.spacing(5),
    textTransform: 'none',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
}));

/** Ids that connect a tab with what it shows. */
export function environmentIds(environment: string) {
  return {
    tab: `freehold-slo-environment-${environment}`,
    panel: `freehold-slo-objectives-${environment}`,
  };
}

/** Chooses the environment; each says how its worst objective is. */
export function EnvironmentTabs(props: {
  environments: ReadonlyMap<string, SloObjectiveDetail[]>;
  /** Nothing is measured, so that there are no states. */
  unmeasured: boolean;
  selected: string;
  onSelect(environment: string): void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const choices = usePlatformChoices();
  const { environments, unmeasured, selected, onSelect } = props;
  return (
    <Tabs
      value={selected}
      onChange={(_event, next: string) => onSelect(next)}
      indicatorColor="primary"
      variant="scrollable"
      scrollButtons="auto"
      selectionFollowsFocus
      aria-label={t('slo.environments')}
    >
      {[...environments].map(([name, objectives]) => {
        const worst = unmeasured ? undefined : worstOf(objectives);
        const title = choices?.environments.find(
          environment => environment.name === name,
        )?.title;
        const ids = environmentIds(name);
        return (
          <Tab
            key={name}
            value={name}
            id={ids.tab}
            aria-controls={ids.panel}
            className={classes.tab}
            label={
              <span className={classes.label}>
                {worst && <SloStateIcon state={stateOf(worst)} />}
                {title ?? name}
              </span>
            }
          />
        );
      })}
    </Tabs>
  );
}
