import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailRuleRow } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { namespacesApiRef } from '../../../api';
import { errorText } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { EXAMPLE_POLICY } from './examplePolicy';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  field: { flex: '1 1 16rem', maxWidth: '32rem' },
}));

/** Puts the file of a policy that stands, or an example, into the editor. */
export function TemplateChoice(props: {
  rules: readonly GuardrailRuleRow[];
  /** The rule that the address names. */
  initial?: string;
  onText(text: string): void;
}) {
  const classes = useStyles();
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { initial, onText } = props;
  const policies = props.rules.filter(({ source }) => source === 'policy');
  const [chosen, setChosen] = useState(
    policies.find(({ rule }) => rule === initial),
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const load = async () => {
    setProblem(undefined);
    if (!chosen) {
      onText(EXAMPLE_POLICY);
      return;
    }
    setBusy(true);
    try {
      const { text } = await api.getGuardrailRule(chosen.rule, { limit: 1 });
      if (text) {
        onText(text);
      } else {
        setProblem(t('guardrails.draft.noText'));
      }
    } catch (error) {
      setProblem(
        t('guardrails.draft.loadFailed', {
          reason: error instanceof Error ? errorText(error) : String(error),
        }),
      );
    } finally {
      setBusy(false);
    }
  };

  return (
    <div>
      <div className={classes.line}>
        <Autocomplete
          className={classes.field}
          size="small"
          options={policies}
          value={chosen ?? null}
          getOptionLabel={({ title, rule }) => `${title} (${rule})`}
          getOptionSelected={(option, value) => option.rule === value.rule}
          onChange={(_event, value) => setChosen(value ?? undefined)}
          noOptionsText={t('filter.noOptions')}
          clearText={t('filter.clear')}
          renderInput={params => (
            <TextField
              {...params}
              variant="outlined"
              label={t('guardrails.draft.template')}
              placeholder={t('guardrails.draft.example')}
              InputLabelProps={{ shrink: true }}
            />
          )}
        />
        <Button variant="outlined" disabled={busy} onClick={load}>
          {t('guardrails.draft.load')}
        </Button>
      </div>
      {problem && <Alert severity="error">{problem}</Alert>}
    </div>
  );
}
