/** What a consumer made of a feed. What it has no notion of is absent. */
export interface Reading {
  readonly title: string;
  readonly language?: string;
  readonly entries: readonly ReadEntry[];
}

export interface ReadEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly published: number;
  readonly updated?: number;
  /** Plain text. */
  readonly summary?: string;
  /** HTML of the full text. */
  readonly content?: string;
  /** The same from a consumer that decodes what it has parsed once more. */
  readonly contentDecoded?: string;
  readonly authors?: readonly string[];
  /** Localised names. */
  readonly tags?: readonly string[];
  readonly language?: string;
}

/** A program that others wrote to read feeds. */
export interface Consumer {
  readonly name: string;
  readonly reads: readonly ("rss" | "atom" | "json")[];
  read(text: string, format: "rss" | "atom" | "json"): Reading | Promise<Reading>;
}

/** The instant of a date as a consumer gives it. @throws RangeError where it is none */
export function instant(date: string | Date | null | undefined): number {
  const time = new Date(date ?? "").getTime();
  if (Number.isNaN(time)) throw new RangeError(`Not a date: ${String(date)}`);
  return time;
}

/** The text of an RSS description, which is HTML, where it has no elements. */
export function textOfHtml(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
