/** A feed as read by a consumer. Properties that it does not support are absent. */
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
  /** The same from a consumer that decodes the parsed text a second time. */
  readonly contentDecoded?: string;
  readonly authors?: readonly string[];
  /** Localised names. */
  readonly tags?: readonly string[];
  readonly language?: string;
}

/** A third-party program that reads feeds. */
export interface Consumer {
  readonly name: string;
  readonly reads: readonly ("rss" | "atom" | "json")[];
  read(text: string, format: "rss" | "atom" | "json"): Reading | Promise<Reading>;
}

/** Returns the instant of a date as returned by a consumer. @throws RangeError if it is not a date */
export function instant(date: string | Date | null | undefined): number {
  const time = new Date(date ?? "").getTime();
  if (Number.isNaN(time)) throw new RangeError(`${String(date)} is not a date`);
  return time;
}

/** Returns the text of an RSS description, which is HTML without elements. */
export function textOfHtml(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
