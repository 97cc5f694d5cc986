import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { EnvironmentTabs, environmentIds } from './EnvironmentTabs';
import { byEnvironment } from './objectiveFacts';
import { ObjectiveSection } from './ObjectiveSection';
import { useSloQuery } from './useSloQuery';

const useStyles = makeStyles(theme => ({
  sections: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    outline: 'none',
  },
}));

/** The objectives of one environment: of the one in the address, or of the last stage, where it matters most. */
export function Objectives(props: { slos: ApplicationSlos }) {
  const classes = useStyles();
  const [query, select] = useSloQuery();
  const { slos } = props;
  const environments = useMemo(
    () => byEnvironment(slos.objectives),
    [slos.objectives],
  );
  const [first] = environments.keys();
  const selected =
    query.environment !== undefined && environments.has(query.environment)
      ? query.environment
      : first;
  const ids = environmentIds(selected);
  return (
    <>
      <EnvironmentTabs
        environments={environments}
        unmeasured={!slos.source}
        selected={selected}
        onSelect={select}
      />
      <div
        role="tabpanel"
        id={ids.panel}
        aria-labelledby={ids.tab}
        className={classes.sections}
        key={selected}
      >
        {environments.get(selected)?.map(objective => (
          <ObjectiveSection
            key={objective.objective}
            slos={slos}
            objective={objective}
            pointedAt={objective.objective === query.objective}
          />
        ))}
      </div>
    </>
  );
}
