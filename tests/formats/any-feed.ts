import fc from "fast-check";
import type { Entry } from "../../src/feed/entry.ts";
import { anyText } from "../support/any-text.ts";
import type { FeedModel } from "../support/document.ts";
import { fullEntry, fullEnvelope } from "./models.ts";

/** A feed that has a different text in every place where the models have text that a newsroom may type. */
export const anyTexts = fc.record({
  siteTitle: anyText,
  description: anyText,
  copyright: anyText,
  publisher: anyText,
  title: anyText,
  lead: anyText,
  tag: anyText,
  author: anyText,
  alt: anyText,
  caption: anyText,
  credit: anyText,
  otherTitle: anyText,
  source: anyText,
  correction: anyText,
});
export type Texts = typeof anyTexts extends fc.Arbitrary<infer Value> ? Value : never;

export function envelopeWith(texts: Texts): FeedModel {
  const { siteTitle, description, copyright, publisher, tag, otherTitle } = texts;
  return {
    ...fullEnvelope,
    title: siteTitle,
    subtitle: description,
    rights: copyright,
    publisher: { ...fullEnvelope.publisher, name: publisher },
    translations: fullEnvelope.translations.map((other) => ({ ...other, title: otherTitle })),
    ...(fullEnvelope.category && { category: { ...fullEnvelope.category, label: tag } }),
  };
}

export function entryWith(texts: Texts): Entry {
  const { title, lead, tag, author, alt, caption, credit, otherTitle, source, correction, copyright } = texts;
  const { entry } = fullEntry;
  return {
    ...entry,
    title,
    summary: lead,
    rights: copyright,
    authors: entry.authors.map((byline) => ({ ...byline, name: author })),
    categories: entry.categories.map((category) => ({ ...category, label: tag })),
    translations: entry.translations.map((other) => ({ ...other, title: otherTitle })),
    ...(entry.image && { image: { ...entry.image, alt, caption, credit } }),
    ...(entry.source && { source: { ...entry.source, name: source } }),
    corrections: entry.corrections.map((each) => ({ ...each, text: correction })),
  };
}
