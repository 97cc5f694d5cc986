export interface Config {
  freehold?: {
    permission?: {
      /**
       * Groups whose members may name any team as the owner. The backend decides by the same list.
       *
       * @items.visibility frontend
       */
      sreGroups?: string[];
    };
  };
}
