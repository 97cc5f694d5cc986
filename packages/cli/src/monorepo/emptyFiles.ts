import type { MonorepoFiles } from './types';

/** A monorepo with nothing in it yet. */
export const emptyFiles: MonorepoFiles = {
  readTexts: async () => new Map(),
  readBlobs: async () => new Map(),
  async close() {},
};
