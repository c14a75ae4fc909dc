import { describe, expect, it } from "vitest";
import { errorPage, type PageError } from "../../src/pages/error-page.tsx";
import { htmlTree } from "./html-tree.ts";
import { viewOf } from "./newsroom-view.ts";

const view = viewOf();
const page = (error: Partial<PageError>, language?: string) =>
  htmlTree(errorPage(view, language, { status: 404, what: "/nope", suggestions: [], ...error }));

describe("the page of an error", () => {
  it("is in the language of the path, or in the default one if it has none", () => {
    expect(page({}, "ru").one("h1").text).toBe("Такой страницы нет");
    expect(page({}).one("h1").text).toBe("Такої сторінки немає");
  });

  it("shows the path as the address bar does, and truncates a long one", () => {
    const shown = (what: string) => page({ what }).one("code").text;
    expect(shown("/uk/%D0%BD%D1%96")).toBe("/uk/ні");
    expect(shown("/%E0%A4%A")).toBe("/%E0%A4%A");
    expect(shown("/%3Cscript%3E")).toBe("/<script>");
    expect(shown(`/${"a".repeat(5000)}`).length).toBeLessThan(250);
    // As long as a long slug.
    expect(shown(`/uk/articles/${"a".repeat(100)}`)).toBe(`/uk/articles/${"a".repeat(100)}`);
  });

  it("lets a path and its suggestions have either writing direction, whatever the page's language", () => {
    const tree = page({ suggestions: [{ href: "/ar/", text: "أخبار" }] }, "en");
    expect(tree.one("code").attributes.dir).toBe("auto");
    expect(tree.one("a", { href: "/ar/" }).attributes.dir).toBe("auto");
  });

  it("marks the language of the path in the switch, and none if it has none", () => {
    const current = (language?: string) => page({}, language).all("a", { "aria-current": "page" });
    expect(current("ru").map(({ attributes }) => attributes.lang)).toEqual(["ru"]);
    expect(current()).toEqual([]);
  });

  it("says the same for an error of the program and one of the platform", () => {
    const [one, other] = ([500, 503] as const).map((status) => page({ status }, "en"));
    expect(other?.one("h1").text).toBe(one?.one("h1").text);
    expect([one?.one("p", { class: "eyebrow" }).text, other?.one("p", { class: "eyebrow" }).text]).toEqual([
      "500",
      "503",
    ]);
  });

  it("links to the front page once, even if it is suggested", () => {
    const links = page({ suggestions: [{ href: "/en/", text: "News" }] }, "en").all("a", { dir: "auto" });
    expect(links.map(({ attributes }) => attributes.href)).toEqual(["/en/"]);
  });

  it("links to the suggestions, and always to the front page", () => {
    const links = page({ suggestions: [{ href: "/en/tags/kyiv/", text: "Kyiv" }] }, "en").all("a", { dir: "auto" });
    expect(links.map(({ attributes, text }) => [attributes.href, text])).toEqual([
      ["/en/tags/kyiv/", "Kyiv"],
      ["/en/", "News"],
    ]);
  });

  it.each([404, 405, 410, 500] as const)("explains %i in words", (status) => {
    const tree = page({ status }, "en");
    expect(tree.one("title").text).toBe(`${tree.one("h1").text} — News`);
    expect(tree.one("h1").text).not.toMatch(/\d/);
  });
});
