import type { CostMeter } from '../../run/costMeter';
import { CelUrl } from '../../values/url';
import { overload, PARSE_PRICE, type Library } from '../overload';
import { succeeds } from '../succeeds';

/** k8s.io/apiserver/pkg/cel/library/urls.go */
export const URL_LIBRARY: Library = {
  introduced: 0,
  types: ['kubernetes.URL'],
  overloads: [
    overload(
      'url(string): URL',
      (text: string, meter: CostMeter) => {
        meter.build(text.length);
        return CelUrl.parse(text);
      },
      PARSE_PRICE,
    ),
    overload(
      'isURL(string): bool',
      (text: string) => succeeds(() => CelUrl.check(text)),
      PARSE_PRICE,
    ),
    overload('URL.getScheme(): string', ({ scheme }: CelUrl) => scheme),
    overload('URL.getHost(): string', ({ host }: CelUrl) => host),
    overload('URL.getHostname(): string', ({ hostname }: CelUrl) => hostname),
    overload('URL.getPort(): string', ({ port }: CelUrl) => port),
    overload('URL.getEscapedPath(): string', (url: CelUrl) => url.escapedPath),
    overload(
      'URL.getQuery(): map<string, list<string>>',
      ({ query }: CelUrl) => query,
    ),
  ],
};
