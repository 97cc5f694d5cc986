export { ownerPickerField } from './field';
