import { createApp } from "../../src/app.ts";
import { readPageAssets } from "../../src/build/output/page-assets.ts";
import { printEmbed } from "../../src/build/render/print-embed.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { languageOf } from "../../src/domain/language.ts";
import type { OwnPicture } from "../../src/domain/picture.ts";
import type { Language } from "../../src/domain/site.ts";
import { findEmbed } from "../../src/embeds/find-embed.ts";
import type { FoundEmbed } from "../../src/embeds/found-embed.ts";
import { fill } from "../../src/messages/fill.ts";
import { examples, mastodon } from "../embeds/examples.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { audio, type Block, bodyOf, paragraph, video } from "../support/figures.ts";
import { libraryOf } from "../support/library.ts";
import * as newsroom from "../support/site.ts";
import { type Draft, story } from "../support/story.ts";
import { type Server, startServer } from "./start-server.ts";

/** One embed of each kind and each shape. */
export const embeds: readonly FoundEmbed[] = [
  ...new Map(
    examples
      .flatMap(({ url }) => findEmbed(url, mastodon) ?? [])
      .map((found) => [`${found.shows} ${JSON.stringify(found.frame?.size)}`, found]),
  ).values(),
];

export interface FiguresNewsroom extends Server {
  /** The page of a story in English, which is written from left to right, or in Arabic. */
  page(language: "en" | "ar"): string;
}

const english = languageOf(newsroom.site, "en");
const arabic: Language = { ...english, tag: "ar", name: "العربية", title: "أخبار", direction: "rtl" };

/** Serves a newsroom below a path, whose story has every kind of figure. */
export async function serveFiguresNewsroom(): Promise<FiguresNewsroom> {
  const server = await startServer();
  const origin = `${server.origin}/news`;
  const { assets, files } = await readPageAssets();
  const names = { en: "The Newsroom", ar: "غرفة الأخبار", uk: "Редакція" };
  const named = { name: names, aliases: [], retired: false } as const;
  const site = {
    ...newsroom.site,
    origin,
    defaultLanguage: "en",
    languages: [english, arabic],
    publisher: { ...newsroom.site.publisher, name: names },
    copyright: names,
  } as const;
  const library = libraryOf([(["en", "ar"] as const).flatMap(draftIn)], {
    site,
    tags: [{ slug: "ukraine", kind: "section", ...named }],
    authors: [{ slug: "anton-korzh", ...named }],
  });
  const app = createApp({ library: { ...library, assets }, now: fakeClock("2026-02-01T12:00:00Z").now });
  const served = new Map(files.map(({ path, content }) => [`/news${path}`, content]));
  server.serve((request) => {
    const { pathname } = new URL(request.url);
    const file = served.get(pathname);
    if (file) return new Response(Uint8Array.from(file), { headers: { "Content-Type": typeOf(pathname) } });
    if (pathname.startsWith("/news/media/")) return mediaAt(pathname);
    return app.fetch(request);
  });
  return { ...server, page: (language) => `${origin}/${language}/articles/harbour` };
}

const words = {
  en: {
    title: "The harbour opens for the night ferry",
    text: "The first boat left at ten, an hour late, with forty passengers and two lorries of fish on board.",
    listen: "Listen to the story",
  },
  ar: {
    title: "الميناء يفتح أبوابه لعبّارة الليل",
    text: "غادر القارب الأول في العاشرة متأخرًا ساعة، وعلى متنه أربعون راكبًا وشاحنتان من السمك.",
    listen: "استمع إلى القصة",
  },
} as const;

function draftIn(language: "en" | "ar"): readonly Draft[] {
  const { title, text, listen } = words[language];
  const figures = [...otherFigures(language), ...embeds.map(embedBlock)];
  const blocks = figures.flatMap((block) => [paragraph(`${text} ${text}`), block]);
  const clips = [{ recording: audio, title: listen, tracks: [] }];
  const drafts = story("harbour", { ...bodyOf(blocks), languages: ["en", "ar"], title, lead: text, clips });
  return drafts.filter(({ article }) => article.language === language);
}

function otherFigures(language: "en" | "ar"): readonly Block[] {
  const { text } = words[language];
  const tracks = ["uk", language].map((each) => ({ path: `/media/${each}.vtt`, language: each }));
  const figures: readonly Figure[] = [
    { kind: "clip", recording: video, title: text, poster: shape("poster", 1600, 900), tracks },
    { kind: "pictures", pictures: [{ media: shape("alone", 1600, 900), alt: "A quay", caption: "At noon" }] },
    {
      kind: "pictures",
      pictures: [
        { media: shape("wide", 1600, 600), alt: "A wide quay", caption: text, credit: "Olha Tkach" },
        { media: shape("tall", 900, 1600), alt: "A tall mast" },
        { media: shape("square", 1000, 1000), alt: "A square sail", credit: "The Agency" },
        { media: shape("small", 300, 200), alt: "", caption: "Small" },
        { media: shape("last", 1600, 1200), alt: "The last boat" },
      ],
    },
  ];
  return figures.map((figure) => ({ html: "<p>In feeds</p>", figure }));
}

/** An embed as compile prints it, every other one with words. */
function embedBlock({ url, ...found }: FoundEmbed, index: number): Block {
  const title = `${fill(english.messages.embed.titles[found.shows], found)} (${index})`;
  const text = index % 2 === 0 ? undefined : "<p>The boat is late again.</p>";
  const html = printEmbed({ url, provider: found.provider, title, author: "Lena", words: text, poster: undefined });
  return { html, figure: { kind: "embed", title, ...found } };
}

function shape(name: string, width: number, height: number): OwnPicture {
  const path = `/media/${name}-${width}-${height}.svg`;
  return { path, type: "image/svg+xml", length: 100, width, height, smaller: [] };
}

function typeOf(path: string): string {
  return path.endsWith(".css") ? "text/css" : "text/javascript";
}

/** Answers with a drawing of the shape that its name says, with captions, or with nothing in place of a recording. */
function mediaAt(path: string): Response {
  if (path.endsWith(".vtt")) {
    return new Response("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n", { headers: { "Content-Type": "text/vtt" } });
  }
  const [, width, height] = /-(\d+)-(\d+)\.svg$/.exec(path) ?? [];
  if (!width || !height) return new Response(null, { headers: { "Content-Type": "application/octet-stream" } });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#8aa"/><ellipse cx="50%" cy="50%" rx="49%" ry="49%" fill="#355"/></svg>`;
  return new Response(drawing, { headers: { "Content-Type": "image/svg+xml" } });
}
