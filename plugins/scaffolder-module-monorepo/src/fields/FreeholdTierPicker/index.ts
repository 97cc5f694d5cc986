export { tierPickerField } from './field';
