export { profilePickerField } from './field';
