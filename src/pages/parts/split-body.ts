import type { Figure, PlacedFigure } from "../../domain/figure.ts";

/** A part of an article's body: its HTML as feeds have it, and what the page shows in its place, if that differs. */
export interface BodyPart {
  readonly html: string;
  readonly figure?: Figure;
}

/**
 * Splits a body at its figures. The parts joined are the body.
 * @throws RangeError if the offsets do not fit the body: text would be lost, or an element cut in two
 */
export function splitBody(body: string, figures: readonly PlacedFigure[] = []): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  let done = 0;
  for (const { start, end, figure } of figures) {
    const html = body.slice(start, end);
    const inOrder = done <= start && start <= end && end <= body.length;
    // A figure that feeds do not have is empty.
    const whole = html === "" || (html.startsWith("<") && html.endsWith(">"));
    if (!inOrder || !whole) {
      throw new RangeError(
        `A figure "${figure.kind}" is at ${start} to ${end} of a body of ${body.length}, after ${done}`,
      );
    }
    if (done < start) parts.push({ html: body.slice(done, start) });
    parts.push({ html, figure });
    done = end;
  }
  if (done < body.length) parts.push({ html: body.slice(done) });
  return parts;
}
