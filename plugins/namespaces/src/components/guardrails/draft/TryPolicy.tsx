import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailOverview } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { DraftProblems } from './DraftProblems';
import { DraftProgress } from './DraftProgress';
import { DraftResult } from './DraftResult';
import { PolicyEditor, PolicyEditorHandle } from './PolicyEditor';
import { TakeYaml } from './TakeYaml';
import { TemplateChoice } from './TemplateChoice';
import { useDraftEvaluation } from './useDraftEvaluation';
import { useDraftText } from './useDraftText';

const HINT_ID = 'freehold-draft-hint';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  hint: { color: theme.palette.text.secondary },
}));

/** A policy that does not stand yet, evaluated against everything that does. */
export function TryPolicy(props: { overview: GuardrailOverview }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [params] = useSearchParams();
  const [text, setText] = useDraftText();
  const { evaluation, evaluate, cancel } = useDraftEvaluation();
  const editor = useRef<PolicyEditorHandle>(null);
  const { rules, applications } = props.overview;
  const running = evaluation.status === 'running';
  const outcome = 'outcome' in evaluation ? evaluation.outcome : undefined;

  return (
    <>
      <Section
        id="guardrail-draft"
        title={t('guardrails.draft.title')}
        hint={t('guardrails.draft.hint')}
      >
        <div className={classes.parts}>
          <TemplateChoice
            rules={rules}
            initial={params.get('rule') ?? undefined}
            onText={setText}
          />
          <PolicyEditor
            ref={editor}
            label={t('guardrails.draft.editor')}
            describedBy={HINT_ID}
            value={text}
            onChange={setText}
          />
          <div id={HINT_ID} className={classes.hint}>
            {t('guardrails.draft.editorHint')}
          </div>
          {evaluation.status === 'refused' && (
            <DraftProblems
              problems={evaluation.problems}
              onLine={line => editor.current?.goToLine(line)}
            />
          )}
          <div className={classes.buttons}>
            {running ? (
              <Button variant="outlined" onClick={cancel}>
                {t('guardrails.draft.cancel')}
              </Button>
            ) : (
              <Button
                variant="contained"
                color="primary"
                disabled={text.trim() === ''}
                onClick={() => evaluate(text)}
              >
                {outcome && evaluation.status !== 'idle'
                  ? t('guardrails.draft.again')
                  : t('guardrails.draft.evaluate', { count: applications })}
              </Button>
            )}
            <TakeYaml text={text} />
          </div>
          <DraftProgress evaluation={evaluation} />
        </div>
      </Section>
      {outcome && (
        <Section
          id="guardrail-draft-result"
          title={t('guardrails.draft.result')}
        >
          {evaluation.status !== 'idle' && evaluation.yaml !== text && (
            <Alert severity="info">{t('guardrails.draft.changed')}</Alert>
          )}
          <DraftResult
            outcome={outcome}
            complete={evaluation.status === 'done'}
          />
        </Section>
      )}
    </>
  );
}
