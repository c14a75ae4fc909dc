import { createApp } from "../../src/app.ts";
import { readPageAssets } from "../../src/build/output/page-assets.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { languageOf } from "../../src/domain/language.ts";
import type { OwnPicture } from "../../src/domain/picture.ts";
import type { Language } from "../../src/domain/site.ts";
import { fill } from "../../src/messages/fill.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { audio, type Block, bodyOf, paragraph, video } from "../support/figures.ts";
import { libraryOf } from "../support/library.ts";
import * as newsroom from "../support/site.ts";
import { story } from "../support/story.ts";
import { embedExamples } from "./embed-examples.ts";
import { type Server, startServer } from "./start-server.ts";

export interface FiguresNewsroom extends Server {
  /** The page of the story in English. */
  readonly leftToRight: string;
  /** The same in Arabic. */
  readonly rightToLeft: string;
}

const english = languageOf(newsroom.site, "en");
const arabic: Language = { ...english, tag: "ar", name: "العربية", title: "أخبار", direction: "rtl" };

/** Serves a newsroom below a path, with one story that has every kind of figure and embeds of many providers. */
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
  const library = libraryOf(
    [
      (["en", "ar"] as const).flatMap((language) =>
        story("harbour", {
          ...bodyOf(blocksIn(language)),
          languages: ["en", "ar"],
          title: language === "en" ? "The harbour opens for the night ferry" : "الميناء يفتح أبوابه لعبّارة الليل",
          lead: sentences[language],
          clips: [
            { recording: audio, title: language === "en" ? "Listen to the story" : "استمع إلى القصة", tracks: [] },
          ],
        }).filter(({ article }) => article.language === language),
      ),
    ],
    {
      site,
      tags: [{ slug: "ukraine", kind: "section", ...named }],
      authors: [{ slug: "anton-korzh", ...named }],
    },
  );
  const app = createApp({ library: { ...library, assets }, now: fakeClock("2026-02-01T12:00:00Z").now });
  const served = new Map(files.map(({ path, content }) => [`/news${path}`, content]));
  server.serve((request) => {
    const { pathname } = new URL(request.url);
    const file = served.get(pathname);
    if (file) return new Response(Uint8Array.from(file), { headers: { "Content-Type": typeOf(pathname) } });
    if (pathname.startsWith("/news/media/")) return mediaAt(pathname);
    return app.fetch(request);
  });
  const pageIn = (language: string) => `${origin}/${language}/articles/harbour`;
  return { ...server, leftToRight: pageIn("en"), rightToLeft: pageIn("ar") };
}

const sentences = {
  en: "The first boat left at ten, an hour late, with forty passengers and two lorries of fish on board.",
  ar: "غادر القارب الأول في العاشرة متأخرًا ساعة، وعلى متنه أربعون راكبًا وشاحنتان من السمك.",
} as const;

function blocksIn(language: "en" | "ar"): readonly Block[] {
  const text = paragraph(sentences[language].repeat(2));
  const tracks = ["uk", language].map((each) => ({ path: `/media/${each}.vtt`, language: each }));
  const figures: readonly Figure[] = [
    { kind: "clip", recording: video, title: sentences[language], poster: shape("poster", 1600, 900), tracks },
    { kind: "pictures", pictures: [{ media: shape("alone", 1600, 900), alt: "A quay", caption: "At noon" }] },
    {
      kind: "pictures",
      pictures: [
        { media: shape("wide", 1600, 600), alt: "A wide quay", caption: sentences[language], credit: "Olha Tkach" },
        { media: shape("tall", 900, 1600), alt: "A tall mast" },
        { media: shape("square", 1000, 1000), alt: "A square sail", credit: "The Agency" },
        { media: shape("small", 300, 200), alt: "", caption: "Small" },
        { media: shape("last", 1600, 1200), alt: "The last boat" },
      ],
    },
  ];
  return [
    text,
    ...figures.flatMap((figure) => [{ html: "<p>In feeds</p>", figure }, text]),
    ...embedExamples.flatMap((found, index) => [embedBlock(found, index), text]),
  ];
}

function embedBlock({ url, ...found }: (typeof embedExamples)[number], index: number): Block {
  const title = fill(english.messages.embed.titles[found.shows], found);
  const link = `<a href='${url.replaceAll("&", "&#x26;")}'>${title}</a>`;
  const words = `<blockquote><p>Night ferry</p><p>${link}</p></blockquote>`;
  return {
    html: index % 2 === 0 ? `<p>${link}</p>` : words,
    figure: { kind: "embed", title: `${title} (${index})`, ...found },
  };
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
