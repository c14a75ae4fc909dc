import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createApp } from "../../../src/app.ts";
import { compile } from "../../../src/build/compile.ts";
import { releaseLogFile } from "../../../src/build/releases/release-log.ts";
import { formats } from "../../../src/formats/formats.ts";
import { article, type Files, story, text, valid } from "../../content/content-folder.ts";
import { instant } from "../../support/instant.ts";
import { memorySource } from "../../support/memory-source.ts";
import { libraryIn, outputFolder } from "../compiled.ts";
import { prepareRelease, type ReleaseRun } from "./releases.ts";

const linking = "articles/2026-02-01-linking";
/** Two stories in English; the second links to the first. */
const released: Files = {
  [`${linking}/article.yaml`]: article.replace("id: first", "id: linking").replace("2026-01-03", "2026-02-01"),
  [`${linking}/uk.md`]: text.replace("Body.", "See [the first](../2026-01-03-first/)."),
};
/** The first story's translation, without a date of its own. */
const late: Files = { ...released, [`${story}/uk.md`]: text };

/** Compiles as for a release, and returns every document of a feed as it is served at a moment. */
async function documentsAfter(run: ReleaseRun, folder: string, moment = "2026-06-02T12:00:00Z") {
  const release = await prepareRelease(run);
  expect(release.problems).toEqual([]);
  const app = createApp({ library: libraryIn(release.output), now: () => instant(moment) });
  const documents: Record<string, string> = {};
  for (const { file } of formats) {
    documents[file] = await (await app.request(`https://news.example${folder}${file}`)).text();
  }
  return { log: release.log, documents };
}

describe("a translation that is added later, without a date of its own", () => {
  test("changes no entry in another language, neither when it is released nor afterwards", async () => {
    const before = await documentsAfter({ files: released }, "/en/");
    const added = await documentsAfter({ files: late, log: before.log }, "/en/");
    const afterwards = await documentsAfter({ files: late, log: added.log, now: "2026-07-01T12:00:00Z" }, "/en/");
    expect(added.documents).toEqual(before.documents);
    expect(afterwards.documents).toEqual(before.documents);
  });

  test("changes none even if it is the first in its language", async () => {
    const before = await documentsAfter({ files: {} }, "/en/");
    const added = await documentsAfter({ files: { [`${story}/uk.md`]: text }, log: before.log }, "/en/");
    const afterwards = await documentsAfter({ files: { [`${story}/uk.md`]: text }, log: added.log }, "/en/");
    expect([added.documents, afterwards.documents]).toEqual([before.documents, before.documents]);
  });

  test("names the languages that were there before", async () => {
    const { log } = await documentsAfter({ files: released }, "/uk/");
    const { documents } = await documentsAfter({ files: late, log }, "/uk/");
    for (const document of Object.values(documents)) expect(document).toContain("/en/articles/first");
  });

  test("is not what links of older texts lead to", async () => {
    const { log } = await documentsAfter({ files: released }, "/uk/");
    const entry = async (files: Files, known: string) => {
      const { documents } = await documentsAfter({ files, log: known }, "/uk/");
      return JSON.parse(documents["feed.json"] ?? "").items.find(({ id }: { id: string }) => id.endsWith("/linking"));
    };
    const next = (await documentsAfter({ files: late, log }, "/uk/")).log;
    expect((await entry(late, log)).content_html).toContain("/en/articles/first");
    expect(await entry(late, next)).toEqual(await entry(late, log));
  });

  test("is named as usual if nothing of the story has been released", async () => {
    const { documents } = await documentsAfter({ files: late }, "/en/");
    for (const document of Object.values(documents)) expect(document).toContain("/uk/articles/first");
  });
});

describe("a translation that is scheduled", () => {
  /** The second story is scheduled too, for ten days after the translation. */
  const scheduled: Files = {
    ...released,
    [`${linking}/article.yaml`]: article.replace("id: first", "id: linking").replace("2026-01-03", "2026-06-20"),
  };
  const added = { ...scheduled, [`${story}/uk.md`]: text.replace("lead:", "published: 2026-06-10T09:00\nlead:") };

  test("is what links of newer texts lead to, whether or not the log knows it when they are released", async () => {
    const { log } = await documentsAfter({ files: scheduled }, "/uk/");
    const first = await documentsAfter({ files: added, log }, "/uk/", "2026-06-30T12:00:00Z");
    const run = { files: added, log: first.log, now: "2026-06-25T12:00:00Z" };
    const next = await documentsAfter(run, "/uk/", "2026-06-30T12:00:00Z");
    expect(first.documents["feed.json"]).toMatch(/href='[^']*\/uk\/articles\/first'/);
    expect(next.documents).toEqual(first.documents);
  });
});

test("what is kept from an earlier run gives the same catalogue as a first run", async () => {
  const logs = [undefined, (await prepareRelease({ files: released })).log];
  logs.push((await prepareRelease({ files: late, log: logs[1] ?? "" })).log);
  const output = outputFolder();
  const content = memorySource({ ...valid, ...late });
  for (const log of [...logs, ...logs.toReversed()]) {
    content.write({ [releaseLogFile]: log ?? null });
    await compile({ content, output, now: instant("2026-06-01T12:00:00Z") });
    const first = await prepareRelease({ files: late, ...(log !== undefined && { log }) });
    const [kept, anew] = [output, first.output].map((folder) => readFileSync(join(folder, "catalogue.bin")));
    expect(kept?.equals(anew ?? Buffer.of())).toBe(true);
  }
});
