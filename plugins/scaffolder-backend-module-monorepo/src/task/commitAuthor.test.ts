import { HANA } from '../__testUtils__/organisation';
import { commitAuthor } from './commitAuthor';

const userWith = (profile: { displayName?: string; email?: string }) => ({
  subject: 'user:default/hana.sato',
  entity: { ...HANA.entity, spec: { profile } },
});

describe('commitAuthor', () => {
  it.each([
    [
      'the profile',
      userWith({ displayName: 'Hana Sato', email: 'hana.sato@example.com' }),
      'Hana Sato <hana.sato@example.com>',
    ],
    [
      'the reference, without a profile',
      { subject: 'user:default/hana.sato' },
      'hana.sato <hana.sato@users.freehold.invalid>',
    ],
    [
      'the reference, where the profile is empty',
      userWith({ displayName: ' ', email: '' }),
      'hana.sato <hana.sato@users.freehold.invalid>',
    ],
    [
      'the subject of a service',
      { subject: 'plugin:events' },
      'events <events@users.freehold.invalid>',
    ],
    [
      'a subject in whatever form',
      { subject: 'some <external>\ncaller' },
      'some-external-caller <some-external-caller@users.freehold.invalid>',
    ],
    [
      'nothing but what git allows',
      userWith({
        displayName: 'Hana <root@x>\nAuthor: Eve',
        email: 'hana@example.com>\ncommitter x',
      }),
      'Hana  root@x  Author: Eve <hana@example.com  committer x>',
    ],
  ])('takes %s', (_, initiator, expected) => {
    const { name, email } = commitAuthor(initiator);
    expect(`${name} <${email}>`).toBe(expected);
  });
});
