import type * as v from "valibot";
import { articleSchema } from "../../../content/schema/article-schema.ts";
import { authorsSchema } from "../../../content/schema/authors-schema.ts";
import { embedsSchema } from "../../../content/schema/embeds-schema.ts";
import type { Known } from "../../../content/schema/known.ts";
import { siteSchema } from "../../../content/schema/site-schema.ts";
import { tagsSchema } from "../../../content/schema/tags-schema.ts";
import { textSchema } from "../../../content/schema/text-schema.ts";
import { articleFields } from "./article-fields.ts";
import { embedsFields, exampleAddress } from "./embeds-fields.ts";
import type { Fields } from "./field.ts";
import { exampleFolder, siteFields } from "./site-fields.ts";
import { authorsFields, tagsFields } from "./term-fields.ts";
import { textFields } from "./text-fields.ts";

export interface ContentFile {
  /** Below `content`. */
  readonly name: string;
  readonly description: string;
  readonly schema: (known: Known) => v.GenericSchema<unknown, unknown>;
  readonly fields: Fields;
  /** The keys that examples use where the content chooses the names, by their placeholder in the paths of fields. */
  readonly exampleKeys: Readonly<Record<string, string>>;
}

type FileName = "site" | "tags" | "authors" | "article" | "text" | "embeds";

/** The files that people write, by the name of their schema among those that editors are given. */
export const contentFiles: Readonly<Record<FileName, ContentFile>> = {
  site: {
    name: "site.yaml",
    description: "The newsroom as a whole: who publishes, where, and in which languages.",
    exampleKeys: { "{language-tag}": "uk", "{folder-of-a-feed}": exampleFolder },
    schema: siteSchema,
    fields: siteFields,
  },
  tags: {
    name: "tags.yaml",
    description: "The topics, by slug. The file may be empty.",
    exampleKeys: { "{slug}": "kyiv" },
    schema: tagsSchema,
    fields: tagsFields,
  },
  authors: {
    name: "authors.yaml",
    description: "People and desks, by slug. The file may be empty.",
    exampleKeys: { "{slug}": "marta" },
    schema: authorsSchema,
    fields: authorsFields,
  },
  article: {
    name: "articles/*/article.yaml",
    description:
      "What all languages of a story share. Each story has its own folder, with any name, preferably one that begins with the date.",
    exampleKeys: { "{file-name}": "port.jpg" },
    schema: articleSchema,
    fields: articleFields,
  },
  text: {
    name: "articles/*/{language}.md",
    description:
      "The front matter of a story's text in one language: the lines between the two `---`. Below them is the text itself, which [markdown.md](markdown.md) describes; it is `item/content:encoded` in RSS, `entry/content` in Atom and `items[].content_html` in JSON Feed.",
    exampleKeys: {},
    schema: ({ timeZone }) => textSchema(timeZone),
    fields: textFields,
  },
  embeds: {
    name: "articles/*/embeds.yaml",
    description:
      "What readers are told about the videos, posts and charts of other sites in a story's texts; a story need not have the file. `npm run content -- --fetch-embeds` asks the providers and writes what is missing; it never changes what is there.",
    exampleKeys: { "{address-of-an-embed}": exampleAddress },
    schema: embedsSchema,
    fields: embedsFields,
  },
};
