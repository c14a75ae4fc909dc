import { describe, expect, it } from "vitest";
import { everything } from "../../src/domain/lists.ts";
import { listingPage } from "../../src/pages/listing-page.tsx";
import { subscription } from "../../src/urls/feed-ref.ts";
import { checkEach } from "../support/check-each.ts";
import { instant } from "../support/instant.ts";
import { htmlTree } from "./html-tree.ts";
import { everyPage, viewOf } from "./newsroom-view.ts";

describe("an article that is not visible", () => {
  it("is neither shown nor named on any page", async () => {
    const pages = await everyPage(viewOf());
    await checkEach(
      pages,
      ([name]) => name,
      ([, html]) => {
        expect(html).not.toContain("Embargoed");
        expect(html).not.toContain("Lapsed");
      },
    );
  });

  it("is not counted", async () => {
    const tree = htmlTree(await listingPage(viewOf(), subscription("en", everything)));
    const counts = tree.all("li").filter(({ text }) => /^(Ukraine|Peace talks|Webinars|Anton Korzh) \d/.test(text));
    expect(counts.map(({ text }) => text)).toEqual(["Ukraine 3", "Peace talks 1", "Anton Korzh 3"]);
    expect(tree.all("span").map(({ text }) => text)).toContain("3 stories");
  });

  it("appears in the second of its release", async () => {
    const view = viewOf();
    const at = (text: string) => listingPage({ ...view, now: instant(text) }, subscription("en", everything));
    expect(await at("2026-02-01T09:59:59Z")).not.toContain("Embargoed");
    expect(await at("2026-02-01T10:00:00Z")).toContain("Embargoed");
  });
});

describe("a topic that nothing is listed under", () => {
  it("has a page that says so and offers its feed", async () => {
    const tree = htmlTree(await listingPage(viewOf(), subscription("en", { kind: "tag", slug: "webinars" })));
    expect(tree.all("article")).toEqual([]);
    expect(tree.one("p", { class: "empty" }).text).toMatch(/^Nothing has been published here yet/);
    expect(tree.one("input", { id: "address-rss" }).attributes.value).toBe(
      "https://news.example/en/tags/webinars/rss.xml",
    );
  });
});
