import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printArticleBody } from "../../../src/build/render/article-body.ts";
import { anyText, htmlLike } from "../../markdown/arbitrary-html.ts";
import { expectPortable } from "../../markdown/portability.ts";
import { readingOf } from "../../markdown/reading.ts";

const html = "<p>Текст</p>";

describe("printArticleBody", () => {
  it("prints only the text if nothing was corrected", () => {
    expect(printArticleBody([], html)).toBe(html);
  });

  it("prints each correction before the text, with its date for people and for machines", () => {
    const correction = { label: "Виправлення", date: "5 січня 2026 р.", datetime: "2026-01-05", text: "Було 80 %." };
    expect(printArticleBody([correction, { ...correction, text: "п'ять" }], html)).toBe(
      "<p><strong>Виправлення, <time datetime='2026-01-05'>5 січня 2026 р.</time>:</strong> Було 80 %.</p> " +
        "<p><strong>Виправлення, <time datetime='2026-01-05'>5 січня 2026 р.</time>:</strong> п'ять</p> <p>Текст</p>",
    );
  });

  it("treats every string as text, and stays portable", () => {
    const text = fc.oneof(anyText, htmlLike);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const body = printArticleBody([{ label: one, date: other, datetime: one, text: other }], html);
        expectPortable(body);
        const tags = readingOf(body).structure.filter((part) => /^<[a-z]+ \[.*\]>$/.test(part));
        expect(tags.length).toBeGreaterThanOrEqual(3);
        for (const tag of tags) expect(tag).toMatch(/^<(?:p|strong|time) /);
      }),
    );
  });
});
