import { JsonObject } from '@backstage/types';
import {
  ApplicationDraft,
  DraftProblem,
  NamespacesApi,
} from '@freehold/backstage-plugin-namespaces-common';
import { draftFromFormData } from '../draft/draftFromFormData';
import { planDraft } from './planDraft';

/** The fields of a page are validated one after another, within moments of each other: one plan serves all of them. */
const SHARED_MS = 2000;

interface SharedPlan {
  question: string;
  problems: Promise<DraftProblem[]>;
}
const shared = new WeakMap<NamespacesApi, SharedPlan>();

/**
 * The errors that the plan of a form's data has. None while the form is not complete: fields that have no value yet are
 * asked for by the form itself.
 *
 * @internal
 */
export function planErrors(
  api: NamespacesApi,
  formData: JsonObject,
): Promise<DraftProblem[]> {
  const draft = draftFromFormData(formData);
  if (!draft.ok) {
    return Promise.resolve([]);
  }
  const question = JSON.stringify(draft);
  const known = shared.get(api);
  if (known?.question === question) {
    return known.problems;
  }
  const plan: SharedPlan = {
    question,
    problems: planDraft(api, draft).then(outcome =>
      outcome.status === 'refused'
        ? outcome.problems.filter(({ severity }) => severity === 'error')
        : [],
    ),
  };
  shared.set(api, plan);
  const forget = () => {
    if (shared.get(api) === plan) {
      shared.delete(api);
    }
  };
  // A failure is not remembered: trying again is what helps.
  plan.problems.then(() => setTimeout(forget, SHARED_MS), forget);
  return plan.problems;
}

/** What is said beside a field, once each: an object of three environments has the same problem three times. */
export function sentencesFor(
  field: keyof ApplicationDraft,
  problems: readonly DraftProblem[],
): string[] {
  return [
    ...new Set(
      problems
        .filter(problem => problem.field === field)
        .map(({ message, remedy, guardrail }) =>
          [guardrail && `${guardrail.title}:`, message, remedy]
            .filter(Boolean)
            .join(' '),
        ),
    ),
  ];
}
