import { Route, Routes } from 'react-router-dom';
import { guardrailRuleRouteRef } from '../../../routes';
import { GuardrailsPage } from './GuardrailsPage';
import { RulePage } from './RulePage';

/** Everything below `/guardrails`. */
export function GuardrailsRouter() {
  return (
    <Routes>
      <Route path={guardrailRuleRouteRef.path} element={<RulePage />} />
      <Route path="/*" element={<GuardrailsPage />} />
    </Routes>
  );
}
