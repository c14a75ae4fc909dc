import type { MiddlewareHandler } from "hono";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { etagOf, navigation, stories, today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";

function appWith(...middleware: readonly MiddlewareHandler[]) {
  return createApp({ library: libraryOf(stories), now: fakeClock(today).now }, ...middleware);
}

const feed = "/uk/rss.xml";
const asked: readonly (readonly [what: string, status: number, path: string, request: RequestInit])[] = [
  ["a feed", 200, feed, {}],
  ["a feed by HEAD", 200, feed, { method: "HEAD" }],
  ["a feed to a browser", 200, feed, navigation],
  ["a page", 200, "/uk/", {}],
  ["a list for programs", 200, "/opml.xml", {}],
  ["a redirect", 308, "/ua/rss.xml", {}],
  ["a redirect of this client", 302, "/feed", {}],
  ["an unknown path", 404, "/uk/nothing/here", {}],
  ["an unknown language", 404, "/xx/rss.xml", {}],
  ["another method", 405, feed, { method: "POST" }],
  ["a preflight", 204, feed, { method: "OPTIONS" }],
  ["a failed precondition", 412, feed, { headers: { "If-Match": '"other"' } }],
];

test.each(asked)("added middleware sees %s, both new and from memory (%i)", async (_, status, path, request) => {
  const seen: number[] = [];
  const app = appWith(async (context, next) => {
    await next();
    seen.push(context.res.status);
  });
  for (let time = 0; time < 3; time++) expect((await app.request(path, request)).status).toBe(status);
  expect(seen).toEqual([status, status, status]);
});

test("added middleware sees that a feed has not changed", async () => {
  const seen: number[] = [];
  const app = appWith(async (context, next) => {
    await next();
    seen.push(context.res.status);
  });
  const etag = etagOf(await app.request(feed));
  await app.request(feed, { headers: { "If-None-Match": etag } });
  expect(seen).toEqual([200, 304]);
});

test("added middleware changes a response for one client and not the one in memory", async () => {
  const app = appWith(async (context, next) => {
    await next();
    const name = context.req.query("name");
    if (name) context.res.headers.set("X-Name", name);
  });
  await app.request(feed);
  expect((await app.request(`${feed}?name=a`)).headers.get("X-Name")).toBe("a");
  expect((await app.request(feed)).headers.get("X-Name")).toBeNull();
});

test("all added middleware runs in order, and may respond itself", async () => {
  const order: string[] = [];
  const first: MiddlewareHandler = async (_, next) => {
    order.push("first");
    await next();
    order.push("last");
  };
  const second: MiddlewareHandler = async ({ req }, next) => {
    order.push("second");
    if (req.path === feed) return new Response("closed", { status: 503 });
    return next();
  };
  const app = appWith(first, second);
  const answer = await app.request(feed);
  expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([503, "*"]);
  expect((await app.request("/uk/atom.xml")).status).toBe(200);
  expect(order).toEqual(["first", "second", "last", "first", "second", "last"]);
});
