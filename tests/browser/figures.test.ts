import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../embeds/examples.ts";
import { launchChromium } from "./chromium.ts";
import { type EmbedsNewsroom, serveEmbedsNewsroom } from "./embeds-newsroom.ts";
import { embeds, type FiguresNewsroom, serveFiguresNewsroom } from "./figures-newsroom.ts";

let browser: Browser;
let axe: string;
let newsroom: FiguresNewsroom;
/** Compiled from addresses and codes as editors have them. */
let compiled: EmbedsNewsroom;

beforeAll(async () => {
  browser = await launchChromium();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  newsroom = await serveFiguresNewsroom();
  compiled = await serveEmbedsNewsroom();
});
afterAll(async () => {
  await browser.close();
  newsroom.close();
  compiled.close();
});

const frames = embeds.flatMap(({ frame }) => frame ?? []);
const phone = { width: 320, height: 640 };
const desktop = { width: 1280, height: 900 };

interface Outside {
  readonly url: string;
  readonly referrer: string | undefined;
}

/** Opens the page without a network: requests that leave the site are answered here, once `answering` has settled. */
async function openStory(url: string, options: BrowserContextOptions = {}, answering?: Promise<unknown>) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const outside: Outside[] = [];
  const own: string[] = [];
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await context.route("**/*", async (route) => {
    const request = route.request();
    if (request.url().startsWith(`${new URL(url).origin}/`)) {
      own.push(new URL(request.url()).pathname);
      return route.continue();
    }
    outside.push({ url: request.url(), referrer: request.headers().referer });
    await answering;
    return route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>Frame</title><p>Loaded</p>" });
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return { page, outside, own, complaints, close: () => context.close() };
}

async function clickAll(page: Page): Promise<void> {
  const buttons = page.locator(".offer button");
  for (let left = await buttons.count(); left > 0; left--) await buttons.first().click();
}

/** Clicks every button, and waits until every frame is loaded. */
async function loadAll(page: Page): Promise<void> {
  await clickAll(page);
  await waitForFrames(page);
}

async function waitForFrames(page: Page): Promise<void> {
  for (const frame of await page.locator("iframe").all()) await loaded(frame);
}

async function loaded(frame: Locator): Promise<void> {
  await frame.contentFrame().getByText("Loaded").waitFor();
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe};0`);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("before a click, a page with embeds", () => {
  it("requests nothing from any other site", async () => {
    const { page, outside, complaints, close } = await openStory(compiled.page);
    const buttons = page.locator(".offer button");
    const offered = await buttons.count();
    for (const button of await buttons.all()) await button.focus();
    await buttons.last().hover();
    await page.waitForLoadState("networkidle");
    await close();
    expect(offered).toBe(examples.filter(({ frame }) => frame).length);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("shows what feeds have of each, and without a script neither button nor notice", async () => {
    const { page, close } = await openStory(compiled.page, { javaScriptEnabled: false });
    const links = await page
      .locator(".embed")
      .evaluateAll((cards) => cards.map((card) => [...card.querySelectorAll("a")].map((link) => link.href)));
    const offers = await page.locator(".offer:visible").count();
    await close();
    expect(links.map((hrefs, index) => hrefs.includes(new URL(examples[index]?.url ?? "").href))).toEqual(
      examples.map(() => true),
    );
    expect(offers).toBe(0);
  });
});

describe("a click on the button of an embed", () => {
  it("requests exactly its frame, with the site as referrer, and moves the focus into it", async () => {
    const { page, outside, complaints, close } = await openStory(compiled.page);
    const expected = examples.flatMap(({ frame }) => frame ?? []);
    for (const [index, url] of expected.entries()) {
      await page.locator(".offer button").first().click();
      const frame = page.locator("iframe");
      await loaded(frame);
      // A request has no fragment.
      expect(outside.slice(index)).toEqual([{ url: url.replace(/#.*/, ""), referrer: `${compiled.origin}/` }]);
      expect(await page.evaluate("document.activeElement.src")).toBe(url);
      // A hundred frames need as many processes.
      await frame.evaluate((element) => element.remove());
    }
    const without = await page.locator(".offer").count();
    await close();
    expect([without, complaints]).toEqual([0, []]);
  }, 180_000);

  it("is the same with the keyboard, and tells screen readers that it loads until it is there", async () => {
    const arrival = Promise.withResolvers<void>();
    const { page, close } = await openStory(newsroom.page("en"), {}, arrival.promise);
    const button = page.locator(".offer button:focus");
    for (let presses = 0; presses < 60 && (await button.count()) === 0; presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const status = page.locator("[role=status]");
    const told = await status.textContent();
    const focused = await page.evaluate("document.activeElement.title");
    arrival.resolve();
    await loaded(page.locator("iframe"));
    await status.filter({ hasNotText: /./ }).waitFor({ state: "attached" });
    await close();
    const [first] = embeds.filter(({ frame }) => frame);
    expect(told).toBe(`Loading from ${first?.provider}…`);
    expect(focused).toContain(`on ${first?.provider} (`);
  });

  it("moves nothing once the frame is there: its size is known", async () => {
    const arrival = Promise.withResolvers<void>();
    const { page, close } = await openStory(newsroom.page("en"), { viewport: desktop }, arrival.promise);
    await clickAll(page);
    const sizes = () =>
      page.locator("iframe").evaluateAll((frames) =>
        frames.map((frame) => {
          const { width, height, top } = frame.getBoundingClientRect();
          return { width, height, top: top + frame.ownerDocument.documentElement.scrollTop };
        }),
      );
    const before = await sizes();
    arrival.resolve();
    await waitForFrames(page);
    const after = await sizes();
    await close();
    expect(after).toEqual(before);
    for (const [index, { size }] of frames.entries()) {
      const { width = 0, height = 0 } = after[index] ?? {};
      if ("height" in size) expect(height).toBe(size.height);
      else expect(Math.abs(width / height - size.ratio)).toBeLessThan(0.01);
    }
  });

  it("allows no other frame: the page's policy names those that it holds", async () => {
    const { page, outside, complaints, close } = await openStory(newsroom.page("en"));
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://other.example/' }))",
    );
    await page.waitForLoadState("networkidle");
    await close();
    expect(outside).toEqual([]);
    expect(complaints.join()).toContain("Content Security Policy");
  });
});

describe.each(["en", "ar"] as const)("a page with every kind of figure (%s)", (language) => {
  it.each([
    [320, "dark"],
    [768, "light"],
    [1280, "light"],
  ] as const)(
    "has no axe violation and fits a screen of %i pixels in the %s scheme, before and after loading",
    async (width, colorScheme) => {
      const options = { colorScheme, viewport: { width, height: 800 } };
      const { page, complaints, close } = await openStory(newsroom.page(language), options);
      const excess = () =>
        page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      const before = [await excess(), await violationsOn(page)];
      await loadAll(page);
      const after = [await excess(), await violationsOn(page)];
      await close();
      expect([before, after]).toEqual([
        [0, []],
        [0, []],
      ]);
      expect(complaints).toEqual([]);
    },
  );
});

describe("a player", () => {
  it("requests neither recording nor captions until it plays, and then may", async () => {
    const { page, own, complaints, close } = await openStory(newsroom.page("en"));
    const ofPlayer = () => own.filter((path) => /\.(?:mp4|mp3|vtt)$/.test(path));
    const before = ofPlayer();
    await page.evaluate("document.querySelector('video').textTracks[0].mode = 'showing'");
    await page.evaluate("document.querySelector('video').play().catch(() => {})");
    await page.evaluate("document.querySelector('audio').play().catch(() => {})");
    await page.waitForLoadState("networkidle");
    const policy = complaints.filter((text) => text.includes("Content Security Policy"));
    const after = new Set(ofPlayer());
    await close();
    expect(before).toEqual([]);
    expect([...after].sort()).toEqual([
      "/news/media/clip.0123456789abcdef.mp4",
      "/news/media/talk.0123456789abcdef.mp3",
      "/news/media/uk.vtt",
    ]);
    expect(policy).toEqual([]);
  });
});

describe("a gallery", () => {
  it.each([
    ["in one column on a phone", phone, 1],
    ["in two columns on a larger screen", desktop, 2],
  ])("stands %s, and crops no picture", async (_, viewport, columns) => {
    const { page, close } = await openStory(newsroom.page("en"), { viewport });
    const shown = await page.locator(".gallery img").evaluateAll((images) =>
      images.map((image) => {
        const { left, width, height } = image.getBoundingClientRect();
        const fit = image.ownerDocument.defaultView?.getComputedStyle(image).objectFit;
        const shape = Number(image.getAttribute("width")) / Number(image.getAttribute("height"));
        return { left, cropped: fit !== "contain" && Math.abs(width / height - shape) > 0.02 };
      }),
    );
    await close();
    expect(new Set(shown.map(({ left }) => Math.round(left))).size).toBe(columns);
    expect(shown.filter(({ cropped }) => cropped)).toEqual([]);
  });
});

describe("on paper", () => {
  it("an embed is its words and its link, even if its frame is loaded", async () => {
    const { page, close } = await openStory(newsroom.page("en"));
    await loadAll(page);
    const beside = await page.locator(".embed:has(iframe) a:visible").count();
    await page.emulateMedia({ media: "print" });
    const words = await page.locator(".embed blockquote:visible").count();
    const links = await page.locator(".embed a:visible").count();
    const visible = await page.locator("iframe:visible").count();
    await close();
    expect([beside, words]).toEqual([frames.length, Math.floor(embeds.length / 2)]);
    expect([links, visible]).toEqual([embeds.length, 0]);
  });
});
