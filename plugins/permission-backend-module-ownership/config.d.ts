export interface Config {
  freehold?: {
    permission?: {
      /**
       * Groups whose members keep the platform: they may change every application, the platform itself and everything
       * else in the portal. References of the catalog, for example `group:default/sre`; a bare name means a group in
       * the default namespace. Without any, nobody has these rights.
       *
       * The portal's forms read it as well, to offer an SRE every team as an owner.
       *
       * @deepVisibility frontend
       */
      sreGroups?: string[];
    };
  };
}
