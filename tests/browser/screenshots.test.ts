import { mkdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { openPage } from "./open-page.ts";
import { type SamplePage, samplePages } from "./sample-pages.ts";

const origin = inject("origin");
const pictured: readonly SamplePage[] = ["home", "english", "topic", "builder", "article", "feed", "not-found"];
const screens = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

// Not in every run: `SCREENSHOTS=1 npm run test:browser` renews them.
it.runIf(process.env.SCREENSHOTS)("The pages are pictured for docs/, in both schemes", async () => {
  const browser = await launchChromium();
  await mkdir("docs", { recursive: true });
  for (const name of pictured) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [screen, viewport] of Object.entries(screens)) {
        const { page, complaints, close } = await openPage(browser, origin + samplePages[name], {
          colorScheme,
          viewport,
        });
        await page.waitForLoadState("networkidle");
        // The address of this machine says nothing to who looks at the picture.
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
