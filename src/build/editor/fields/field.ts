import type { JsonSchema } from "@valibot/to-json-schema";

/** What a field of a content file is for, as editors' help and docs/fields.md say it. Its type, default and limits are its schema's. */
export interface Field {
  /** Sentences for whoever writes it. */
  readonly description: string;
  /** A value as it stands in the file. */
  readonly example: NonNullable<JsonSchema["examples"]>[number];
  /** Absent for a mapping and a list of mappings, of which each field has its own. */
  readonly output?: FieldOutput;
}

/**
 * Every place where a feed has the field's value: elements and attributes of RSS and Atom, members of JSON Feed, in the notation that
 * docs/fields.md explains. Places that have it as a part of an address or of an id count for the fields that are made for that.
 */
export interface FieldOutput {
  readonly rss: readonly string[];
  readonly atom: readonly string[];
  readonly json: readonly string[];
  /** What is made of it on pages; empty where they do not show it. */
  readonly pages: string;
}

/** By path: `image.alt`, `corrections[].date`, and `{slug}.name` where names are the content's own. */
export type Fields = Readonly<Record<string, Field>>;

/** Of a field that no feed shows. */
export const inNoFeed = { rss: [], atom: [], json: [] } as const;

/** The text of an entry, by format. */
export const body = { rss: "item/content:encoded", atom: "entry/content", json: "items[].content_html" } as const;

/** When a feed and an entry were last changed. */
export const changed = {
  rss: ["channel/lastBuildDate", "item/atom:updated"],
  atom: ["feed/updated", "entry/updated"],
  json: ["_polyfeed.updated", "items[].date_modified"],
} as const;
