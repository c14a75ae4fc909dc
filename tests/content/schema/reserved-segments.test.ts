import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "../../../src/app.ts";
import { compile } from "../../../src/build/compile.ts";
import { reservedSegments } from "../../../src/content/schema/language-tag.ts";
import { byOldName } from "../../../src/formats/formats.ts";
import { stories, today } from "../../support/app.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { libraryOf } from "../../support/library.ts";
import { change, contentFolder, png, site } from "../content-folder.ts";

const app = createApp({ library: libraryOf(stories), now: fakeClock(today).now });

/** First segments of what the platform serves beside the app, for a newsroom that uses everything. */
async function assetSegments(): Promise<readonly string[]> {
  const output = mkdtempSync(join(tmpdir(), "polyfeed-output-"));
  onTestFinished(() => rmSync(output, { recursive: true, force: true }));
  const content = contentFolder({
    "site.yaml": change(site, "  url: https://news.example/", "  url: https://news.example/\n  logo: logo.png"),
    "logo.png": png,
  });
  await compile({ content, output });
  const present = readdirSync(join(output, "assets")).filter((name) => !name.startsWith("_"));
  // Folders that the newsroom has no files in have headers already.
  const patterns = readFileSync(join(output, "assets/_headers"), "utf8").matchAll(/^\/([^/\n]+)/gm);
  return [...new Set([...present, ...Array.from(patterns, ([, segment = ""]) => segment)])];
}

/** First segments that are literal in the app's routes. */
const routed = new Set(
  app.routes.flatMap(({ path }) => path.split("/")[1] ?? []).filter((segment) => /^[^:*]/.test(segment)),
);

test("every first segment of a route or of a static file is reserved: no language or alias may use it", async () => {
  const taken = [...routed, ...byOldName.keys(), ...(await assetSegments())];
  expect(routed.size).toBeGreaterThan(5);
  expect(taken.filter((segment) => !reservedSegments.has(segment))).toEqual([]);
});

test("every reserved segment is an address or a folder of files", async () => {
  const assets = await assetSegments();
  const dead: string[] = [];
  for (const segment of reservedSegments) {
    const { status } = await app.request(`/${segment}`);
    if (status === 404 && !assets.includes(segment) && !routed.has(segment)) dead.push(segment);
  }
  expect(dead).toEqual([]);
});
