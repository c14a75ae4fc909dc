import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { openPage } from "./open-page.ts";

const origin = inject("origin");
const permissions = ["clipboard-read", "clipboard-write"];
const clipboard = "navigator.clipboard.readText()";
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("using only the keyboard", () => {
  it.each([
    ["a topic's page", "/en/tags/ferries/", "/en/tags/ferries/rss.xml"],
    ["an opened feed", "/en/tags/ferries/atom.xml", "/en/tags/ferries/atom.xml"],
  ])("reaches a feed's address on %s and copies it", async (_, path, copied) => {
    const { page, close } = await openPage(browser, origin + path, { permissions });
    const focused = page.locator("button[data-copy]:focus");
    for (let presses = 0; presses < 80 && (await focused.count()) === 0; presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const status = page.locator("[role=status]");
    await status.filter({ hasText: "Copied" }).waitFor({ state: "attached" });
    const text = await page.evaluate<string>(clipboard);
    await close();
    expect(text).toBe(origin + copied);
  });

  it("skips to the content with its first two keys", async () => {
    const { page, close } = await openPage(browser, `${origin}/en/`);
    await page.keyboard.press("Tab");
    const first = await page.locator(":focus").textContent();
    await page.keyboard.press("Enter");
    const focused = await page.locator(":focus").getAttribute("id");
    await close();
    expect([first, focused]).toEqual(["Skip to content", "main"]);
  });
});

describe("copying", () => {
  it("falls back to the old method if scripts may not use the clipboard", async () => {
    const { page, close } = await openPage(browser, `${origin}/en/`);
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
    await page.locator("button[data-copy=address-json]").click();
    await page.locator("[role=status]").filter({ hasText: "Copied" }).waitFor({ state: "attached" });
    const selected = await page.evaluate<string>("document.activeElement.value");
    await close();
    expect(selected).toBe(`${origin}/en/feed.json`);
  });
});

describe("switching the language", () => {
  it("keeps the story, in every language that has it", async () => {
    const { page, close } = await openPage(browser, `${origin}/en/tags/ferries/`);
    await page.locator(".teaser h3 a").first().click();
    const english = await page.locator("h1").textContent();
    await page.locator(".languages a[hreflang=uk]").click();
    await page.locator(".languages a[hreflang=en]").click();
    const again = await page.locator("h1").textContent();
    await close();
    expect(again).toBe(english);
  });
});
