import { OBJECTIVE_RECORD, sliKey } from '@freehold/slo';
import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { Asked, Handler, json, matrix, vector } from './prometheusServer';

const HOUR = 3_600_000;
const MINUTE = 60_000;

export interface FakeOptions {
  series: readonly SloSeries[];
  /** Events of a minute. */
  events(series: SloSeries, minute: number): { good: number; total: number };
  /** Minutes in which Prometheus was dead. */
  away?(minute: number): boolean;
  /** The minute that has not come yet. */
  until: number;
  /** Rows of the recording rules. */
  records?: Array<[metric: Record<string, string>, value: string]>;
  /** A query over more series and hours than this is refused. */
  limit?: number;
}

/**
 * A Prometheus that knows three queries: whether it was there, the events of ranges, and what its rules recorded. A
 * range counts what counters showed between the last samples before its edges, as the real one does.
 */
export function fakePrometheus(options: FakeOptions): Handler {
  const { away = () => false, until } = options;
  const watched = (minute: number) =>
    minute >= 0 && minute < until && !away(minute);
  /** The last minute that was seen within five before the instant. */
  const lastSeen = (instant: number) => {
    const minute = instant / MINUTE;
    return [1, 2, 3, 4, 5].map(n => minute - n).find(watched);
  };
  return ({ form }, response) => {
    const { query } = form;
    if (query.startsWith('count(')) {
      const values = instantsOf(form)
        .filter(instant => lastSeen(instant) !== undefined)
        .map((instant): [number, string] => [instant / 1000, '1']);
      json(response, matrix(values.length ? [{ metric: {}, values }] : []));
      return;
    }
    if (query.startsWith('{__name__')) {
      const names = query.slice('{__name__=~"'.length, -2).split('|');
      const rows = (options.records ?? []).filter(([metric]) =>
        names.includes(metric.__name__),
      );
      json(
        response,
        vector(
          rows.map(([metric, value]) => ({
            metric,
            value: [Number(form.time), value],
          })),
        ),
      );
      return;
    }
    const named = /[,{]namespace=~?"([^"]+)"/.exec(query)?.[1].split('|');
    const asked = options.series.filter(
      ({ namespace }) => !named || named.includes(namespace),
    );
    const instants = instantsOf(form);
    if (options.limit && asked.length * instants.length > options.limit) {
      const error =
        'query processing would load too many samples into memory in query execution';
      json(response, { status: 'error', errorType: 'execution', error }, 422);
      return;
    }
    const range = Number(/\[(\d+)ms:/.exec(query)?.[1]) - 1;
    const part = query.includes('code!~') ? 'good' : 'total';
    const rows = asked.flatMap(series => {
      const values = instants.flatMap((instant): Array<[number, string]> => {
        const seen = between(instant - range, instant).filter(watched);
        const first = lastSeen(instant - range) ?? seen[0];
        const last = seen.at(-1);
        if (first === undefined || last === undefined) return [];
        const sum = between((first + 1) * MINUTE, (last + 1) * MINUTE).reduce(
          (total, minute) => total + options.events(series, minute)[part],
          0,
        );
        return [[instant / 1000, String(sum)]];
      });
      const { namespace, objective } = series;
      const metric = {
        namespace,
        slo: objective.id,
        sli: sliKey(objective) ?? '',
      };
      return values.length ? [{ metric, values }] : [];
    });
    json(response, matrix(rows));
  };
}

/** A series as the rules record it. */
export function objectiveRecord(
  { namespace, objective }: SloSeries,
  value: string,
): [Record<string, string>, string] {
  const sli = sliKey(objective) ?? '';
  const metric = { __name__: OBJECTIVE_RECORD, namespace, slo: objective.id };
  return [{ ...metric, sli }, value];
}

/** Minutes of a stretch of time. */
function between(from: number, to: number): number[] {
  const minutes: number[] = [];
  for (let minute = from / MINUTE; minute < to / MINUTE; minute += 1) {
    minutes.push(minute);
  }
  return minutes;
}

function instantsOf({ start, end, step }: Asked['form']): number[] {
  const instants: number[] = [];
  for (
    let instant = Number(start) * 1000;
    instant <= Number(end) * 1000;
    instant += Number(step) * 1000
  ) {
    instants.push(instant);
  }
  return instants;
}

export { HOUR, MINUTE };
