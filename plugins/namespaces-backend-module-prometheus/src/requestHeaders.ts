import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** The headers of every request, with who asks. Errors name fields and never their values. */
export function requestHeaders(
  config: Config,
  place: string,
): Record<string, string> {
  const headers = new Headers();
  const own = config.getOptionalConfig('headers');
  if (own) {
    for (const name of own.keys()) {
      set(headers, name, own.getString(name), `${place}.headers.${name}`);
    }
  }
  const auth = config.getOptionalConfig('auth');
  if (auth) {
    if (headers.has('authorization')) {
      throw new InputError(
        `${place} has auth and the header Authorization; remove one of them`,
      );
    }
    set(headers, 'authorization', authorization(auth, place), `${place}.auth`);
  }
  return Object.fromEntries(headers);
}

function authorization(auth: Config, place: string): string {
  const token = auth.getOptionalString('bearerToken');
  const username = auth.getOptionalString('username');
  const password = auth.getOptionalString('password');
  if (token !== undefined && username === undefined && password === undefined) {
    return `Bearer ${token}`;
  }
  if (
    token === undefined &&
    username !== undefined &&
    password !== undefined &&
    !username.includes(':')
  ) {
    const pair = Buffer.from(`${username}:${password}`, 'utf8');
    return `Basic ${pair.toString('base64')}`;
  }
  throw new InputError(
    `${place}.auth needs either bearerToken, or username (without a colon) and password`,
  );
}

function set(headers: Headers, name: string, value: string, place: string) {
  try {
    headers.set(name, value);
  } catch {
    throw new InputError(
      `${place} cannot be sent as a header; check it for line breaks and characters outside Latin-1`,
    );
  }
}
