export interface Config {
  freehold?: {
    /** The manifest monorepo. */
    monorepo?: {
      /**
       * Directory of the bare git repository. A relative path starts at the root of the Backstage repository
       * (where the package.json with the workspaces is), or at the working directory outside of one.
       */
      path: string;
      /**
       * Branch that the clusters run.
       * @default main
       */
      branch?: string;
      /**
       * Directory with `platform/`, `applications/<name>/application.yaml` and any other files, from which the
       * repository is made when there is none at `path`. Relative like `path`. Without it a missing repository is an error.
       */
      seed?: string;
      /**
       * Says that the monorepo holds sample data, so that pages label it as such.
       * @default false
       * @visibility frontend
       */
      sample?: boolean;
    };
  };
}
