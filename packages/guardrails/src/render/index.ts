export {
  RENDERED_GUARDRAILS_DIRECTORY,
  renderGuardrails,
  type RenderGuardrailsOptions,
} from './renderGuardrails';
export {
  renderPlatformGuardrails,
  type RenderedPlatform,
} from './renderPlatform';
export { checkRendered, RENDERED_GUARDRAILS_RULE } from './checkRendered';
export { WAIVERS_ANNOTATION } from './waivedBindings';
