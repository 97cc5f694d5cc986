export interface Config {
  freehold?: {
    monorepo?: {
      /**
       * Label everything that comes from the manifest monorepo as sample data. Defaults to false.
       * @visibility frontend
       */
      sample?: boolean;
    };
  };
}
