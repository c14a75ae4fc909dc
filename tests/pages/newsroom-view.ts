import { everything, listNames, type Selection, selectionsOf } from "../../src/domain/lists.ts";
import { required } from "../../src/domain/required.ts";
import { json } from "../../src/formats/json.ts";
import { rss } from "../../src/formats/rss.ts";
import { articlePage } from "../../src/pages/article-page.tsx";
import { builderPage } from "../../src/pages/builder-page.tsx";
import { errorPage } from "../../src/pages/error-page.tsx";
import { extensionPage } from "../../src/pages/extension-page.tsx";
import { feedPage } from "../../src/pages/feed-page.tsx";
import { homePage } from "../../src/pages/home-page.tsx";
import { listingPage } from "../../src/pages/listing-page.tsx";
import type { PageView } from "../../src/pages/parts/page-view.ts";
import { subscription } from "../../src/urls/feed-ref.ts";
import { audio, bodyOf, card, clip, embed, ownPicture, pictures } from "../support/figures.ts";
import { instant } from "../support/instant.ts";
import { type LibraryFacts, libraryOf } from "../support/library.ts";
import { type Draft, type StoryFacts, story } from "../support/story.ts";

/** The time at which the pages of these tests are requested. */
export const now = instant("2026-01-20T12:00:00Z");

export const picture: NonNullable<StoryFacts["image"]> = {
  media: {
    path: "/media/table.0123456789abcdef.png",
    type: "image/png",
    length: 4096,
    width: 1200,
    height: 675,
    smaller: [{ path: "/media/table-480.webp", width: 480 }],
  },
  alt: "A round table",
  caption: "The talks",
  credit: "Drawing: Polyfeed",
};

/** One story of each sort that pages treat differently. */
export const stories: readonly (readonly Draft[])[] = [
  story("plain", { tags: ["ukraine", "peace-talks"], image: picture, updated: "2026-01-04T10:00:00Z" }),
  story("no-russian", { languages: ["uk", "en"], published: "2026-01-05T10:00:00Z" }),
  story("hostile", {
    title: `</script><script>alert("1")</script> & 'quotes' <!--`,
    lead: `"><img src=x onerror=alert(1)>`,
    published: "2026-01-06T10:00:00Z",
    image: { media: { url: "https://elsewhere.example/a.jpg?b=1&c=2" }, alt: `"><b>` },
    source: { name: { uk: "РБК", en: "RBC", ru: "РБК" }, url: "https://first.example/story" },
  }),
  story("scheduled", { title: "Embargoed", published: "2026-02-01T10:00:00Z", tags: ["ukraine", "webinars"] }),
  story("expired", { title: "Lapsed", published: "2026-01-02T10:00:00Z", expires: "2026-01-10T00:00:00Z" }),
];

const tracks = [{ path: "/media/captions.vtt", language: "uk" }];
const shown = bodyOf([
  { html: card, figure: embed() },
  { html: card, figure: clip({ poster: ownPicture, tracks }) },
  { html: card, figure: clip({ recording: audio, poster: ownPicture }) },
  { html: card, figure: pictures(picture) },
  { html: card, figure: pictures(picture, { ...picture, alt: "" }, picture) },
  { html: card, figure: embed({ title: `"><b>` }) },
]);

export function viewOf(drafts: readonly (readonly Draft[])[] = stories, facts: LibraryFacts = {}): PageView {
  const { catalogue, assets } = libraryOf(drafts, facts);
  return { catalogue, now, assets };
}

export async function articleAt(view: PageView, language: string, slug: string) {
  const number = view.catalogue.find(language, slug);
  if (number === undefined) throw new Error(`No ${language} article "${slug}"`);
  const [article] = await view.catalogue.articles([number]);
  if (!article) throw new Error(`No article ${number}`);
  return article;
}

export const talks: Selection = { kind: "tag", slug: "peace-talks" };
export const korzh: Selection = { kind: "author", slug: "anton-korzh" };

/** Returns every page in every language, under a name for reports. */
export async function everyPage(view: PageView): Promise<readonly (readonly [name: string, html: string])[]> {
  const error = { what: "/uk/%D0%BD%D1%96%D0%BC%D0%B0", suggestions: [{ href: "/uk/tags/x/", text: "<x>" }] };
  return [
    ["home", await homePage(view)],
    ["extension", extensionPage(view)],
    ["error of no language", errorPage(view, undefined, { ...error, status: 404 })],
    ...(await Promise.all(view.catalogue.site.languages.map(({ tag }) => pagesIn(tag)))).flat(),
  ];

  async function pagesIn(tag: string): Promise<readonly (readonly [name: string, html: string])[]> {
    const [plain, hostile] = [await articleAt(view, tag, "plain"), await articleAt(view, tag, "hostile")];
    return [
      [`${tag} front`, await listingPage(view, subscription(tag, everything))],
      [`${tag} topic`, await listingPage(view, subscription(tag, talks))],
      [`${tag} author`, await listingPage(view, subscription(tag, korzh))],
      [`${tag} empty topic`, await listingPage(view, subscription(tag, { kind: "tag", slug: "webinars" }))],
      ...(await Promise.all(
        listNames.map(async (kind): Promise<[string, string]> => {
          const [first] = selectionsOf(kind, view.catalogue);
          return [`${tag} ${kind} list`, await listingPage(view, subscription(tag, required(first, "list", kind)))];
        }),
      )),
      [`${tag} article`, articlePage(view, plain, "<p>Text</p>")],
      [`${tag} figures`, articlePage(view, { ...plain, figures: shown.figures }, shown.body)],
      [`${tag} hostile article`, articlePage(view, hostile, "<p>Text</p>")],
      [`${tag} builder`, await builderPage(view, tag, { all: [], any: [], not: [] })],
      [
        `${tag} combination`,
        await builderPage(view, tag, { all: ["ukraine"], any: ["peace-talks", "<b>"], not: ["service"] }),
      ],
      [`${tag} feed`, await feedPage(view, subscription(tag, everything), rss)],
      [`${tag} topic feed`, await feedPage(view, subscription(tag, talks), json)],
      ...([404, 405, 410, 500] as const).map((status): [string, string] => [
        `${tag} ${status}`,
        errorPage(view, tag, { ...error, status }),
      ]),
    ];
  }
}
