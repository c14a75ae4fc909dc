import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent, cacheStores, type Dispatcher, interceptors, request } from "undici";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";

/*
 * A real RFC 9111 shared cache in front of the app: undici's. It obeys `Cache-Control` and not the edge's own header field, so
 * the server in between copies the latter into the former, as Cloudflare would obey it.
 */

const app = sampleApp(sampleLibrary());
let server: Server;
let cache: Dispatcher;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer(async (incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const response = await app.request(incoming.url ?? "/", { method: incoming.method ?? "GET", headers });
    const answer = new Headers(response.headers);
    const forEdge = answer.get("Cloudflare-CDN-Cache-Control");
    if (forEdge) answer.set("Cache-Control", forEdge);
    outgoing.writeHead(response.status, Object.fromEntries(answer));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cache = new Agent().compose(interceptors.cache({ store: new cacheStores.MemoryCacheStore(), type: "shared" }));
});

afterEach(async () => {
  vi.useRealTimers();
  await cache.close();
  await new Promise((resolve) => server.close(resolve));
});

test("a second request for a feed does not reach the Worker", async () => {
  const first = await pull("/uk/rss.xml");
  const second = await pull("/uk/rss.xml");
  expect(asked).toEqual(["GET /uk/rss.xml"]);
  expect(second.text).toBe(first.text);
  expect(Number(second.headers.age)).toBeGreaterThanOrEqual(0);
});

test("every format of a feed is cached separately", async () => {
  const paths = ["/en/rss.xml", "/en/atom.xml", "/en/feed.json", "/en/tags/old-quay/rss.xml"];
  for (const path of [...paths, ...paths]) await pull(path);
  expect(asked).toEqual(paths.map((path) => `GET ${path}`));
});

test.each([
  ["a person", { "sec-fetch-dest": "document" }, {}],
  ["a reader", {}, { "sec-fetch-dest": "document" }],
])(
  "a person's page and a reader's document at one address are cached separately if %s comes first",
  async (_, one, other) => {
    const first = await pull("/uk/rss.xml", one);
    const second = await pull("/uk/rss.xml", other);
    const types = [first, second].map(({ headers }) => String(headers["content-type"]).split(";")[0]);
    expect(types.sort()).toEqual(["application/rss+xml", "text/html"]);
    expect((await pull("/uk/rss.xml", one)).text).toBe(first.text);
    expect((await pull("/uk/rss.xml", other)).text).toBe(second.text);
    expect(asked).toHaveLength(2);
  },
);

test("a 404 is cached too, so that the next request does not reach the Worker", async () => {
  await pull("/uk/tags/no-such-topic/rss.xml");
  expect((await pull("/uk/tags/no-such-topic/rss.xml")).status).toBe(404);
  expect(asked).toHaveLength(1);
});

test("a response that depends on the client's language is not cached", async () => {
  expect((await pull("/feed", { "accept-language": "en" })).headers.location).toBe("/en/rss.xml");
  expect((await pull("/feed", { "accept-language": "pt-BR" })).headers.location).toBe("/pt-BR/rss.xml");
});

async function pull(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const response = await request(`http://127.0.0.1:${port}${path}`, { dispatcher: cache, headers });
  return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
}
