import {
  SloFailure,
  SloHour,
  SloHoursAnswer,
  SloHoursRequest,
  SloLiveRequest,
  SloLiveState,
  SloProvider,
  SloSeries,
} from '@freehold/backstage-plugin-namespaces-node';

const HOUR_MS = 3_600_000;

/** A monitoring backend in which a thousand things happen in every hour, one of them badly, unless a test says otherwise. */
export class FakeSloProvider implements SloProvider {
  readonly id: string;
  readonly title = 'Fake monitoring';
  /** Every request for hours: how many series, and which hours since 1970. */
  readonly asked: Array<{ series: number; from: number; to: number }> = [];
  hoursAtOnce = 10_000;
  unit: 'events' | 'slices' = 'events';
  failures = new Map<string, SloFailure>();
  live = new Map<string, SloLiveState>();
  hourOf = (_series: SloSeries, start: number): SloHour | undefined => ({
    start,
    good: 999,
    total: 1000,
  });
  /** Runs before each answer: to throw, to wait, or to look at the tables. */
  beforeAnswer: (request: SloHoursRequest) => void | Promise<void> = () => {};

  constructor(id = 'fake') {
    this.id = id;
  }

  hoursPerRequest(): number {
    return this.hoursAtOnce;
  }

  unitOf(): 'events' | 'slices' {
    return this.unit;
  }

  async readHours(request: SloHoursRequest): Promise<SloHoursAnswer> {
    const { series, from, to } = request;
    this.asked.push({
      series: series.length,
      from: from / HOUR_MS,
      to: to / HOUR_MS,
    });
    await this.beforeAnswer(request);
    const failures = new Map<number, SloFailure>();
    const hours = new Map<number, SloHour[]>();
    for (const item of series) {
      const failure = this.failures.get(item.namespace);
      if (failure) {
        failures.set(item.id, failure);
        continue;
      }
      const counted: SloHour[] = [];
      for (let start = from; start < to; start += HOUR_MS) {
        const hour = this.hourOf(item, start);
        if (hour) {
          counted.push(hour);
        }
      }
      hours.set(item.id, counted);
    }
    return { hours, failures };
  }

  async readLive({
    series,
  }: SloLiveRequest): Promise<ReadonlyMap<number, SloLiveState>> {
    return new Map(
      series.flatMap(item => {
        const state = this.live.get(item.namespace);
        return state ? [[item.id, state] as const] : [];
      }),
    );
  }
}
