import { SloLiveState } from '@freehold/backstage-plugin-namespaces-node';

const MAX_URL_LENGTH = 2000;

/** Digits of an error ratio that are kept: those after them change with every refresh and say nothing. */
const RATIO_DIGITS = 6;

/** What `slo_series.live_json` has of a state; empty for none. Backends are not believed to answer sensibly. */
export function liveJson(
  state: SloLiveState | undefined,
  windowsMs: readonly number[],
): string {
  if (!state) {
    return '';
  }
  const { errorRatios, target, url } = state;
  const ratios = windowsMs.flatMap(windowMs => {
    const ratio = errorRatios.get(windowMs);
    // What is not a number is not known.
    return ratio !== undefined && Number.isFinite(ratio)
      ? [[windowMs, Number(ratio.toPrecision(RATIO_DIGITS))]]
      : [];
  });
  return JSON.stringify({
    errorRatios: ratios,
    ...(isFraction(target) && { target }),
    ...(isWebAddress(url) && { url }),
  });
}

/** Error ratios by length of window, of what `liveJson` wrote. */
export function liveErrorRatios(json: string): Map<number, number> {
  return new Map(json ? JSON.parse(json).errorRatios : []);
}

function isFraction(target: number | undefined): target is number {
  return target !== undefined && target >= 0 && target <= 1;
}

/** It becomes a link: `javascript:` and the like are none. */
function isWebAddress(url: string | undefined): url is string {
  if (url === undefined || url.length > MAX_URL_LENGTH || !URL.canParse(url)) {
    return false;
  }
  return ['https:', 'http:'].includes(new URL(url).protocol);
}
