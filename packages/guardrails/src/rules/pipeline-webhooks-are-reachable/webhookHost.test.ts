import { webhookCall } from './webhookHost';

describe('webhookCall', () => {
  it.each([
    'http://localhost',
    'http://LOCALHOST.:80/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://[fe80::1]/',
    'https://hooks.example.com@10.0.0.1/',
    'https://printer.local/',
    'http://metadata.google.internal/computeMetadata',
  ])('is refused: %s', url => {
    expect(webhookCall(url)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    '${url}',
    ' ${url}',
    'https://${host}/x',
    'https://hooks.${domain}:443/x',
    'https://${user}@hooks.example.com/x',
  ])('leads anywhere: %s', url => {
    expect(webhookCall(url)).toEqual({ kind: 'computed' });
  });

  it.each(['', 'hooks', 'ftp://example.com', 'data:text/html,x', 'https://'])(
    'cannot be called: %s',
    url => {
      expect(webhookCall(url)).toEqual({ kind: 'invalid' });
    },
  );

  it('goes out, whatever is computed behind the host', () => {
    expect(
      webhookCall('https://local.example.com/${a ? 1 : 2}?b=${c}'),
    ).toEqual({
      kind: 'goes-out',
      isEncrypted: true,
      host: 'local.example.com',
    });
    expect(webhookCall('http://example.com')).toMatchObject({
      isEncrypted: false,
    });
  });
});
