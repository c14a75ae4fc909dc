import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { choice } from "./choice.ts";
import { distinct } from "./distinct.ts";
import { issueMessage } from "./issue-message.ts";
import type { Known } from "./known.ts";
import { localised } from "./localised.ts";
import { entries, fields } from "./mapping.ts";
import { moment } from "./moment.ts";
import { authorReference, findSlugs, tagReference } from "./reference.ts";
import { pageSlug } from "./slug.ts";
import { mediaUrl, pictureUrl, url } from "./url.ts";

export type ArticleFile = v.InferOutput<ReturnType<typeof articleSchema>>;

/** Returns the schema of `article.yaml`: what all languages of a story share. Created once for all stories. */
export function articleSchema(known: Known) {
  const time = moment(known.timeZone);
  const text = localised(known);
  return v.pipe(
    fields({
      id: storyId,
      published: time,
      updated: v.exactOptional(time),
      revised: v.exactOptional(time),
      expires: v.exactOptional(time),
      draft: v.exactOptional(v.boolean(), false),
      withdrawn: v.exactOptional(
        fields({ date: time, reason: text }, { example: '{ date: 2026-01-03T09:00, reason: "…" }' }),
      ),
      section: tagReference(known, "section"),
      place: v.exactOptional(tagReference(known, "place")),
      tags: v.exactOptional(
        distinct(
          tagReference(known),
          (text) => findSlugs(text, known.tags?.keys(), known.names.tags),
          slugsOf("tags.yaml", known.tags?.keys()),
        ),
        [],
      ),
      authors: v.pipe(
        distinct(
          authorReference(known),
          (text) => findSlugs(text, known.authors, known.names.authors),
          slugsOf("authors.yaml", known.authors),
        ),
        v.minLength(1, issueMessage("names no author", slugsOf("authors.yaml", known.authors))),
      ),
      image: v.exactOptional(image(text, known)),
      files: v.exactOptional(
        entries(
          fileName,
          fields({ credit: v.exactOptional(text), ...rights(text) }, { example: "{ syndicate: false }" }),
        ),
        {},
      ),
      media: v.exactOptional(
        v.array(clip(text, known), issueMessage("a list", 'write it like [{ file: spoken.mp3, title: "…" }]')),
        [],
      ),
      syndicate: v.exactOptional(v.boolean(), true),
      access: v.exactOptional(choice(["everyone", "subscribers"]), "everyone"),
      source: v.exactOptional(fields({ name: text, url: v.exactOptional(url) }, { example: '{ name: "…" }' })),
      formerly: v.exactOptional(distinct(pageSlug), []),
    }),
    v.forward(
      v.partialCheck(
        [["published"], ["updated"]],
        ({ published, updated }) => updated === undefined || updated >= published,
        issueMessage('is before "published"', "write when the story changed, or remove it"),
      ),
      ["updated"],
    ),
    v.forward(
      v.partialCheck(
        [["published"], ["expires"]],
        ({ published, expires }) => expires === undefined || expires > published,
        issueMessage('is not after "published"', "write when the story is to disappear, or remove it"),
      ),
      ["expires"],
    ),
  );
}

/** Returns the remedy for a missing list of slugs. */
function slugsOf(file: string, known: Iterable<string> | undefined): string {
  const [first] = known ?? [];
  return `write slugs of ${file} in brackets${first === undefined ? "" : `, such as [${first}]`}`;
}

/**
 * No slash and no capitals: the id is the end of the `tag:` URI of every entry, which feed readers compare character by
 * character.
 */
const storyId = v.pipe(
  v.string(),
  v.title("story id"),
  v.description("Lower-case letters a-z, digits, `.`, `_` and `-`; it begins with a letter or a digit."),
  v.regex(/^[a-z0-9][a-z0-9._-]*$/, (issue) =>
    issueMessage(
      `${quote(String(issue.input))} does not consist of lower-case letters a-z, digits, ".", "_" and "-"`,
      'write it like "2026-01-03-title"',
    ),
  ),
);

type LocalisedText = ReturnType<typeof localised>;

const fileName = v.pipe(v.string(), v.title("file name"));

/** Returns the fields of the lead picture. Its credit is in each text, beside its other words. */
function image(text: LocalisedText, { mastodon }: Known) {
  return v.pipe(
    fields(
      { file: v.exactOptional(fileName), url: v.exactOptional(pictureUrl(mastodon)), ...rights(text) },
      { example: "{ file: cover.png }" },
    ),
    v.metadata(eitherPlace),
    onePlace(),
  );
}

/** Returns the fields of an audio or video file that belongs to the whole story. */
function clip(text: LocalisedText, { mastodon }: Known) {
  const of = {
    file: v.exactOptional(fileName),
    url: v.exactOptional(mediaUrl(mastodon)),
    title: text,
    poster: v.exactOptional(fileName),
    syndicate: v.exactOptional(v.boolean(), true),
  };
  return v.pipe(fields(of, { example: '{ file: spoken.mp3, title: "…" }' }), v.metadata(eitherPlace), onePlace());
}

/** The same for editors as `onePlace`. */
const eitherPlace = {
  oneOf: [
    { properties: { file: true }, required: ["file"] },
    { properties: { url: true }, required: ["url"] },
  ],
};

/** Checks that a file is named in one way. */
function onePlace<Written extends { readonly file?: string; readonly url?: string }>() {
  return v.check<Written, string>(
    ({ file, url }) => (file === undefined) !== (url === undefined),
    issueMessage('needs one of "file" and "url"', "name a file in the story's folder, or a URL, not both"),
  );
}

/** Returns the fields that say who has rights to a file, and how it may be published. */
function rights(text: LocalisedText) {
  return {
    copyright: v.exactOptional(text),
    licence: v.exactOptional(url),
    provenance: v.exactOptional(choice(["keep"])),
    syndicate: v.exactOptional(v.boolean(), true),
  };
}
