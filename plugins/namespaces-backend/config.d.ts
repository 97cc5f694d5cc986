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
    };
  };
}
