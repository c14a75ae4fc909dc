import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { parsedFormatNames } from "../support/formats.ts";
import { readerStore } from "./reader-store.ts";
import { correction, day, lived, reason } from "./scripted-day.ts";

describe.each(parsedFormatNames)("over a day of the newsroom, a reader of %s", (format) => {
  test.each([
    ["one feed", ["/en/"]],
    ["several feeds with the same stories", ["/en/", "/en/tags/ukraine/", "/en/tags/rss/", "/en/authors/newsroom/"]],
  ])("notices in %s exactly the expected changes", async (_, folders) => {
    const store = readerStore(format, folders);
    const noticed = [];
    for await (const { name, app } of lived()) noticed.push([name, await store.poll(app)]);

    expect(noticed).toEqual(
      day.map(({ name, noticed: { added = [], told = [], silent = [] } }) => [name, { added, told, silent }]),
    );
  });

  test("ends with every story once, with its correction or reason for withdrawal", async () => {
    const store = readerStore(format, ["/en/", "/en/tags/rss/"]);
    for await (const { app } of lived()) await store.poll(app);
    const entry = (id: string) => store.entries.get(`tag:news.example,2026:en/${id}`);

    expect(store.entries.size).toBe(6);
    expect(entry("corrected")?.content).toContain(correction);
    expect(entry("mended")?.content).toContain("typo");
    expect(entry("renamed")).toMatchObject({
      title: "A better title",
      url: "https://moved.example/en/articles/better",
      published: Date.parse("2026-02-01T12:00:00Z"),
      updated: Date.parse("2026-02-01T12:00:00Z"),
    });
    expect(entry("withdrawn")?.content).not.toContain("Body");
    expect(entry("withdrawn")).toMatchObject({ title: "Withdrawn: Title of withdrawn", content: `<p>${reason}</p>` });
    // A reader that supports RFC 6721 keeps the notice too.
    expect(entry("withdrawn")).not.toHaveProperty("removed");
  });
});

test("old addresses still work: that of a renamed story redirects, that of a withdrawn one gives the reason", async () => {
  let last: Hono | undefined;
  for await (const { app } of lived()) last = app;

  expect((await last?.request("/en/articles/renamed"))?.headers.get("Location")).toBe("/en/articles/better");
  expect((await last?.request("/en/articles/withdrawn"))?.status).toBe(410);
});
