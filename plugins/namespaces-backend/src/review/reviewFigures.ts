/** An ISO time as people read it, to the minute. */
export function timeText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

export function dayText(iso: string): string {
  return iso.slice(0, 10);
}

/** A target with all of its digits: 0.9995 is 99.95 %. */
export function targetText(target: number): string {
  return `${Number((target * 100).toPrecision(12))} %`;
}

/** A share with one digit, rounded down, so that 99.96 % never reads as all of it. */
export function percentText(share: number): string {
  return `${floored(share * 100).toFixed(1)} %`;
}

/** A change in percentage points with its sign. */
export function pointsText(delta: number): string {
  const points = Math.round(delta * 1000) / 10;
  return `${points > 0 ? '+' : ''}${points.toFixed(1)}`;
}

export function burnText(burn: number): string {
  return `${Number(burn.toPrecision(3))}x`;
}

function floored(percent: number): number {
  const tenths = Math.floor(Number((percent * 10).toPrecision(12))) / 10;
  return tenths === 0 ? 0 : tenths;
}
