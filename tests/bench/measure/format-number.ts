/** Formats a number with about three significant digits: 0.0843, 8.43, 843, 8430. */
export function formatNumber(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}

/** Formats milliseconds, in microseconds if they are few. */
export function formatTime(milliseconds: number): string {
  return milliseconds < 1 ? `${formatNumber(milliseconds * 1000)} µs` : `${formatNumber(milliseconds)} ms`;
}

export function formatRatio(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0)}x`;
}
