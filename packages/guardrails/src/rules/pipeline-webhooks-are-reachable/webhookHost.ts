/** What becomes of a call of a webhook stage. */
export type WebhookCall =
  | { kind: 'goes-out'; isEncrypted: boolean; host: string }
  /** Orca refuses hosts that could be of its own network, so that a pipeline is no way into it. */
  | { kind: 'refused'; host: string }
  | { kind: 'computed' }
  | { kind: 'invalid' };

const MAX_LENGTH = 2000;
const EXPRESSION = /\$\{[^}]*\}/g;
const REFUSED_DOMAINS = ['local', 'localdomain', 'localhost', 'internal'];
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Reads the URL of a webhook stage. Only the host decides, so that expressions behind it do not matter. */
export function webhookCall(text: string): WebhookCall {
  if (text.length > MAX_LENGTH) {
    return { kind: 'invalid' };
  }
  const [authority] = text.replace(/^[a-z]+:\/\//i, '').split(/[/?#]/);
  if (text.trimStart().startsWith('${') || authority.includes('${')) {
    return { kind: 'computed' };
  }
  let url: URL;
  try {
    url = new URL(text.replace(EXPRESSION, 'x'));
  } catch {
    return { kind: 'invalid' };
  }
  const host = url.hostname.replace(/\.$/, '');
  if (!['http:', 'https:'].includes(url.protocol) || host === '') {
    return { kind: 'invalid' };
  }
  const isAddress = IPV4.test(host) || host.startsWith('[');
  const isOwnNetwork = REFUSED_DOMAINS.some(
    domain => host === domain || host.endsWith(`.${domain}`),
  );
  return isAddress || isOwnNetwork
    ? { kind: 'refused', host }
    : { kind: 'goes-out', isEncrypted: url.protocol === 'https:', host };
}
