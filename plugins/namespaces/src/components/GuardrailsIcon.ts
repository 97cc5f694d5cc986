/** The sign of the guardrails in the navigation. */
export { default as GuardrailsIcon } from '@material-ui/icons/VerifiedUserOutlined';
