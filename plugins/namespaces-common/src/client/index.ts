export { NamespacesClient } from './NamespacesClient';
export type { NamespacesClientOptions } from './NamespacesClient';
export { listNamespacesQuery } from './listNamespacesQuery';
