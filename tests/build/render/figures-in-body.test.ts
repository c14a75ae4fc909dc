import { expect, test } from "vitest";
import { renderArticle } from "../../../src/build/render/render-article.ts";
import { omitFigures, shiftFigures } from "../../../src/build/render/shift-figures.ts";
import type { Article } from "../../../src/domain/article.ts";
import type { PlacedFigure } from "../../../src/domain/figure.ts";
import { ArticleRecord } from "../../../src/pack/record.ts";
import { instant } from "../../support/instant.ts";
import { site, vocabulary } from "../../support/site.ts";
import { story } from "../../support/story.ts";

const html = "<p>Before.</p> <p><img src='https://x.example/a.png' alt=''></p> <p>After.</p>";
const shown = "<p><img src='https://x.example/a.png' alt=''></p>";
const figures: readonly PlacedFigure[] = [
  {
    start: html.indexOf(shown),
    end: html.indexOf(shown) + shown.length,
    figure: { kind: "pictures", pictures: [{ media: { url: "https://x.example/a.png" }, alt: "" }] },
  },
];

function rendered(facts: Partial<Article>) {
  const [draft] = story("one", { languages: ["en"] });
  if (!draft) throw new Error("A story has a language");
  const text = { html };
  const { record } = renderArticle({ site, ...vocabulary }, { ...draft.article, figures, ...facts }, text);
  const parts = new ArticleRecord(record, 0);
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return {
    article: JSON.parse(decode(parts.metadata)) as Article,
    body: decode(parts.body),
    pageBody: decode(parts.pageBody),
  };
}

const correction = { date: instant("2026-01-05T00:00:00Z"), text: "It was 12 & not 13." };

test.each<[string, Partial<Article>]>([
  ["alone", {}],
  ["after corrections", { corrections: [correction, correction] }],
  ["on a page whose text feeds may not have", { corrections: [correction], syndicate: false }],
])("the figures of a text are where the article says, %s", (_, facts) => {
  const { article, pageBody } = rendered(facts);
  expect(article.figures).toHaveLength(1);
  for (const { start, end } of article.figures ?? []) expect(pageBody.slice(start, end)).toBe(shown);
});

test("feeds have no body of a text that they may not have", () => {
  expect(rendered({ syndicate: false }).body).toBe("");
  expect(rendered({}).body).toBe(html);
});

test("an article without figures does not name them", () => {
  const [draft] = story("one", { languages: ["en"] });
  if (!draft) throw new Error("A story has a language");
  const { record } = renderArticle({ site, ...vocabulary }, draft.article, { html });
  expect(JSON.parse(new TextDecoder().decode(new ArticleRecord(record, 0).metadata))).toEqual(draft.article);
});

test("figures keep their place in a body that begins with something else", () => {
  const whole = `<ul><li>A gap</li></ul> ${html}`;
  const [moved] = shiftFigures(figures, { from: html, to: whole });
  expect(whole.slice(moved?.start, moved?.end)).toBe(shown);
});

test("a text without its figures keeps the words around them", () => {
  expect(omitFigures(html, figures)).toBe("<p>Before.</p>   <p>After.</p>");
  expect(omitFigures(html, [])).toBe(html);
});
