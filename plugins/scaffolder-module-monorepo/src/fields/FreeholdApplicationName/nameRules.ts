import {
  APPLICATION_NAME_MAX_LENGTH,
  APPLICATION_NAME_PATTERN,
} from '@freehold/application';

/** Whether asking the backend about the name makes sense: it knows more rules and all names that are taken. */
export function isWellFormedName(name: string): boolean {
  return (
    name.length <= APPLICATION_NAME_MAX_LENGTH &&
    APPLICATION_NAME_PATTERN.test(name)
  );
}
