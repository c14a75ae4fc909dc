import { messagesFor } from "../support/site.ts";

/** Whether a value in a feed or on a page comes from a field of the newsroom in which every field is set. */
export type ValueMatcher = (value: string) => boolean;

const has =
  (...parts: readonly string[]): ValueMatcher =>
  (value) =>
    parts.some((part) => value.includes(part));

const is =
  (...wholes: readonly string[]): ValueMatcher =>
  (value) =>
    wholes.includes(value);

const at =
  (moment: string): ValueMatcher =>
  (value) =>
    value.includes(`${moment}.000Z`) || value === new Date(`${moment}Z`).toUTCString();

const never: ValueMatcher = () => false;

/** Matchers by schema and field. For a field that is not text, the matcher looks for the output that it produces. */
export function valueMatchers(
  files: Readonly<Record<"cover" | "embed" | "icon" | "logo" | "poster" | "spoken", readonly string[]>>,
) {
  const matchers: Readonly<Record<string, Readonly<Record<string, ValueMatcher>>>> = {
    site: {
      origin: has("https://every.example/below"),
      authority: has("tagging.example,2025"),
      timeZone: has("4 January 2026"),
      defaultLanguage: has("x-default"),
      "languages.{language-tag}": is("en", "uk"),
      "languages.{language-tag}.name": has("Language name", "Назва мови"),
      "languages.{language-tag}.title": has("Newspaper title", "Назва газети"),
      "languages.{language-tag}.description": has("Newspaper description", "Опис газети"),
      "languages.{language-tag}.aliases": has("language-alias"),
      "languages.{language-tag}.direction": has("rtl"),
      "languages.{language-tag}.idTag": has("en-GB"),
      "languages.{language-tag}.retired": has("Retired language", "Retired newspaper"),
      "publisher.name": has("Publisher name", "Назва видавця"),
      "publisher.url": is("https://publisher.example/page"),
      "publisher.logo": has(...files.logo),
      "publisher.icon": has(...files.icon),
      "feed.items": never,
      "feed.maxAge": is("7", "9"),
      "media.base": has("https://large.example/folder"),
      "embeds.mastodon": never,
      "feedIds.{folder-of-a-feed}": is("urn:former:feed"),
      hubs: is("https://hub.example/told"),
      copyright: is("Copyright line"),
    },
    tags: {
      "{slug}": is("topic-slug", "/below/en/tags/topic-slug/"),
      "{slug}.kind": is("Topic"),
      "{slug}.name": has("Topic name", "Назва теми"),
      "{slug}.description": has("Topic description", "Опис теми"),
      "{slug}.aliases": has("topic-alias"),
      "{slug}.retired": has("Retired name"),
    },
    authors: {
      "{slug}": is("author-slug", "/below/en/authors/author-slug/"),
      "{slug}.name": has("Author name", "Імʼя автора"),
      "{slug}.url": is("https://author.example/page"),
      "{slug}.about": has("Author about", "Про автора"),
      "{slug}.aliases": has("author-alias"),
      "{slug}.retired": has("Retired author"),
    },
    article: {
      id: has("story.id", ":en-GB/withdrawn"),
      published: (value) => at("2026-01-03T01:01:01")(value) || at("2026-01-02T11:11:11")(value),
      updated: at("2026-01-04T02:02:02"),
      revised: at("2026-01-05T03:03:03"),
      expires: has("Expired"),
      draft: has("Draft"),
      "withdrawn.date": (value) => at("2026-01-09T07:07:07")(value) || at("2026-01-09T07:07:06")(value),
      "withdrawn.reason": has("Withdrawal reason"),
      section: is("Section name"),
      place: is("Place name"),
      tags: is("Topic name"),
      authors: is("Author name"),
      "image.file": has(...files.cover),
      "image.url": has("https://pictures.example/remote.png"),
      "image.copyright": has("Picture copyright"),
      "image.licence": has("https://licence.example/picture"),
      "image.provenance": is("keep"),
      "image.syndicate": never,
      "files.{file-name}.credit": has("File credit"),
      "files.{file-name}.copyright": has("File copyright"),
      "files.{file-name}.licence": has("https://licence.example/file"),
      "files.{file-name}.provenance": is("keep"),
      "files.{file-name}.syndicate": never,
      "media[].file": has(...files.spoken),
      "media[].url": has("https://media.example/remote.mp3"),
      "media[].title": has("Clip title"),
      "media[].poster": has(...files.poster),
      "media[].syndicate": never,
      syndicate: never,
      access: (value) => value === "subscribers" || value === messagesFor("en").subscribersOnly,
      "source.name": is("Source name"),
      "source.url": is("https://source.example/page"),
      formerly: has("former-page-slug"),
    },
    embeds: {
      "{address-of-an-embed}.title": has("Embed title"),
      "{address-of-an-embed}.author": has("Embed author"),
      "{address-of-an-embed}.words": has("Embed words"),
      "{address-of-an-embed}.poster": has(...files.embed),
    },
    text: {
      title: has("Story title", "Назва статті", "Taken back"),
      lead: has("Story lead"),
      slug: is("https://every.example/below/en/articles/page-slug"),
      published: at("2026-01-13T12:12:12"),
      expires: has("Lapsed"),
      draft: has("Незавершен"),
      guid: has("https://old.example/?p=1", "https://old.example/?p=2"),
      atomId: has("urn:example:moved:1", "urn:example:moved:2"),
      "image.alt": has("Picture alt"),
      "image.caption": has("Picture caption"),
      "image.credit": has("Picture credit"),
      updated: at("2026-01-07T05:05:05"),
      "corrections[].date": at("2026-01-03T16:16:16"),
      "corrections[].text": has("Correction text"),
    },
  };
  return matchers;
}
