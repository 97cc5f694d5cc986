export { draftField } from './field';
