import { HumanDuration } from '@backstage/types';

export interface Config {
  freehold?: {
    /** Where the events of service level objectives are counted. */
    prometheus?: {
      /** One Prometheus, or anything that answers its API (Thanos, Mimir), for all clusters or for some of them. */
      instances: Array<{
        /** For messages: what people call it. */
        name: string;
        /** Address that the backend reaches it at, without `/api/v1`: `https://prometheus.example`. */
        url: string;
        /** Address that browsers reach it at. With it, objectives have a link to their burn rate. */
        externalUrl?: string;
        /** Clusters of platform.yaml that it watches. One instance may do without: it serves all clusters that no other names. */
        clusters?: string[];
        auth?: {
          /** @visibility secret */
          bearerToken?: string;
          username?: string;
          /** @visibility secret */
          password?: string;
        };
        /**
         * Sent with every request: `X-Scope-OrgID` for a tenant of Mimir.
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /**
         * How long one query may take.
         * @default { seconds: 30 }
         */
        timeout?: HumanDuration | string;
        /**
         * A metric that is there whenever this Prometheus is up; where it is missing, Prometheus was not watching.
         * @default up
         */
        presence?: string;
      }>;
      /**
       * Label by which series tell their namespace. An indicator's own `namespaceLabel` takes precedence.
       * @default namespace
       */
      namespaceLabel?: string;
    };
  };
}
