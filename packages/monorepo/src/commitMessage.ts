import { InputError } from '@backstage/errors';
import { Person } from './git/commitObject';
import { changeTrailer } from './changeId';

const MAX_SUBJECT = 200;
const MAX_BODY = 64 * 1024;

/** Subject, body and, for a change, its trailer. Throws `InputError` for texts that would say something else in git. */
export function commitMessage(options: {
  subject: string;
  body?: string;
  changeId?: string;
}): string {
  const subject = options.subject.trim();
  const body = (options.body ?? '').replace(/\r\n?/g, '\n').trim();
  if (subject === '' || subject.length > MAX_SUBJECT)
    throw new InputError(
      `change.subject has ${subject.length} characters. Use 1 to ${MAX_SUBJECT}.`,
    );
  if (/\p{Cc}/u.test(subject))
    throw new InputError(
      'change.subject contains a control character. Use one line of text.',
    );
  if (body.length > MAX_BODY)
    throw new InputError(
      `change.body has ${body.length} characters. Use at most ${MAX_BODY}.`,
    );
  if (/[^\P{Cc}\n\t]/u.test(body))
    throw new InputError(
      'change.body contains a control character. Use plain text.',
    );
  const trailer = options.changeId && changeTrailer(options.changeId);
  return `${[subject, body, trailer].filter(Boolean).join('\n\n')}\n`;
}

/**
 * A person as git can write them: it ends names and addresses at `<`, `>` and the end of the line. Throws `InputError`
 * when nothing is left.
 */
export function commitPerson(person: Person, field: string): Person {
  const clean = (text: string) =>
    text
      .replace(/[<>\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const name = clean(person.name);
  const email = clean(person.email).replace(/ /g, '');
  if (name === '' || email === '') {
    const part = name === '' ? 'name' : 'email';
    throw new InputError(
      `${field}.${part} is empty or has only characters that git does not allow. Give the ${part} of a person.`,
    );
  }
  return { name, email };
}
