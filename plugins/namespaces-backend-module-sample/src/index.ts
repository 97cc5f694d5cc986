/**
 * Made-up SLO figures for a first start, until a monitoring backend is connected.
 *
 * @packageDocumentation
 */

export { namespacesModuleSample as default } from './module';
export { SampleSloProvider } from './SampleSloProvider';
