import { ConfigReader } from '@backstage/config';
import { choosePersona, readPersonas } from './personas';

const personas = ['user:default/hana.sato', 'user:default/ken.tanaka'];

describe('readPersonas', () => {
  it('reads the users in the order in which they are shown', () => {
    const config = new ConfigReader({
      freehold: {
        development: {
          personas: [
            { user: 'user:default/Ken.Tanaka', title: 'Ken' },
            { user: 'user:default/hana.sato', title: 'Hana' },
          ],
        },
      },
    });
    expect(readPersonas(config)).toEqual([
      'user:default/ken.tanaka',
      'user:default/hana.sato',
    ]);
  });

  it('offers nobody when nothing is configured', () => {
    expect(readPersonas(new ConfigReader({}))).toEqual([]);
  });
});

describe('choosePersona', () => {
  it('takes a listed persona, whatever its case', () => {
    expect(choosePersona(personas, 'user:default/Hana.Sato')).toBe(
      'user:default/hana.sato',
    );
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['a repeated header', ['user:default/hana.sato', 'user:default/root']],
    ['somebody who is not listed', 'user:default/yui.kobayashi'],
    ['a prefix of a listed one', 'user:default/hana'],
    ['a name of the object prototype', 'constructor'],
  ])('refuses %s', (_, header) => {
    expect(() => choosePersona(personas, header)).toThrow(
      expect.objectContaining({ name: 'AuthenticationError' }),
    );
  });
});
