export { environmentsField } from './field';
