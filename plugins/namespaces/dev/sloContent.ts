import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import {
  applicationSlos,
  HourlyEvents,
  measured,
  objectiveDetail,
} from '../src/__testUtils__/objectiveBuilders';
import { sloSource } from '../src/__testUtils__/sloBuilders';

const HOUR = 3_600_000;
/** Figures hold up to the hour in which the harness is opened. */
const now = Math.floor(Date.now() / HOUR) * HOUR;

/** Quiet, but for an outage eleven days ago. */
const outage: HourlyEvents = hoursAgo => ({
  bad: [264, 265].includes(hoursAgo) ? 150 : Number(hoursAgo % 3 === 0),
  total: 1_400 + ((hoursAgo * 37) % 300),
});
const worsening: HourlyEvents = hoursAgo => ({
  bad: hoursAgo < 100 ? 9 : hoursAgo % 2,
});
const seldom: HourlyEvents = hoursAgo => ({
  bad: 0,
  total: hoursAgo % 12 === 0 ? 3 : 0,
});
const withGaps: HourlyEvents = hoursAgo =>
  hoursAgo > 300 && hoursAgo < 326 ? undefined : { bad: 0 };

const latency = {
  objective: 'latency',
  slo: 'latency',
  title: 'Latency',
  description: 'Requests that were answered within 300 ms.',
  definition: {
    path: 'applications/payment-authorizer/slo.yaml',
    line: 43,
  },
};

/** One application in which every state occurs, one with a file that cannot be read, one without an SLO. */
export const sloContent: ApplicationSlos[] = [
  applicationSlos({
    source: sloSource({ id: 'datadog', title: 'Datadog', sample: true }),
    objectives: [
      objectiveDetail({
        now,
        hours: outage,
        live: { url: 'https://app.datadoghq.eu/slo?slo_id=1', target: 0.995 },
      }),
      objectiveDetail({
        ...latency,
        now,
        target: 0.995,
        hours: worsening,
        measuredErrorRatios: measured(0.1),
      }),
      objectiveDetail({
        now,
        objective: 'freshness:2',
        title: 'Settlements written within the hour that follows the payment',
        target: 0.9,
        hours: withGaps,
        measuredErrorRatios: new Map(),
      }),
      objectiveDetail({
        now,
        environment: 'staging',
        hours: seldom,
      }),
      objectiveDetail({
        ...latency,
        now,
        environment: 'staging',
        window: {
          kind: 'calendar',
          duration: { count: 1, unit: 'M' },
          startTime: '2026-01-01 00:00:00',
          timeZone: 'Asia/Tokyo',
        },
        hours: worsening,
      }),
      objectiveDetail({
        now,
        environment: 'staging',
        objective: 'slices',
        title: 'Good minutes',
        budgeting: {
          method: 'Timeslices',
          sliceMs: 60_000,
          sliceTarget: 0.95,
        },
      }),
      objectiveDetail({
        now,
        environment: 'develop',
        hours: () => ({ bad: 0, total: 0 }),
        failure: 'The query answers with more than 11,000 series.',
      }),
      objectiveDetail({
        ...latency,
        now,
        environment: 'develop',
        unrecorded: true,
      }),
    ],
  }),
  applicationSlos({
    application: 'coupon-api',
    objectives: [],
    file: {
      path: 'applications/coupon-api/slo.yaml',
      exists: true,
      problems: [
        {
          code: 'slo/target',
          file: 'applications/coupon-api/slo.yaml',
          line: 31,
          message: 'objectives[0].target must be less than 1, not 1',
          remedy: 'Write 0.999; nothing is always good.',
        },
      ],
    },
  }),
  applicationSlos({
    application: 'member-api',
    objectives: [],
    file: {
      path: 'applications/member-api/slo.yaml',
      exists: false,
      problems: [],
    },
  }),
  applicationSlos({
    application: 'search-api',
    source: undefined,
    objectives: [objectiveDetail({ unrecorded: true })],
  }),
];
