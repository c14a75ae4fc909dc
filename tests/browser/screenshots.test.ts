import { mkdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { openPage } from "./open-page.ts";

const origin = inject("origin");
/** Pages of the sample newsroom in `content/`, for docs/ and the README. */
const pictured = {
  home: "/",
  english: "/en/",
  topic: "/en/tags/kyiv/",
  builder: "/en/build?all=kyiv&any=peace-talks&any=defence-cooperation&not=paris",
  article: `/uk/articles/${encodeURIComponent("як-підписатися")}`,
  feed: "/en/rss.xml",
  "not-found": "/en/no-such-page",
};
const screens = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

it("screenshots are taken for docs/ in both schemes", async () => {
  const browser = await launchChromium();
  await mkdir("docs", { recursive: true });
  for (const [name, path] of Object.entries(pictured)) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [screen, viewport] of Object.entries(screens)) {
        const { page, status, complaints, close } = await openPage(browser, origin + path, {
          colorScheme,
          viewport,
        });
        expect([path, status]).toEqual([path, name === "not-found" ? 404 : 200]);
        await page.waitForLoadState("networkidle");
        // The address of this machine means nothing to people who look at the screenshot.
        await page.evaluate(`for (const field of document.querySelectorAll("input[readonly]"))
          field.value = field.value.replace("${origin}", "https://polyfeed.example")`);
        await page.screenshot({ path: `docs/${name}-${screen}-${colorScheme}.png` });
        await close();
        expect(complaints).toEqual([]);
      }
    }
  }
  await browser.close();
});
