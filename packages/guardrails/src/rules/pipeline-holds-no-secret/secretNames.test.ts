import { isSecretName, isSecretValue } from './secretNames';
import { secretsWithin } from './secretsWithin';

describe('isSecretName', () => {
  it.each([
    'secret',
    'DB_PASSWORD',
    'apiKey',
    'X-Auth-Token',
    'private_key',
    'Authorization',
  ])('%s is one', name => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(['secretName', 'tokens', 'key', 'credentials', 'passwordPolicy', ''])(
    '%s is none',
    name => {
      expect(isSecretName(name)).toBe(false);
    },
  );
});

describe('isSecretValue', () => {
  it.each([
    "${parameters['token']}",
    'encrypted:s3!r:us-west-2!b:bucket!f:file!k:key',
    'encryptedFile:gcs!b:bucket!f:file',
    '',
    ' ',
    42,
    null,
  ])('does not take %p for a secret', value => {
    expect(isSecretValue('token', value)).toBe(false);
  });

  it('knows credentials by how they begin', () => {
    expect(isSecretValue('header', `Bearer ghp_${'a'.repeat(36)}`)).toBe(true);
    expect(isSecretValue('data', '-----BEGIN RSA PRIVATE KEY-----\nMII')).toBe(
      true,
    );
    expect(isSecretValue('header', 'Bearer')).toBe(false);
  });
});

describe('secretsWithin', () => {
  it('finds them as fields and as named values', () => {
    const value = {
      customHeaders: { 'X-Api-Key': 'k' },
      env: [
        { name: 'TOKEN', value: 't' },
        { name: 'LEVEL', value: 'info' },
        { name: 'PASSWORD', valueFrom: { secretKeyRef: { key: 'password' } } },
      ],
    };
    expect(secretsWithin(value, ['stages', 0])).toEqual([
      ['stages', 0, 'customHeaders', 'X-Api-Key'],
      ['stages', 0, 'env', 0, 'value'],
    ]);
  });

  it('ends in a value of any depth', () => {
    let deep: unknown = { token: 'x' };
    for (let level = 0; level < 10_000; level++) {
      deep = [deep];
    }
    expect(secretsWithin(deep, [])).toEqual([]);
  });
});
