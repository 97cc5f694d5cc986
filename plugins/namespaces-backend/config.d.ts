import { HumanDuration } from '@backstage/types';

export interface Config {
  freehold?: {
    /** The index of namespaces. */
    namespaces?: {
      index?: {
        /**
         * How often the index looks whether the monorepo's branch has moved. A commit that Freehold itself lands is
         * noticed at once.
         * @default { seconds: 10 }
         */
        checkInterval?: HumanDuration | string;
        /**
         * How often all application directories are compared with the index, whatever the commits say changed.
         * @default { minutes: 30 }
         */
        fullPassInterval?: HumanDuration | string;
      };
      /** What guardrails have against applications. */
      guardrails?: {
        /**
         * How often guardrails look for what has changed beside the monorepo: waivers that end, and groups of the
         * catalog. A commit is looked at as soon as the index has it.
         * @default { minutes: 5 }
         */
        checkInterval?: HumanDuration | string;
      };
    };
    /** Service level objectives: what is recorded of them. */
    slo?: {
      /**
       * Id of the provider that is asked: `prometheus`, `datadog`, `sample`. By default the only one connected, and
       * the sample only where there is no other.
       */
      provider?: string;
      /**
       * How often the provider is asked for what is new.
       * @default { minutes: 5 }
       */
      refreshInterval?: HumanDuration | string;
      /**
       * How long one request to the provider may take.
       * @default { minutes: 1 }
       */
      requestTimeout?: HumanDuration | string;
      /**
       * Minutes after its end until an hour counts as complete in the monitoring backend.
       * @default 5
       */
      settleMinutes?: number;
      /**
       * How many days before now the record of a new objective begins, if its window and trend need so many. Longer
       * windows fill up as time goes by.
       * @default 61
       */
      backfillDays?: number;
      /**
       * Days that hours, changed targets and removed objectives are kept.
       * @default 400
       */
      retentionDays?: number;
    };
  };
}
