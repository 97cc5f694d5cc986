import { useEffect } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { FieldFrame } from '../../components/FieldFrame';
import { Notice } from '../../components/Notice';
import { Unreachable } from '../../components/Unreachable';
import { Waiting } from '../../components/Waiting';
import { PlanState, usePlan } from '../../plan/usePlan';
import { formFieldsTranslationRef } from '../../translation';
import { missingProblems } from './missingProblems';
import { PlanView } from './PlanView';
import { ProblemList } from './ProblemList';

const Refusal = (props: {
  problems: Parameters<typeof ProblemList>[0]['problems'];
}) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  return (
    <>
      <Notice severity="error" title={t('plan.refused')}>
        {t('plan.refusedHint')}
      </Notice>
      <ProblemList problems={props.problems} />
    </>
  );
};

const Outcome = (props: { state: PlanState; onRetry: () => void }) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { state } = props;
  switch (state.status) {
    case 'planning':
      return <Waiting label={t('plan.loading')} />;
    case 'unreachable':
      return (
        <Unreachable
          what={t('unreachable.namespaces')}
          error={state.error}
          hint={t('plan.unreachableHint')}
          onRetry={props.onRetry}
        />
      );
    case 'incomplete':
      return <Refusal problems={missingProblems(state.missing, t)} />;
    case 'refused':
      return <Refusal problems={state.problems} />;
    case 'conflict':
    case 'planned':
      return <PlanView plan={state.plan} />;
    default:
      throw new Error(`No view of ${JSON.stringify(state satisfies never)}`);
  }
};

/**
 * What creating would write, before anything is written. The value is the commit that the plan was made against, and
 * there is none while there is no plan that could be carried out: a required field then keeps the form from going on.
 */
export const FreeholdPlanPreview = (
  props: FieldExtensionComponentProps<string>,
) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { formData, onChange, formContext } = props;
  const { state, retry } = usePlan(formContext?.formData ?? {});
  const base = state.status === 'planned' ? state.plan.base : undefined;

  useEffect(() => {
    if (formData !== base) {
      onChange(base);
    }
  }, [formData, base, onChange]);

  return (
    <FieldFrame
      id={props.idSchema.$id}
      title={props.schema.title ?? t('plan.title')}
      description={props.schema.description ?? t('plan.description')}
    >
      <Outcome state={state} onRetry={retry} />
    </FieldFrame>
  );
};
