import { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    providers?: {
      freehold?: {
        /**
         * How often the head of the monorepo is compared with what the catalog was told last. Landings through the
         * portal are noticed at once; this is for commits that come from elsewhere. Default: 10 seconds.
         */
        pollEvery?: string | HumanDuration;
        /**
         * How often everything is read again, which heals whatever was missed. Default: 30 minutes.
         */
        fullPassEvery?: string | HumanDuration;
      };
    };
  };
}
