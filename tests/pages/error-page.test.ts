import { describe, expect, it } from "vitest";
import { errorPage, type PageError } from "../../src/pages/error-page.tsx";
import { htmlTree } from "./html-tree.ts";
import { viewOf } from "./newsroom-view.ts";

const view = viewOf();
const page = (error: Partial<PageError>, language?: string) =>
  htmlTree(errorPage(view, language, { status: 404, what: "/nope", suggestions: [], ...error }));

describe("the page of an error", () => {
  it("speaks the language of the path, and the default one where it has none", () => {
    expect(page({}, "ru").one("h1").text).toBe("Такой страницы нет");
    expect(page({}).one("h1").text).toBe("Такої сторінки немає");
  });

  it("shows the path as the address bar does, and only the beginning of a long one", () => {
    const shown = (what: string) => page({ what }).one("code").text;
    expect(shown("/uk/%D0%BD%D1%96")).toBe("/uk/ні");
    expect(shown("/%E0%A4%A")).toBe("/%E0%A4%A");
    expect(shown("/%3Cscript%3E")).toBe("/<script>");
    expect(shown(`/${"a".repeat(5000)}`).length).toBeLessThan(250);
  });

  it("leads to what exists: the suggestions, and always the front page", () => {
    const links = page({ suggestions: [{ href: "/en/tags/kyiv/", text: "Kyiv" }] }, "en").all("a", { dir: "auto" });
    expect(links.map(({ attributes, text }) => [attributes.href, text])).toEqual([
      ["/en/tags/kyiv/", "Kyiv"],
      ["/en/", "News"],
    ]);
  });

  it.each([404, 405, 410, 500] as const)("says what %i means in words", (status) => {
    const tree = page({ status }, "en");
    expect(tree.one("title").text).toBe(`${tree.one("h1").text} — News`);
    expect(tree.one("h1").text).not.toMatch(/\d/);
  });
});
