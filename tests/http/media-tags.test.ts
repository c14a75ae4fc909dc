import { expect, test } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import { required } from "../../src/domain/required.ts";
import type { Site } from "../../src/domain/site.ts";
import { formats } from "../../src/formats/formats.ts";
import { appOf, etagOf, navigation } from "../support/app.ts";
import { bodyOf, card, clip, embed, ownPicture, pictures, video } from "../support/figures.ts";
import { site } from "../support/site.ts";
import { type StoryFacts, story } from "../support/story.ts";

const { kind: _, ...spoken } = clip({
  recording: { ...video, hosted: "mediaBase" },
  title: "At night",
  poster: ownPicture,
  tracks: [{ path: "/tracks/a.vtt", language: "en" }],
});
const port = { media: ownPicture, alt: "Port" };

interface Newsroom {
  readonly facts?: StoryFacts;
  readonly site?: Partial<Site>;
}

const withFigures = (...figures: readonly Figure[]) => bodyOf(figures.map((figure) => ({ html: card, figure })));
const before: Newsroom = {
  facts: { clips: [spoken], ...withFigures(embed(), pictures(port)) },
  site: { mediaBase: "https://media.example/files" },
};
const withClip = (facts: Partial<typeof spoken>): Newsroom => ({
  facts: { ...before.facts, clips: [{ ...spoken, ...facts }] },
});
const inEnglish = (change: (messages: Site["languages"][number]["messages"]) => object): Newsroom => ({
  site: {
    languages: site.languages.map((each) =>
      each.tag === "en" ? { ...each, messages: { ...each.messages, ...change(each.messages) } } : each,
    ),
  },
});

/** Returns the tag and the text of the story's page and of every document that shows the story. */
async function documentsOf({ facts, site: changed }: Newsroom) {
  const app = appOf([story("told", { ...before.facts, ...facts })], { site: { ...site, ...before.site, ...changed } });
  const paths = formats.flatMap(({ file }) => [`/en/${file}`, `/en/summary/${file}`]);
  const found = new Map<string, { readonly tag: string; readonly text: string }>();
  for (const path of ["/en/articles/told", ...paths]) {
    const response = await app.request(path, path.includes("/articles/") ? navigation : {});
    if (response.status === 200) found.set(path, { tag: etagOf(response), text: await response.text() });
  }
  return found;
}

test.each<[what: string, after: Newsroom]>([
  ["the title of a clip", withClip({ title: "By day" })],
  [
    "the poster of a clip",
    withClip({
      poster: { ...ownPicture, copy: { ...required(ownPicture.copy, "copy", ""), path: "/media/other.jpg" } },
    }),
  ],
  ["whether feeds may have the poster", withClip({ syndicatePoster: false })],
  ["whether feeds may have the clip", withClip({ syndicate: false })],
  ["the length of a clip", withClip({ recording: { ...video, hosted: "mediaBase", length: 1 } })],
  ["the duration of a clip", withClip({ recording: { ...video, hosted: "mediaBase", duration: 3600 } })],
  ["the subtitles of a clip", withClip({ tracks: [{ path: "/tracks/b.vtt", language: "en" }] })],
  ["the language of subtitles", withClip({ tracks: [{ path: "/tracks/a.vtt", language: "uk" }] })],
  [
    "the frame of an embed",
    { facts: withFigures(embed({ frame: { url: "https://x.example/", size: { height: 9 } } }), pictures(port)) },
  ],
  [
    "the size of a frame",
    {
      facts: withFigures(
        embed({ frame: { url: "https://www.youtube-nocookie.com/embed/abc?rel=0", size: { height: 9 } } }),
        pictures(port),
      ),
    },
  ],
  [
    "the sizes of a picture",
    { facts: withFigures(embed(), pictures({ ...port, media: { ...ownPicture, smaller: [] } })) },
  ],
  ["the credit of a picture", { facts: withFigures(embed(), pictures({ ...port, credit: "Somebody" })) }],
  ["the rights of a story", { facts: { syndicate: false } }],
  ["who may read a story", { facts: { access: "subscribers" } }],
  ["media.base", { site: { mediaBase: "https://elsewhere.example" } }],
  [
    "the words of a button",
    inEnglish(({ embed }) => ({ embed: { ...embed, show: { ...embed.show, video: "Play" } } })),
  ],
  ["the words of a link to a recording", inEnglish(() => ({ recording: { audio: "Sound", video: "Film" } }))],
  ["the words around its facts", inEnglish(({ files }) => ({ files: { ...files, separator: " / " } }))],
])("a deploy that changes %s changes the tag of every page and document whose bytes it changes", async (_, after) => {
  const earlier = await documentsOf(before);
  const later = await documentsOf(after);
  expect([...later.keys()]).toEqual([...earlier.keys()]);
  const differing = [...later].filter(([path, { text }]) => text !== earlier.get(path)?.text).map(([path]) => path);
  expect(differing).not.toEqual([]);
  for (const path of differing) expect([path, later.get(path)?.tag]).not.toEqual([path, earlier.get(path)?.tag]);
});
