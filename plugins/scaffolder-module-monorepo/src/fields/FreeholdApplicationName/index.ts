export { applicationNameField } from './field';
