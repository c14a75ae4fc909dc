import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { openPage } from "./open-page.ts";
import { pageKinds, pages, statuses } from "./page-kinds.ts";

const origin = inject("origin");
let browser: Browser;
let axe: string;

beforeAll(async () => {
  browser = await launchChromium();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(() => browser.close());

describe.concurrent.each(pageKinds)("in a browser, the page %s", (name) => {
  const url = origin + pages[name];

  it.each(["light", "dark"] as const)("has no axe violation and no error in the %s scheme", async (colorScheme) => {
    const { page, complaints, close } = await openPage(browser, url, { colorScheme });
    await page.evaluate(`${axe};0`);
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    await close();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([320, 768, 1280])("is no wider than a screen of %i pixels", async (width) => {
    const { page, close } = await openPage(browser, url, { viewport: { width, height: 800 } });
    const wider = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    await close();
    expect(wider).toBe(0);
  });

  it("loads one document, one style sheet, one script and less than 50 KB without pictures, all from the site", async () => {
    const { status, requests: requested, close } = await openPage(browser, url);
    const requests = await requested();
    await close();
    expect(status).toBe(statuses[name] ?? 200);
    const counted = requests.filter(({ type }) => type !== "image" && type !== "other");
    expect(counted.map(({ type }) => type).sort()).toEqual(["document", "script", "stylesheet"]);
    expect(counted.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(50_000);
    expect(requests.filter((request) => !request.url.startsWith(`${origin}/`))).toEqual([]);
  });

  it("shows the same without a script, except the buttons", async () => {
    const scripted = await openPage(browser, url);
    const plain = await openPage(browser, url, { javaScriptEnabled: false });
    const texts = await Promise.all(
      [scripted, plain].map(({ page }) => page.locator("main :is(h1, h2, h3, p, a)").allInnerTexts()),
    );
    const buttons = await plain.page.locator("button[data-copy]:visible").count();
    await Promise.all([scripted.close(), plain.close()]);
    expect(texts[1]).toEqual(texts[0]);
    expect(buttons).toBe(0);
  });
});

describe("links within the site", () => {
  it("all resolve", async () => {
    const links = new Map<string, string>();
    for (const name of pageKinds) {
      const { page, close } = await openPage(browser, origin + pages[name]);
      const found = await page
        .locator("a[href^='/'], link[href^='/']")
        .evaluateAll((elements) => elements.map((element) => element.getAttribute("href") ?? ""));
      await close();
      for (const href of found) links.set(new URL(href, origin).href.replace(/#.*/, ""), name);
    }
    const answers = await Promise.all(
      [...links].map(async ([href, name]) => {
        const { status } = await fetch(href, { headers: { "Sec-Fetch-Dest": "document" } });
        return { href, name, status };
      }),
    );
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.filter(({ status }) => status >= 400)).toEqual([]);
  });
});
