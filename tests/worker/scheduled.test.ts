import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { afterEach, expect, test, vi } from "vitest";
import worker from "../../src/worker.ts";

afterEach(() => vi.restoreAllMocks());

/** Runs the cron trigger once, and returns the documents of which it notified the hub. */
async function runAt(time: string): Promise<readonly string[]> {
  const notified: string[] = [];
  vi.spyOn(console, "log").mockReturnValue();
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, request) => {
    notified.push(...new URLSearchParams(String(request?.body)).getAll("hub.url"));
    return new Response(null, { status: 204 });
  });
  const controller = createScheduledController({ scheduledTime: new Date(time), cron: "* * * * *" });
  await worker.scheduled(controller, {}, createExecutionContext());
  return notified;
}

test("the cron trigger notifies the hub of what was released in its minute, from the bundled catalogue", async () => {
  expect(await runAt("2026-03-02T08:00:00Z")).toContain("https://courier.example/uk/rss.xml");
});

test("the cron trigger makes no request in a minute without changes", async () => {
  expect(await runAt("2026-01-02T00:00:00Z")).toEqual([]);
});
