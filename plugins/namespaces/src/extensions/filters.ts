import { APPLICATION_ANNOTATION } from '../application';

/** Components that are an application of the monorepo. As data, so that an app's configuration can replace it. */
export const onlyApplications = {
  kind: 'component',
  [`metadata.annotations.${APPLICATION_ANNOTATION}`]: { $exists: true },
};

export const onlyGroups = { kind: 'group' };
