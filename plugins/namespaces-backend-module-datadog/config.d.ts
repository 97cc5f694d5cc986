import { HumanDuration } from '@backstage/types';

export interface Config {
  freehold?: {
    /** Where the events of service level objectives are counted. */
    datadog?: {
      /**
       * The site of the organisation: `datadoghq.com`, `datadoghq.eu`, `us3.datadoghq.com`, `us5.datadoghq.com`,
       * `ap1.datadoghq.com`, `ap2.datadoghq.com`, `uk1.datadoghq.com`, `ddog-gov.com` or `us2.ddog-gov.com`.
       * @default datadoghq.com
       */
      site?: string;
      /**
       * An API key of the organisation.
       * @visibility secret
       */
      apiKey: string;
      /**
       * An application key with the scopes `timeseries_query` and `slos_read`.
       * @visibility secret
       */
      applicationKey: string;
      /**
       * How long one request may take.
       * @default { seconds: 20 }
       */
      timeout?: HumanDuration | string;
      /**
       * Which SLOs of Datadog are compared with those in git. Freehold tags what it renders.
       * @default managed_by:freehold
       */
      searchQuery?: string;
    };
  };
}
