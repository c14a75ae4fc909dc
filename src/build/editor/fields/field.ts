import type { JsonSchema } from "@valibot/to-json-schema";

/**
 * The description of a field of a content file, for editors and for docs/fields.md. Its type, default and limits come
 * from its schema.
 */
export interface Field {
  /** Sentences for the person who fills in the field. */
  readonly description: string;
  /** A value as it is written in the file. */
  readonly example: NonNullable<JsonSchema["examples"]>[number];
  /** Other fields of the same mapping, if the example is valid only beside them. */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** Absent for a mapping and for a list of mappings: their fields have their own. */
  readonly output?: FieldOutput;
}

/**
 * Every place where a feed contains the field's value: elements and attributes of RSS and Atom, members of JSON Feed,
 * in the notation that docs/fields.md explains. A place that contains the value as part of an address or an id is
 * listed only for fields whose purpose that is.
 */
export interface FieldOutput {
  readonly rss: readonly string[];
  readonly atom: readonly string[];
  readonly json: readonly string[];
  /** Where pages show it; empty if they do not. */
  readonly pages: string;
}

/** By path: `image.alt`, `corrections[].date`, and `{slug}.name` if the content chooses the names. */
export type Fields = Readonly<Record<string, Field>>;

/** The output of a field that no feed shows. */
export const inNoFeed = { rss: [], atom: [], json: [] } as const;

/** Where the text of an entry is, by format. */
export const body = { rss: "item/content:encoded", atom: "entry/content", json: "items[].content_html" } as const;

/** Where a feed and an entry say when they were last changed. */
export const changed = {
  rss: ["channel/lastBuildDate", "item/atom:updated"],
  atom: ["feed/updated", "entry/updated"],
  json: ["_polyfeed.updated", "items[].date_modified"],
} as const;
