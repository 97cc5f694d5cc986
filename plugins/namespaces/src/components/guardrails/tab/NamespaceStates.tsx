import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ApplicationGuardrails } from '@freehold/backstage-plugin-namespaces-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { namespacesTranslationRef } from '../../../translation';
import { GuardrailStateIcon } from '../common/GuardrailStateIcon';
import { useGuardrailWords } from '../common/useGuardrailWords';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
  chip: { margin: 0, maxWidth: '100%' },
  icon: { display: 'inline-flex', marginLeft: theme.spacing(0.5) },
  selected: { borderColor: theme.palette.primary.main, borderWidth: 2 },
}));

/** The state of each namespace; choosing one narrows the findings to it. */
export function NamespaceStates(props: {
  namespaces: ApplicationGuardrails['namespaces'];
  selected?: string;
  onSelect(environment: string | undefined): void;
}) {
  const classes = useStyles();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { namespaces, selected, onSelect } = props;
  return (
    <div
      role="group"
      aria-label={t('guardrails.tab.namespaces')}
      className={classes.list}
    >
      <Chip
        component="button"
        clickable
        variant="outlined"
        label={t('guardrails.tab.allEnvironments')}
        aria-pressed={selected === undefined}
        className={`${classes.chip} ${
          selected === undefined ? classes.selected : ''
        }`}
        onClick={() => onSelect(undefined)}
      />
      {namespaces.map(({ namespace, environment, ...summary }) => (
        <Chip
          key={namespace}
          component="button"
          clickable
          variant="outlined"
          icon={
            <span className={classes.icon}>
              <GuardrailStateIcon state={summary.state} decorative />
            </span>
          }
          label={`${environment}: ${
            words.counts(summary) || words.state(summary.state)
          }`}
          title={`${namespace}\n${words.hint(summary.state)}`}
          aria-pressed={selected === environment}
          className={`${classes.chip} ${
            selected === environment ? classes.selected : ''
          }`}
          onClick={() => onSelect(environment)}
        />
      ))}
    </div>
  );
}
