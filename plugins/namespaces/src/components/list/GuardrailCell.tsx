import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { NamespaceRow } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLinks } from '../../links/useLinks';
import { namespacesTranslationRef } from '../../translation';
import { GuardrailStateIcon } from '../guardrails/common/GuardrailStateIcon';
import { useGuardrailWords } from '../guardrails/common/useGuardrailWords';

const useStyles = makeStyles(theme => ({
  cell: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    minWidth: 0,
    color: 'inherit',
    '& > svg': { flexShrink: 0 },
  },
  words: { lineHeight: 1.5, overflow: 'hidden', textOverflow: 'ellipsis' },
}));

/** What the guardrails have against a namespace, at a glance: the worst, with how many. Leads to all of it. */
export function GuardrailCell(props: { row: NamespaceRow }) {
  const classes = useStyles();
  const links = useLinks();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { application, environment, title, guardrails } = props.row;
  const lines = [
    words.state(guardrails?.state),
    words.hint(guardrails?.state),
    guardrails && words.counts(guardrails),
    t('guardrails.words.open', { application: title }),
  ];
  return (
    <Link
      to={links.guardrailTab(application, { environment })}
      className={classes.cell}
      title={lines.filter(Boolean).join('\n')}
    >
      <GuardrailStateIcon state={guardrails?.state} decorative />
      <span className={classes.words}>{words.worst(guardrails)}</span>
    </Link>
  );
}
