import { CelFault, evaluationFault } from '../fault';
import type { CelValue } from '../types';
import { CelOpaque } from './opaque';
import { escapedPath, unescapeUrl } from './percentEncoding';

function invalid(reason: string): CelFault {
  return evaluationFault(
    `URL parse error during conversion from string: ${reason}`,
  );
}

/** Text before and after the first separator: all of it and nothing when there is none. */
function cut(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1
    ? [text, undefined]
    : [text.slice(0, at), text.slice(at + separator.length)];
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x7f) {
      return true;
    }
  }
  return false;
}

function isPort(text: string): boolean {
  return /^(?::\d*)?$/.test(text);
}

function readHost(text: string): string {
  if (text.startsWith('[')) {
    const end = text.lastIndexOf(']');
    if (end === -1) {
      throw invalid("missing ']' in host");
    }
    if (!isPort(text.slice(end + 1))) {
      throw invalid(
        `invalid port ${JSON.stringify(text.slice(end + 1))} after host`,
      );
    }
    const zone = text.slice(0, end).indexOf('%25');
    return zone === -1
      ? unescapeUrl(text, 'host')
      : unescapeUrl(text.slice(0, zone), 'host') +
          unescapeUrl(text.slice(zone, end), 'zone') +
          unescapeUrl(text.slice(end), 'host');
  }
  const colon = text.lastIndexOf(':');
  if (colon !== -1 && !isPort(text.slice(colon))) {
    throw invalid(
      `invalid port ${JSON.stringify(text.slice(colon))} after host`,
    );
  }
  return unescapeUrl(text, 'host');
}

function readAuthority(text: string): { user: string; host: string } {
  const at = text.lastIndexOf('@');
  const user = at === -1 ? '' : text.slice(0, at + 1);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) {
    throw invalid('invalid userinfo');
  }
  unescapeUrl(user, 'user');
  return { user, host: readHost(text.slice(at + 1)) };
}

interface Parts {
  scheme: string;
  opaque: string;
  user: string;
  host: string;
  path: string;
  writtenPath: string;
  query: string;
}

/** `parse` of Go's net/url. A request URI is an absolute URI or an absolute path, and has no fragment. */
function readParts(text: string, isRequest: boolean): Parts {
  if (hasControlCharacter(text)) {
    throw invalid('invalid control character in URL');
  }
  if (text === '' && isRequest) {
    throw invalid('empty url');
  }
  if (text.startsWith(':')) {
    throw invalid('missing protocol scheme');
  }
  const named = /^([A-Za-z][A-Za-z0-9+\-.]*):/.exec(text);
  const scheme = named ? named[1].toLowerCase() : '';
  const [before, query = ''] = cut(
    named ? text.slice(named[0].length) : text,
    '?',
  );
  const empty = { scheme, opaque: '', user: '', host: '', query };
  if (text === '*') {
    return { ...empty, path: '*', writtenPath: '*' };
  }
  if (!before.startsWith('/')) {
    if (scheme !== '') {
      return { ...empty, opaque: before, path: '', writtenPath: '' };
    }
    if (isRequest) {
      throw invalid('invalid URI for request');
    }
    if (before.split('/')[0].includes(':')) {
      throw invalid('first path segment in URL cannot contain colon');
    }
  }
  const hasAuthority =
    before.startsWith('//') &&
    (scheme !== '' || (!isRequest && !before.startsWith('///')));
  if (!hasAuthority) {
    const path = unescapeUrl(before, 'path');
    return { ...empty, path, writtenPath: before };
  }
  const slash = before.indexOf('/', 2);
  const end = slash === -1 ? before.length : slash;
  const writtenPath = before.slice(end);
  return {
    ...empty,
    ...readAuthority(before.slice(2, end)),
    path: unescapeUrl(writtenPath, 'path'),
    writtenPath,
  };
}

/**
 * A URL as Go reads it, which is not how browsers do: nothing is repaired.
 */
export class CelUrl extends CelOpaque {
  readonly typeName = 'kubernetes.URL';

  private constructor(
    private readonly parts: Parts,
    private readonly fragment: string,
  ) {
    super();
  }

  static parse(text: string): CelUrl {
    readParts(text, true);
    const [before, fragment = ''] = cut(text, '#');
    return new CelUrl(
      readParts(before, false),
      unescapeUrl(fragment, 'fragment'),
    );
  }

  /** Throws when the text is no absolute URI and no absolute path. */
  static check(text: string): void {
    readParts(text, true);
  }

  get scheme(): string {
    return this.parts.scheme;
  }

  get host(): string {
    return this.parts.host;
  }

  private get hostAndPort(): [string, string] {
    const { host } = this.parts;
    const colon = host.lastIndexOf(':');
    return colon !== -1 && isPort(host.slice(colon))
      ? [host.slice(0, colon), host.slice(colon + 1)]
      : [host, ''];
  }

  get hostname(): string {
    const [name] = this.hostAndPort;
    return name.startsWith('[') && name.endsWith(']')
      ? name.slice(1, -1)
      : name;
  }

  get port(): string {
    return this.hostAndPort[1];
  }

  get escapedPath(): string {
    return escapedPath(this.parts.writtenPath, this.parts.path);
  }

  /** All values of each key. What cannot be read is left out, as Go does. */
  get query(): Map<string, CelValue> {
    const result = new Map<string, CelValue[]>();
    for (const pair of this.parts.query.split('&')) {
      if (pair !== '' && !pair.includes(';')) {
        const [key, value] = cut(pair, '=').map(readQueryPart);
        if (key !== undefined && value !== undefined) {
          const values = result.get(key) ?? [];
          values.push(value);
          result.set(key, values);
        }
      }
    }
    return result;
  }

  equals(other: CelOpaque): boolean {
    return other instanceof CelUrl && this.text === other.text;
  }

  private get text(): string {
    const { scheme, opaque, user, host, query } = this.parts;
    return JSON.stringify([
      scheme,
      opaque,
      user,
      host,
      this.escapedPath,
      query,
      this.fragment,
    ]);
  }
}

/** `undefined` when it has an escape that is none. A key without `=` has an empty value. */
function readQueryPart(text: string | undefined): string | undefined {
  try {
    return unescapeUrl(text ?? '', 'query');
  } catch (fault) {
    if (fault instanceof CelFault && fault.kind === 'evaluation') {
      return undefined;
    }
    throw fault;
  }
}
