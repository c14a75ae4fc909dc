import { describe, expect, test, vi } from "vitest";
import { type PingReport, pingHubs } from "../../src/websub/ping-hubs.ts";
import { fakeHub } from "../support/fake-hub.ts";

const urls = ["https://news.example/uk/rss.xml", "https://news.example/uk/tags/a+b/atom.xml?x=1&y=ї"];

/** Returns the reports and the requested pauses, without waiting. */
async function pinged(hubs: readonly string[], documents: readonly string[] = urls) {
  const reports: PingReport[] = [];
  const waits: number[] = [];
  await pingHubs(hubs, documents, {
    fetch,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    report: (ping) => reports.push(ping),
  });
  return { reports, waits };
}

describe("a hub", () => {
  test("is notified of all documents in one form with exactly this body", async () => {
    const hub = await fakeHub();
    const { reports } = await pinged([hub.url]);

    expect(hub.pings()).toEqual([urls]);
    expect(reports).toEqual([{ hub: hub.url, urls: 2, ok: true, attempts: 1, answer: "204" }]);
  });

  test("is notified of many documents in several requests, of each document once, and each request is reported", async () => {
    const hub = await fakeHub();
    const many = Array.from({ length: 250 }, (_, index) => `https://news.example/${index}`);
    const { reports } = await pinged([hub.url], many);

    expect(hub.pings().map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(hub.pings().flat()).toEqual(many);
    expect(reports.map((report) => report.urls)).toEqual([100, 100, 50]);
  });

  test("may answer with any body, which is not read and keeps no connection open", async () => {
    let cancelled = 0;
    const body = () => new ReadableStream({ cancel: () => void cancelled++ });
    await pingHubs(["https://hub.example/", "https://other.example/"], urls, {
      fetch: async () => new Response(body(), { status: 202 }),
      wait: async () => undefined,
      report: () => undefined,
    });

    expect(cancelled).toBe(2);
  });

  test("that never answers is given up before the cron trigger's run ends", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => AbortSignal.abort());
    const hub = await fakeHub();
    const { reports, waits } = await pinged([hub.url]);
    const attempts = timeout.mock.calls.map(([milliseconds]) => milliseconds);
    timeout.mockRestore();

    expect(reports).toMatchObject([{ ok: false, attempts: 3 }]);
    expect(attempts).toHaveLength(3);
    const longest = [...attempts, ...waits].reduce((sum, milliseconds) => sum + milliseconds, 0);
    // https://developers.cloudflare.com/workers/platform/limits/#duration
    expect(longest).toBeLessThan(15 * 60 * 1000);
  });

  test("is not contacted if nothing has changed", async () => {
    const hub = await fakeHub();

    expect((await pinged([hub.url], [])).reports).toEqual([]);
    expect(hub.pings()).toEqual([]);
  });

  test.each([429, 500, 503])("that answers %i is notified again, after increasing pauses", async (status) => {
    const hub = await fakeHub(status, status);
    const { reports, waits } = await pinged([hub.url]);

    expect(hub.pings()).toEqual([urls, urls, urls]);
    expect(reports).toEqual([{ hub: hub.url, urls: 2, ok: true, attempts: 3, answer: "204" }]);
    expect(waits).toEqual([1000, 4000]);
  });

  test("that keeps failing is given up and reported", async () => {
    const hub = await fakeHub(503, 503, 500, 204);
    const { reports } = await pinged([hub.url]);

    expect(hub.pings()).toHaveLength(3);
    expect(reports).toEqual([{ hub: hub.url, urls: 2, ok: false, attempts: 3, answer: "500" }]);
  });

  test.each([400, 403, 404, 302])("that answers %i is not notified again", async (status) => {
    const hub = await fakeHub(status);
    const { reports, waits } = await pinged([hub.url]);

    expect(hub.pings()).toHaveLength(1);
    expect(reports).toEqual([{ hub: hub.url, urls: 2, ok: false, attempts: 1, answer: String(status) }]);
    expect(waits).toEqual([]);
  });

  test("that is down is reported with the reason, and does not keep others from being notified", async () => {
    const down = await fakeHub();
    await down.close();
    const hub = await fakeHub();
    const { reports } = await pinged([down.url, hub.url]);

    expect(hub.pings()).toEqual([urls]);
    expect(reports).toContainEqual({ hub: hub.url, urls: 2, ok: true, attempts: 1, answer: "204" });
    expect(reports).toContainEqual({
      hub: down.url,
      urls: 2,
      ok: false,
      attempts: 3,
      answer: expect.stringContaining("ECONNREFUSED"),
    });
  });
});
