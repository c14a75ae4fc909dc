import type { PlacedFigure } from "../../domain/figure.ts";

/**
 * Returns figures of a text in a body that ends with it.
 * @param figures by their offsets in the text
 */
export function shiftFigures(
  figures: readonly PlacedFigure[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly PlacedFigure[] {
  const by = to.length - from.length;
  return figures.map(({ start, end, figure }) => ({ start: start + by, end: end + by, figure }));
}

/** Returns a text without its figures: a link to a video is not the beginning of what somebody wrote. */
export function omitFigures(html: string, figures: readonly PlacedFigure[]): string {
  return figures.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, html);
}
