import { expect, test } from "vitest";
import { change, problemsOf, site, tags } from "./content-folder.ts";

const path = "content/site.yaml";

/** A change of the site, and the one line that is reported. */
const cases: Record<string, readonly [from: string, to: string, problem: string]> = {
  "a missing field is reported at the mapping that lacks it": [
    'title: "News", ',
    "",
    '7:7 languages.en.title: is missing; add "title: …"',
  ],
  "an unknown field is reported at its name, with the most similar known one": [
    "timeZone: Europe/Kyiv\n",
    "timeZone: Europe/Kyiv\nhub: []\n",
    '4:1 hub: is not a known field; did you mean "hubs"?',
  ],
  "the origin is not http": [
    "https://news.example\n",
    "http://news.example\n",
    '1:9 origin: "http://news.example" is not an https origin; write "https://news.example"',
  ],
  "the origin has no query and no fragment": [
    "origin: https://news.example\n",
    "origin: https://news.example/feeds/?a#b\n",
    '1:9 origin: "https://news.example/feeds/?a#b" has a query or a fragment; write "https://news.example/feeds"',
  ],
  "the path of the origin has no dot segments": [
    "origin: https://news.example\n",
    "origin: https://news.example/feeds/../all\n",
    '1:9 origin: "https://news.example/feeds/../all" is not an https origin; write "https://news.example/all"',
  ],
  "the path of the origin has no empty segment": [
    "origin: https://news.example\n",
    "origin: https://news.example//feeds\n",
    '1:9 origin: the path of "https://news.example//feeds" has characters other than letters A to Z, digits and - . _ ~ between single slashes; write one such as "https://news.example/feeds"',
  ],
  "the path of the origin is not a pattern": [
    "origin: https://news.example\n",
    "origin: https://news.example/:feeds*\n",
    '1:9 origin: the path of "https://news.example/:feeds*" has characters other than letters A to Z, digits and - . _ ~ between single slashes; write one such as "https://news.example/feeds"',
  ],
  "the origin is spelt as URLs are, in ASCII": [
    "https://news.example\n",
    "https://Новини.example\n",
    '1:9 origin: "https://Новини.example" is not an https origin; write "https://xn--b1amarcd.example"',
  ],
  "the origin is not on this machine": [
    "https://news.example\n",
    "http://localhost:8787\n",
    '1:9 origin: "http://localhost:8787" is not an https origin; write "https://localhost:8787"',
  ],
  "the authority has a date": [
    "news.example,2026",
    "news.example",
    '2:12 authority: "news.example" is not a domain name and a date; write a domain name and a date on which it was yours, such as "news.example,2026" or "news.example,2026-01-31"',
  ],
  "the authority's date exists in the calendar": [
    "news.example,2026",
    "news.example,2026-02-30",
    '2:12 authority: "news.example,2026-02-30" is not a domain name and a date; write a domain name and a date on which it was yours, such as "news.example,2026" or "news.example,2026-01-31"',
  ],
  "the authority is ASCII": [
    "news.example,2026",
    "новини.example,2026",
    '2:12 authority: "новини.example,2026" is not a domain name and a date; write a domain name and a date on which it was yours, such as "news.example,2026" or "news.example,2026-01-31"',
  ],
  "the time zone is known": [
    "Europe/Kyiv",
    "Europe/Kyev",
    '3:11 timeZone: "Europe/Kyev" is not a time zone; did you mean "Europe/Kyiv"?',
  ],
  "an offset is not a time zone": [
    "Europe/Kyiv",
    '"+02:00"',
    '3:11 timeZone: "+02:00" is an offset, which ignores summer time; write the IANA name of a zone, such as "Europe/Kyiv"',
  ],
  "an offset from Greenwich is not a time zone": [
    "Europe/Kyiv",
    "GMT+2",
    '3:11 timeZone: "GMT+2" is an offset, which ignores summer time; write the IANA name of a zone, such as "Europe/Kyiv"',
  ],
  "an abbreviation that Intl reads as Bangladesh's is not a time zone": [
    "Europe/Kyiv",
    "BST",
    '3:11 timeZone: "BST" is an abbreviation, not an IANA name; write the IANA name of a zone, such as "Europe/Kyiv"',
  ],
  "a city with its country is found": [
    "Europe/Kyiv",
    '"Berlin, Germany"',
    '3:11 timeZone: "Berlin, Germany" is not a time zone; did you mean "Europe/Berlin"?',
  ],
  "a continent is not a time zone": [
    "Europe/Kyiv",
    "America",
    '3:11 timeZone: "America" is not a time zone; write the IANA name of a zone, such as "Europe/Kyiv"',
  ],
  "a country is answered with its zones": [
    "Europe/Kyiv",
    "Spain",
    '3:11 timeZone: "Spain" is not a time zone; use one of "Africa/Ceuta", "Atlantic/Canary", "Europe/Madrid"',
  ],
  "an abbreviation that Intl does not know is not a time zone": [
    "Europe/Kyiv",
    "CEST",
    '3:11 timeZone: "CEST" is an abbreviation, not an IANA name; write the IANA name of a zone, such as "Europe/Kyiv"',
  ],
  "a city alone is answered with its zone": [
    "Europe/Kyiv",
    "London",
    '3:11 timeZone: "London" is not a time zone; did you mean "Europe/London"?',
  ],
  "a city may be written with a space": [
    "Europe/Kyiv",
    "New York",
    '3:11 timeZone: "New York" is not a time zone; did you mean "America/New_York"?',
  ],
  "a city in lower case is answered with its zone": [
    "Europe/Kyiv",
    "new_york",
    '3:11 timeZone: "new_york" is not a time zone; did you mean "America/New_York"?',
  ],
  "a city's newer name is known": [
    "Europe/Kyiv",
    "Kyiv",
    '3:11 timeZone: "Kyiv" is not a time zone; did you mean "Europe/Kyiv"?',
  ],
  "the default language is one of the site's": [
    "defaultLanguage: uk",
    "defaultLanguage: fr",
    '4:18 defaultLanguage: "fr" is not one of the languages; use one of "uk", "en"',
  ],
  "a language's direction is ltr or rtl": [
    'name: "English"',
    'direction: left, name: "English"',
    '7:20 languages.en.direction: "left" is not a direction; use one of "ltr", "rtl"',
  ],
  "an alias is a path segment": [
    "[ua]",
    "[UA]",
    '6:80 languages.uk.aliases[0]: "UA" does not consist of lower-case letters a-z, digits and single hyphens; write it like "ua"',
  ],
  "an alias is not a reserved address of the site": [
    "[ua]",
    "[ua, media]",
    '6:84 languages.uk.aliases[1]: "media" is reserved for an address of the site; choose another alias',
  ],
  "an alias is not a language": [
    "[ua]",
    "[en]",
    '6:80 languages.uk.aliases[0]: "en" is a language of the site; choose another alias',
  ],
  "an alias belongs to one language": [
    'description: "About everything" }',
    'description: "About everything", aliases: [uk-ua, ua] }',
    '7:91 languages.en.aliases[1]: "ua" already leads to "uk"; remove one of the two',
  ],
  "an alias that was a language's tag is in lower case": [
    "[ua]",
    "[uk-Latn]",
    '6:80 languages.uk.aliases[0]: "uk-Latn" does not consist of lower-case letters a-z, digits and single hyphens; write it like "uk-latn"',
  ],
  "a former tag is a language tag": [
    'name: "English"',
    'idTag: en_GB, name: "English"',
    '7:16 languages.en.idTag: "en_GB" is not a BCP 47 language tag; write "en-GB"',
  ],
  "a former tag is not the tag of another language": [
    'name: "English"',
    'idTag: uk, name: "English"',
    '7:16 languages.en.idTag: "uk" is also in the permanent ids of "uk" (content/site.yaml:6:3); write another, or remove "uk" if it is the same language under its former tag',
  ],
  "a former tag is not the tag of a language that follows": [
    'name: "Українська"',
    'idTag: en, name: "Українська"',
    '6:16 languages.uk.idTag: "en" is also in the permanent ids of "en" (content/site.yaml:7:3); write another, or remove "en" if it is the same language under its former tag',
  ],
  "a former tag is not the tag of a language that is retired": [
    "publisher:\n",
    '  ru: { name: "Русский", title: "Новости", description: "Обо всём", idTag: en, retired: true }\npublisher:\n',
    '8:76 languages.ru.idTag: "en" is also in the permanent ids of "en" (content/site.yaml:7:3); write another, or remove "en" if it is the same language under its former tag',
  ],
  "the default language is not retired": [
    'name: "Українська"',
    'retired: true, name: "Українська"',
    '4:18 defaultLanguage: the language "uk" is retired; use "en", or remove its "retired"',
  ],
  "an alias is not that of a language that is retired": [
    "publisher:\n",
    '  ru: { name: "Русский", title: "Новости", description: "Обо всём", aliases: [ua], retired: true }\npublisher:\n',
    '8:79 languages.ru.aliases[0]: "ua" already leads to "uk"; remove one of the two',
  ],
  "a language that is retired is not suggested": [
    "url: https://news.example/\n",
    'url: https://news.example/\ncopyright: { uk: "©", de: "©" }\n',
    '11:23 copyright.de: is not a language of the site; use one of "uk", "en"',
  ],
  "an alias is listed once": ["[ua]", "[ua, ua]", '6:84 languages.uk.aliases[1]: "ua" is listed twice; remove one'],
  "a name has visible text": [
    'name: "English"',
    'name: " \u200b "',
    "7:15 languages.en.name: has no visible text; write text",
  ],
  "a text for each language includes the default language": [
    'uk: "Редакція", ',
    "",
    '9:9 publisher.name.uk: is missing; add "uk: …"',
  ],
  "a text for each language has no other language": [
    'en: "The newsroom"',
    'en: "The newsroom", ru: "Редакция"',
    '9:47 publisher.name.ru: is not a language of the site; use one of "uk", "en"',
  ],
  "the publisher's URL is absolute": [
    "url: https://news.example/",
    "url: news.example",
    '10:8 publisher.url: "news.example" is not an absolute https or http URL; write it in full, such as "https://news.example/page"',
  ],
  "the publisher's URL has no password": [
    "url: https://news.example/",
    "url: https://me:secret@news.example/",
    '10:8 publisher.url: "https://me:secret@news.example/" is not an absolute https or http URL; write it in full, such as "https://news.example/page"',
  ],
  "the logo is a file beside site.yaml": [
    "  url: https://news.example/\n",
    "  url: https://news.example/\n  logo: logo.png\n",
    '11:9 publisher.logo: there is no file "logo.png"; add the picture, or name one that exists',
  ],
  "a feed has at least one entry": [
    "publisher:",
    "feed: { items: 0 }\npublisher:",
    "8:16 feed.items: 0 is out of range; write a whole number from 1 to 500",
  ],
  "a feed has at most 500 entries": [
    "publisher:",
    "feed: { items: 501 }\npublisher:",
    "8:16 feed.items: 501 is out of range; write a whole number from 1 to 500",
  ],
  "a feed has a whole number of entries": [
    "publisher:",
    "feed: { items: 1.5 }\npublisher:",
    "8:16 feed.items: 1.5 is out of range; write a whole number from 1 to 500",
  ],
  "a feed may be cached for at least a minute": [
    "publisher:",
    "feed: { maxAge: 59 }\npublisher:",
    "8:17 feed.maxAge: 59 is out of range; write a whole number from 60 to 86400",
  ],
  "a feed may be cached for at most a day": [
    "publisher:",
    "feed: { maxAge: 86401 }\npublisher:",
    "8:17 feed.maxAge: 86401 is out of range; write a whole number from 60 to 86400",
  ],
  "a number is not text": [
    "publisher:",
    'feed: { items: "50" }\npublisher:',
    '8:16 feed.items: is the text "50", not a number; write a number',
  ],
  "a hub has an https address": [
    "publisher:",
    "hubs: [http://hub.example/]\npublisher:",
    '8:8 hubs[0]: "http://hub.example/" is not an absolute https URL; write it in full, such as "https://news.example/page"',
  ],
  "hubs are a list": [
    "publisher:",
    "hubs: https://hub.example/\npublisher:",
    '8:7 hubs: is the text "https://hub.example/", not a list; put it in brackets: [https://hub.example/]',
  ],
  "a list is not a mapping": [
    'name: { uk: "Редакція", en: "The newsroom" }',
    'name: ["Редакція"]',
    '9:9 publisher.name: is a list, not a mapping of "name: value"; write a mapping of "name: value"',
  ],
};

test.each(Object.entries(cases))("%s", async (_, [from, to, problem]) => {
  expect(await problemsOf({ "site.yaml": change(site, from, to) })).toEqual([`${path}:${problem}`]);
});

test.each([
  [
    "a country is not a language",
    "ua",
    'languages.ua: "ua" is not a BCP 47 language tag; did you mean "uk"? "ua" is a country',
  ],
  ["a tag is in its usual spelling", "UK-ua", 'languages.UK-ua: "UK-ua" is not the usual spelling; write "uk-UA"'],
  [
    "an undetermined language is not a language",
    "und",
    'languages.und: "und" means an undetermined language, but every text here is in one language; write the tag of the language that the texts are in, such as "uk", or "qaa" if it has no code',
  ],
  [
    "words are not a tag",
    "my language",
    'languages."my language": "my language" is not a BCP 47 language tag; write one such as "uk" or "pt-BR"',
  ],
  [
    "a tag is not a reserved address of the site",
    "rss",
    'languages.rss: "rss" is reserved for an address of the site; write another tag',
  ],
])("%s, and texts for each language are not checked then", async (_, tag, problem) => {
  const file = change(site, "  uk: {", `  ${tag}: {`);
  expect(await problemsOf({ "site.yaml": file })).toEqual([`${path}:6:3 ${problem}`]);
});

test("a site without languages is reported once", async () => {
  const file = site.replace(/languages:\n.*\n.*\n/, "languages: {}\n");
  expect(await problemsOf({ "site.yaml": file })).toEqual([
    `${path}:5:12 languages: has no language; write at least one, such as "uk:"`,
  ]);
});

test("texts and words under a language's former tag are to be renamed", async () => {
  const renamed = change(site, "  en: {", "  en-GB: { idTag: en,").replace(
    'en: "The newsroom"',
    'en-GB: "The newsroom"',
  );
  const words = 'is not a language of the site; use one of "uk", "en-GB"';
  const problems = await problemsOf({
    "site.yaml": renamed,
    "tags.yaml": tags.replace(', en: "Ukraine"', "").replace(', en: "Kyiv"', ""),
  });
  expect(problems).toEqual([
    `content/articles/2026-01-03-first/en.md:1:1: "en.md" has the former tag of the language "en-GB"; rename it to "en-GB.md"`,
    `content/authors.yaml:2:27 newsroom.name.en: ${words}`,
  ]);
});

test("at least one language is not retired", async () => {
  const file = site.replaceAll('description: "', 'retired: true, description: "');
  expect(await problemsOf({ "site.yaml": file })).toEqual([
    `${path}:6:3 languages: every language is retired; remove "retired" from at least one`,
  ]);
});

test("an origin that replaces the file's own uses https, or http on this machine", async () => {
  expect(await problemsOf({}, { origin: "http://news.example" })).toEqual([
    `${path}:1:9 origin: the origin "http://news.example" that was given to replace it is not valid; use one such as "http://localhost:8787" or "https://news.example"`,
  ]);
  expect(await problemsOf({}, { origin: "http://localhost:8787/x?y" })).toHaveLength(1);
  expect(await problemsOf({}, { origin: "http://localhost.evil.example" })).toHaveLength(1);
});

test("an empty file is reported once", async () => {
  expect(await problemsOf({ "site.yaml": "" })).toEqual([`${path}:1:1: is empty; write a mapping of "name: value"`]);
});
