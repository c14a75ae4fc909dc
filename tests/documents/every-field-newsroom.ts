import { readFileSync } from "node:fs";
import sharp from "sharp";
import { createApp } from "../../src/app.ts";
import type { Library } from "../../src/pack/unpack.ts";
import { compiled } from "../build/compiled.ts";
import type { Files } from "../content/content-folder.ts";
import { instant } from "../support/instant.ts";

/* A newsroom in which every field is set somewhere, each to a unique value, so that its output can be traced. */

const spoken = readFileSync(new URL("../recordings/fixtures/cbr.mp3", import.meta.url));

/** The story with every field except those about its end. */
const full = "articles/2026-01-03-full-folder";

const yaml: Files = {
  "site.yaml": `origin: https://every.example/below
authority: tagging.example,2025
timeZone: Asia/Tokyo
defaultLanguage: en
languages:
  en: { name: "Language name", title: "Newspaper title", description: "Newspaper description", aliases: [language-alias], idTag: en-GB }
  uk: { name: "Назва мови", title: "Назва газети", description: "Опис газети", direction: rtl }
  ru: { name: "Retired language", title: "Retired newspaper", description: "Retired description", retired: true }
publisher:
  name: { en: "Publisher name", uk: "Назва видавця" }
  url: https://publisher.example/page
  logo: logo.png
  icon: icon.png
feed: { items: 12, maxAge: 420 }
media: { base: https://large.example/folder }
embeds: { mastodon: [social.example] }
hubs: [https://hub.example/told]
feedIds: { /uk/: "urn:former:feed" }
copyright: { en: "Copyright line", uk: "Рядок прав" }
`,
  "tags.yaml": `section-slug: { kind: section, name: { en: "Section name", uk: "Назва розділу" } }
place-slug: { kind: place, name: { en: "Place name", uk: "Назва місця" } }
topic-slug:
  kind: topic
  name: { en: "Topic name", uk: "Назва теми" }
  description: { en: "Topic description", uk: "Опис теми" }
  aliases: [topic-alias]
retired-slug: { kind: person, name: "Retired name", retired: true }
other-slug: { kind: section, name: "Other name" }
`,
  "authors.yaml": `author-slug:
  name: { en: "Author name", uk: "Імʼя автора" }
  url: https://author.example/page
  about: { en: "Author about", uk: "Про автора" }
  aliases: [author-alias]
retired-author: { name: "Retired author", retired: true }
changing-author: { name: "Changing author" }
plain-author: { name: "Plain author" }
late-author: { name: "Late author" }
moving-author: { name: "Moving author" }
withdrawn-author: { name: "Withdrawn author" }
`,
  [`${full}/article.yaml`]: `id: story.id
published: 2026-01-03T01:01:01Z
updated: 2026-01-04T02:02:02Z
revised: 2026-01-05T03:03:03Z
section: section-slug
place: place-slug
tags: [topic-slug]
authors: [author-slug]
image:
  file: cover.png
  copyright: { en: "Picture copyright", uk: "Авторське право" }
  licence: https://licence.example/picture
  provenance: keep
files:
  port.png:
    credit: { en: "File credit", uk: "Автор файлу" }
    copyright: { en: "File copyright", uk: "Право на файл" }
    licence: https://licence.example/file
    provenance: keep
  agency.png: { syndicate: false }
source: { name: { en: "Source name", uk: "Назва джерела" }, url: https://source.example/page }
formerly: [former-page-slug]
`,
  [`${full}/en.md`]: `---
title: "Story title"
lead: "Story lead"
slug: page-slug
image: { alt: "Picture alt", caption: "Picture caption", credit: "Picture credit" }
corrections:
  - { date: 2026-01-03T16:16:16Z, text: "Correction text" }
---
Story text.

![Port](port.png)

![Agency](agency.png)

https://www.youtube.com/watch?v=aqz-KE-bpKQ
`,
  [`${full}/embeds.yaml`]: `https://www.youtube.com/watch?v=aqz-KE-bpKQ:
  title: "Embed title"
  author: "Embed author"
  words: "Embed words"
  poster: embed.png
`,
  [`${full}/uk.md`]: `---
title: "Назва статті"
lead: "Лід"
image: { alt: "Опис" }
---
Текст.
`,
  "articles/2026-01-02-plain/article.yaml": `id: plain
published: 2026-01-02T11:11:11Z
section: other-slug
authors: [plain-author]
`,
  "articles/2026-01-02-plain/en.md": `---
title: "Plain"
lead: "Plain lead"
---
Plain text.
`,
  "articles/2026-01-06-changed/article.yaml": `id: changed
published: 2026-01-06T04:04:04Z
section: other-slug
authors: [changing-author]
image: { url: https://pictures.example/remote.png }
media:
  - { file: spoken.mp3, title: { en: "Clip title", uk: "Назва запису" }, poster: poster.png }
  - { url: https://media.example/remote.mp3, title: { en: "Remote clip", uk: "Запис деінде" } }
  - { url: https://media.example/agency.mp3, title: { en: "Agency clip", uk: "Запис агенції" }, syndicate: false }
`,
  "articles/2026-01-06-changed/en.md": `---
title: "Changed"
lead: "Changed lead"
updated: 2026-01-07T05:05:05Z
image: { alt: "Another" }
---
Changed text.
`,
  "articles/2026-01-07-agency/article.yaml": `id: agency
published: 2026-01-07T15:15:15Z
section: section-slug
authors: [late-author]
image: { file: cover.png, syndicate: false }
syndicate: false
`,
  "articles/2026-01-07-agency/en.md": `---
title: "Agency"
lead: "Agency lead"
image: { alt: "Agency picture" }
---
Agency text.
`,
  "articles/2026-01-07-paid/article.yaml": `id: paid
published: 2026-01-07T16:16:16Z
section: other-slug
authors: [late-author]
access: subscribers
`,
  "articles/2026-01-07-paid/en.md": `---
title: "Paid"
lead: "Paid lead"
slug: paid-story
---
Paid text.
`,
  "articles/2026-01-08-withdrawn/article.yaml": `id: withdrawn
published: 2026-01-08T06:06:06Z
withdrawn: { date: 2026-01-09T07:07:07Z, reason: { en: "Withdrawal reason", uk: "Причина" } }
section: other-slug
authors: [withdrawn-author]
`,
  "articles/2026-01-08-withdrawn/en.md": `---
title: "Taken back"
lead: "Taken back lead"
---
Taken back text.
`,
  ...movedStory("guid-kept", "01", 'guid: "https://old.example/?p=1"'),
  ...movedStory("guid-withdrawn", "02", 'guid: "https://old.example/?p=2"', "09"),
  ...movedStory("atom-kept", "03", "atomId: urn:example:moved:1"),
  ...movedStory("atom-withdrawn", "04", "atomId: urn:example:moved:2", "10"),
  "articles/2026-01-10-expired/article.yaml": `id: expired
published: 2026-01-10T08:08:08Z
expires: 2026-01-11T09:09:09Z
section: other-slug
authors: [plain-author]
`,
  "articles/2026-01-10-expired/en.md": `---
title: "Expired title"
lead: "Expired lead"
---
Expired text.
`,
  "articles/2026-01-12-draft/article.yaml": `id: draft
published: 2026-01-12T10:10:10Z
draft: true
section: other-slug
authors: [plain-author]
`,
  "articles/2026-01-12-draft/en.md": `---
title: "Draft title"
lead: "Draft lead"
---
Draft text.
`,
  "articles/2026-01-13-late/article.yaml": `id: late
published: 2026-01-01T17:17:17Z
section: other-slug
authors: [late-author]
media: [{ file: large.mp3, title: { en: "Large clip", uk: "Великий запис" } }]
`,
  "articles/2026-01-13-late/en.md": `---
title: "Late"
lead: "Late lead"
published: 2026-01-13T12:12:12Z
---
Late text.
`,
  "articles/2026-01-13-late/uk.md": `---
title: "Незавершена"
lead: "Незавершений лід"
draft: true
---
Незавершений текст.
`,
  "articles/2026-01-14-lapsed/article.yaml": `id: lapsed
published: 2026-01-14T13:13:13Z
section: other-slug
authors: [plain-author]
`,
  "articles/2026-01-14-lapsed/en.md": `---
title: "Lapsed title"
lead: "Lapsed lead"
expires: 2026-01-14T14:14:14Z
---
Lapsed text.
`,
};

/** Returns a story that keeps an earlier id, and is withdrawn if a day is given. */
function movedStory(id: string, day: string, line: string, withdrawn?: string): Files {
  const notice = withdrawn ? `withdrawn: { date: 2026-01-${withdrawn}T12:12:12Z, reason: "Gone" }\n` : "";
  return {
    [`articles/${id}/article.yaml`]: `id: ${id}
published: 2026-01-${day}T13:13:13Z
${notice}section: other-slug
authors: [moving-author]
`,
    [`articles/${id}/en.md`]: `---
title: "Moved"
lead: "Moved lead"
${line}
---
Moved text.
`,
  };
}

/** Returns the paths of the files of stories as they are served. */
async function storyFiles({ catalogue, entries }: Library) {
  const articles = await catalogue.articles([...catalogue.times.published.keys()]);
  const records = await entries.load(articles.map((_, number) => number));
  const bodies = records.map((record) => new TextDecoder().decode(record?.body));
  const clips = articles.flatMap((article) => article.clips ?? []);
  const media = articles.flatMap(({ id, image }) => (id === "story.id" && image ? [image.media] : []));
  return {
    cover: media.flatMap((each) => ("path" in each ? each.path : [])),
    spoken: clips.flatMap(({ title, recording }) =>
      title === "Clip title" && "path" in recording ? recording.path : [],
    ),
    embed: bodies.flatMap((html) => /\/media\/[0-9a-f]+\.png(?=' alt='Embed title')/.exec(html) ?? []),
    poster: clips.flatMap(({ poster }) => poster?.path ?? []),
  };
}

async function files(): Promise<Files> {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#c33" } })
      .png()
      .toBuffer();
  return {
    ...yaml,
    "articles/2026-01-03-first/article.yaml": null,
    "articles/2026-01-03-first/en.md": null,
    "logo.png": await picture(300, 200),
    "icon.png": await picture(512, 512),
    [`${full}/cover.png`]: await picture(40, 30),
    [`${full}/port.png`]: await picture(41, 30),
    [`${full}/agency.png`]: await picture(42, 30),
    [`${full}/embed.png`]: await picture(45, 31),
    "articles/2026-01-06-changed/spoken.mp3": spoken,
    // Larger than an asset may be: 25 MiB.
    "articles/2026-01-13-late/large.mp3": Buffer.concat([spoken, Buffer.alloc(26 * 1024 * 1024)]),
    "articles/2026-01-06-changed/poster.png": await picture(43, 30),
    "articles/2026-01-07-agency/cover.png": await picture(44, 30),
  };
}

/** Returns the newsroom as it is served, and the paths of its pictures. */
export async function everyFieldNewsroom() {
  const library = await compiled(await files());
  const { images } = library.catalogue.site.publisher;
  if (!images) throw new Error("The newsroom has no logo");
  const { logo, pageLogo, wideLogo, smallLogo, icon, smallIcon, touchIcon } = images;
  return {
    app: createApp({ library, now: () => instant("2026-01-15T12:00:00Z") }),
    /** Paths of the files made from each file of the content. */
    files: {
      ...(await storyFiles(library)),
      logo: [logo, pageLogo, wideLogo, smallLogo].map(({ path }) => path),
      icon: [icon, smallIcon, touchIcon].map(({ path }) => path),
    },
  };
}
