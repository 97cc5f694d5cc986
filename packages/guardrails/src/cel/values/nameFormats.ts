/**
 * Names as k8s.io/apimachinery/pkg/util/validation checks them, with its messages: policies show them to people.
 */

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`;
const LABEL_1035 = '[a-z]([-a-z0-9]*[a-z0-9])?';
const QUALIFIED_NAME = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const LABEL_VALUE = `(${QUALIFIED_NAME})?`;

const LABEL_LENGTH = 63;
const SUBDOMAIN_LENGTH = 253;

function tooLong(length: number): string {
  return `must be no more than ${length} characters`;
}

function notMatching(
  message: string,
  pattern: string,
  ...examples: string[]
): string {
  const shown = examples.map(example => `'${example}', `).join(' or ');
  return `${message} (e.g. ${shown}regex used for validation is '${pattern}')`;
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}

/** Lengths are those of UTF-8, as in Go. Beyond ASCII nothing is a name, so it makes no difference what else is said. */
function checkedLength(text: string, length: number): string[] {
  return text.length > length ? [tooLong(length)] : [];
}

export function dns1123Label(text: string): string[] {
  const problems = checkedLength(text, LABEL_LENGTH);
  if (!matches(LABEL, text)) {
    problems.push(
      matches(SUBDOMAIN, text)
        ? 'must not contain dots'
        : notMatching(
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
            LABEL,
            'my-name',
            '123-abc',
          ),
    );
  }
  return problems;
}

export function dns1123Subdomain(text: string): string[] {
  const problems = checkedLength(text, SUBDOMAIN_LENGTH);
  if (!matches(SUBDOMAIN, text)) {
    problems.push(
      notMatching(
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
        SUBDOMAIN,
        'example.com',
      ),
    );
  }
  return problems;
}

export function dns1035Label(text: string): string[] {
  const problems = checkedLength(text, LABEL_LENGTH);
  if (!matches(LABEL_1035, text)) {
    problems.push(
      notMatching(
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
        LABEL_1035,
        'my-name',
        'abc-123',
      ),
    );
  }
  return problems;
}

const QUALIFIED_NAME_MESSAGE =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

function qualifiedNameMismatch(): string {
  return notMatching(
    QUALIFIED_NAME_MESSAGE,
    QUALIFIED_NAME,
    'MyName',
    'my.name',
    '123-abc',
  );
}

export function qualifiedName(text: string): string[] {
  const parts = text.split('/');
  if (parts.length > 2) {
    return [
      `a qualified name ${qualifiedNameMismatch()} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const problems: string[] = [];
  const name = parts[parts.length - 1];
  if (parts.length === 2) {
    const found =
      parts[0] === '' ? ['must be non-empty'] : dns1123Subdomain(parts[0]);
    problems.push(...found.map(problem => `prefix part ${problem}`));
  }
  if (name === '') {
    problems.push('name part must be non-empty');
  } else if (name.length > LABEL_LENGTH) {
    problems.push(`name part ${tooLong(LABEL_LENGTH)}`);
  }
  if (!matches(QUALIFIED_NAME, name)) {
    problems.push(`name part ${qualifiedNameMismatch()}`);
  }
  return problems;
}

export function labelValue(text: string): string[] {
  const problems = checkedLength(text, LABEL_LENGTH);
  if (!matches(LABEL_VALUE, text)) {
    problems.push(
      notMatching(
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
        LABEL_VALUE,
        'MyValue',
        'my_value',
        '12345',
      ),
    );
  }
  return problems;
}

/** A prefix may end with a dash, which is where the rest of the name follows. */
export function asPrefix(
  problemsOf: (text: string) => string[],
): (text: string) => string[] {
  return text =>
    problemsOf(
      text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text,
    );
}
