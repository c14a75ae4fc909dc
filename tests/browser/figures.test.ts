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

describe("a page with every embed as editors write it", () => {
  let story: Awaited<ReturnType<typeof openStory>>;

  beforeAll(async () => {
    story = await openStory(compiled.page);
  });
  afterAll(() => story.close());

  it("requests nothing from any other site before a click", async () => {
    const { page, outside, complaints } = story;
    const buttons = page.locator(".offer button");
    await buttons.evaluateAll((all) => {
      for (const button of all) button.focus();
    });
    await buttons.last().hover();
    await page.waitForLoadState("networkidle");
    expect(await buttons.count()).toBe(examples.filter(({ frame }) => frame).length);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("requests exactly the frame of a button that is clicked, with the site as referrer, and moves the focus into it", async () => {
    const { page, outside, complaints } = story;
    const expected = examples.flatMap(({ frame }) => frame ?? []);
    const focused: string[] = [];
    // So few at a time that the page does not grow heavy.
    for (let left = expected.length; left > 0; left -= 10) {
      const clicked = await page.locator(".offer button").evaluateAll((buttons) =>
        buttons.slice(0, 10).map((button) => {
          button.click();
          return button.ownerDocument.activeElement?.getAttribute("src") ?? "";
        }),
      );
      focused.push(...clicked);
      await waitForFrames(page);
      await page.locator("iframe").evaluateAll((frames) => {
        for (const frame of frames) frame.remove();
      });
    }
    expect(focused).toEqual(expected);
    // A request has no fragment. Frames next to each other are requested in any order.
    const requested = expected.map((url) => ({ url: url.replace(/#.*/, ""), referrer: `${compiled.origin}/` }));
    const sort = (requests: readonly Outside[]) => requests.map((each) => JSON.stringify(each)).sort();
    expect(sort(outside)).toEqual(sort(requested));
    expect([await page.locator(".offer").count(), complaints]).toEqual([0, []]);
  });

  it("shows without a script what feeds have of each, and neither button nor notice", async () => {
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

describe("a click with the keyboard", () => {
  it("loads the frame, and tells screen readers that it loads until it is there", async () => {
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
});

describe.each([
  ["en", "light"],
  ["ar", "dark"],
] as const)("a page with every kind of figure (%s, in the %s scheme)", (language, colorScheme) => {
  it("has no axe violation and fits every screen, some of its embeds loaded and some not", async () => {
    const { page, complaints, close } = await openStory(newsroom.page(language), { colorScheme });
    const excesses = async () => {
      const found: number[] = [];
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
      }
      return found;
    };
    const before = await excesses();
    await page.locator(".offer button").evaluateAll((buttons) => {
      for (const [index, button] of buttons.entries()) if (index % 2 === 0) button.click();
    });
    await waitForFrames(page);
    const after = await excesses();
    const violations = await violationsOn(page);
    await close();
    expect([before, after]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect([violations, complaints]).toEqual([[], []]);
  });
});

describe("a page with every kind of figure", () => {
  const arrival = Promise.withResolvers<void>();
  let story: Awaited<ReturnType<typeof openStory>>;

  beforeAll(async () => {
    story = await openStory(newsroom.page("en"), { viewport: desktop }, arrival.promise);
  });
  afterAll(() => story.close());

  it("requests neither recording nor captions until it plays, and then may", async () => {
    const { page, own, complaints } = story;
    const ofPlayer = () => own.filter((path) => /\.(?:mp4|mp3|vtt)$/.test(path));
    const before = ofPlayer();
    await page.evaluate("document.querySelector('video').textTracks[0].mode = 'showing'");
    await page.evaluate("document.querySelector('video').play().catch(() => {})");
    await page.evaluate("document.querySelector('audio').play().catch(() => {})");
    await page.waitForLoadState("networkidle");
    const policy = complaints.filter((text) => text.includes("Content Security Policy"));
    const after = new Set(ofPlayer());
    expect(before).toEqual([]);
    expect([...after].sort()).toEqual([
      "/news/media/clip.0123456789abcdef.mp4",
      "/news/media/talk.0123456789abcdef.mp3",
      "/news/media/uk.vtt",
    ]);
    expect(policy).toEqual([]);
  });

  it.each([
    ["in two columns on a large screen", desktop, 2],
    ["in one column on a phone", phone, 1],
  ])("has a gallery %s, and crops no picture", async (_, viewport, columns) => {
    const { page } = story;
    await page.setViewportSize(viewport);
    const shown = await page.locator(".gallery img").evaluateAll((images) =>
      images.map((image) => {
        const { left, width, height } = image.getBoundingClientRect();
        const fit = image.ownerDocument.defaultView?.getComputedStyle(image).objectFit;
        const shape = Number(image.getAttribute("width")) / Number(image.getAttribute("height"));
        return { left, cropped: fit !== "contain" && Math.abs(width / height - shape) > 0.02 };
      }),
    );
    expect(new Set(shown.map(({ left }) => Math.round(left))).size).toBe(columns);
    expect(shown.filter(({ cropped }) => cropped)).toEqual([]);
  });

  it("moves nothing once the frame is there: its size is known", async () => {
    const { page } = story;
    await page.setViewportSize(desktop);
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
    expect(after).toEqual(before);
    for (const [index, { size }] of frames.entries()) {
      const { width = 0, height = 0 } = after[index] ?? {};
      if ("height" in size) expect(height).toBe(size.height);
      else expect(Math.abs(width / height - size.ratio)).toBeLessThan(0.01);
    }
  });

  it("shows an embed on paper as its words and its link, even if its frame is loaded", async () => {
    const { page } = story;
    const beside = await page.locator(".embed:has(iframe) a:visible").count();
    await page.emulateMedia({ media: "print" });
    const words = await page.locator(".embed blockquote:visible").count();
    const links = await page.locator(".embed a:visible").count();
    const visible = await page.locator("iframe:visible").count();
    await page.emulateMedia({ media: "screen" });
    expect([beside, words]).toEqual([frames.length, Math.floor(embeds.length / 2)]);
    expect([links, visible]).toEqual([embeds.length, 0]);
  });

  it("allows no other frame: its policy names those that it holds", async () => {
    const { page, outside } = story;
    const before = outside.length;
    const refusal = page.waitForEvent("console", (message) => message.text().includes("frame-src"));
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://other.example/' }))",
    );
    await refusal;
    expect(outside.slice(before)).toEqual([]);
  });
});
