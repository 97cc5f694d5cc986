import { fullRefPattern, parseOwnerRef } from '../references';
import { text } from './text';

const MAX_REF_LENGTH = 150;

export function groupRef(description: string) {
  return text({
    description,
    maxLength: MAX_REF_LENGTH,
    rules: [
      {
        code: 'group-ref-invalid',
        accepts: fullRefPattern(['group']),
        expected: 'a reference to a catalog group in full form',
        remedy: value =>
          `Write ${
            parseOwnerRef(value)?.ref ??
            'for example group:default/team-payment'
          }.`,
      },
    ],
    examples: ['group:default/team-payment'],
  });
}

export function systemRef(description: string) {
  return text({
    description,
    maxLength: MAX_REF_LENGTH,
    rules: [
      {
        code: 'system-ref-invalid',
        accepts: fullRefPattern(['system']),
        expected: 'a reference to a catalog system in full form',
        remedy: 'Write for example system:default/payment, in lower case.',
      },
    ],
    examples: ['system:default/payment'],
  });
}

export function dependencyRef(description: string) {
  return text({
    description,
    maxLength: MAX_REF_LENGTH,
    rules: [
      {
        code: 'dependency-ref-invalid',
        accepts: fullRefPattern(['component', 'resource']),
        expected: 'a reference to a catalog component or resource in full form',
        remedy:
          'Write for example component:default/member-api, in lower case.',
      },
    ],
    examples: ['component:default/member-api'],
  });
}
