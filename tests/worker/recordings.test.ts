import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import catalogue from "../../src/bundled-catalogue.ts";
import { unpack } from "../../src/pack/unpack.ts";

/** The length of a recording that is not in memory as a whole: 25 MiB, the largest asset. */
const length = 25 * 1024 * 1024;
const piece = 64 * 1024;
const path = `/recordings/0123456789abcdef0123456789abcdef-${length}.mp4`;

/** Serves the recording by the streams of the runtime. Each piece is full of its number. */
const app = createApp({
  library: unpack(catalogue),
  now: () => 0,
  fixedLength: (size) => new FixedLengthStream(size),
  async fetchAsset(_url, method) {
    if (method === "HEAD") return new Response(null);
    let at = 0;
    return new Response(
      new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at >= length) return controller.close();
          controller.enqueue(new Uint8Array(piece).fill((at / piece) % 256));
          at += piece;
        },
      }),
    );
  },
});

const get = (range?: string) =>
  app.request(`https://courier.example${path}`, range === undefined ? {} : { headers: { Range: range } });

test.each([
  ["bytes=0-1", [0, 0]],
  [`bytes=${piece - 1}-${piece}`, [0, 1]],
  ["bytes=-2", [(length / piece - 1) % 256, (length / piece - 1) % 256]],
])("workerd answers %s with a part of a long recording", async (range, bytes) => {
  const response = await get(range);
  expect([response.status, response.headers.get("Content-Length")]).toEqual([206, "2"]);
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual(bytes);
});

test("workerd streams a whole recording", async () => {
  const response = await get();
  expect([response.status, response.headers.get("Content-Length")]).toEqual([200, String(length)]);
  let read = 0;
  for await (const part of response.body ?? []) read += part.length;
  expect(read).toBe(length);
});
