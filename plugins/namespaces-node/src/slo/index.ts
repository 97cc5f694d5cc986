export type {
  SloFailure,
  SloHour,
  SloHoursAnswer,
  SloHoursRequest,
  SloLiveRequest,
  SloLiveState,
  SloProvider,
  SloSeries,
} from './SloProvider';
export { readBodyWithin } from './readBodyWithin';
export { sloProvidersExtensionPoint } from './sloProvidersExtensionPoint';
export type { SloProvidersExtensionPoint } from './sloProvidersExtensionPoint';
