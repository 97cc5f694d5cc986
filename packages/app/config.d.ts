export interface Config {
  freehold?: {
    /** Sign-in for development and demonstration, without any password. */
    development?: {
      /**
       * People that a visitor of a development portal can sign in as. Each must be a User of the catalog, and the
       * backend's `persona` provider must allow it.
       *
       * @deepVisibility frontend
       */
      personas?: Array<{
        /** Entity reference of the user, for example `user:default/hana.sato`. */
        user: string;
        /** Who this is, for example `Developer in team-payment`. */
        title: string;
        /** What a newcomer can try as this person. */
        description?: string;
      }>;
    };
    monorepo?: {
      /**
       * Labels the portal's data as sample data.
       *
       * @visibility frontend
       */
      sample?: boolean;
    };
    home?: {
      /**
       * Links of the home page's documentation card, in this order. Default: the documentation in the portal.
       *
       * @deepVisibility frontend
       */
      links?: Array<{
        title: string;
        description?: string;
        /** A path in the portal or an absolute http(s) URL. */
        url: string;
      }>;
    };
  };
}
