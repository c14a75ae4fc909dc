import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { request } from "undici";
import { bareWorker } from "../contenders/bare.ts";
import { writeCorpus } from "../corpus/corpus.ts";
import { contentOf, readLibrary } from "../corpus/feed-content.ts";
import { printProgress } from "../support/print-progress.ts";
import { bundle, bundleNewsroom, type WorkerFolder, writeWorker } from "../workerd/bundle.ts";
import { copyProject } from "../workerd/project-copy.ts";
import { startWorkerd } from "../workerd/start-workerd.ts";
import type { Contender } from "./contender.ts";

const path = "/uk/rss.xml";
const contenders = "tests/bench/contenders";

/** Builds every contender's Worker from one corpus, and checks that each answers with a whole feed. */
export async function prepareContenders(folder: string): Promise<readonly Contender[]> {
  printProgress("serve: corpus, bundles");
  const content = join(folder, "content");
  writeCorpus(content, { stories: 60, tags: 30, bodyBytes: 5000 });
  const project = await copyProject(join(folder, "project"));
  const output = join(project.folder, ".polyfeed");
  await project.compile(content, output);
  const articles = Buffer.from(JSON.stringify(await contentOf(readLibrary(join(output, "catalogue.bin")), "uk")));
  await writeFile(join(project.folder, contenders, "articles.bin"), articles);
  const ours = await bundleNewsroom(project, output);
  const feed = await bundle(project, `${contenders}/hono-feed.ts`);
  const feedsmith = await bundle(project, `${contenders}/hono-feedsmith.ts`);

  const served = await responseOf(ours, {});
  const etag = served.headers.etag ?? "";
  const notModified = await responseOf(ours, { "If-None-Match": etag }, 304);
  const place = (name: string) => join(project.folder, "bundles", name);
  const bare = await writeWorker(place("bare"), bareWorker(200, served.headers), { "body.bin": served.body });
  const bare304 = await writeWorker(place("bare-304"), bareWorker(304, notModified.headers), {});
  const [ours304, oursGzip] = [place("ours-304"), place("ours-gzip")];
  for (const copy of [ours304, oursGzip]) await cp(ours, copy, { recursive: true });

  const whole = async (name: "feed" | "feedsmith", worker: WorkerFolder): Promise<Contender> => {
    const { body } = await responseOf(worker, {});
    return { name, worker, wanted: { path, headers: {}, status: 200, bytes: body.length } };
  };
  const same = { path, headers: {}, status: 200, bytes: served.body.length };
  const unchanged = { path, headers: { "If-None-Match": etag }, status: 304, bytes: 0 };
  return [
    { name: "bare", worker: bare, wanted: same },
    { name: "ours", worker: ours, wanted: same },
    { name: "bare304", worker: bare304, wanted: unchanged },
    { name: "ours304", worker: ours304, wanted: unchanged },
    { name: "oursGzip", worker: oursGzip, wanted: await compressedFeed(ours) },
    await feedsDirectory(folder),
    await whole("feed", feed),
    await whole("feedsmith", feedsmith),
  ];
}

/**
 * `/feeds.json` of a newsroom with 500 topics in three languages, whenever it has to be made again. HEAD, since the bytes that it
 * would send take longer than making them, which a client does not ask for if nothing has changed.
 */
async function feedsDirectory(folder: string): Promise<Contender> {
  const content = join(folder, "topics");
  writeCorpus(content, { stories: 3000, tags: 500, bodyBytes: 300 });
  const project = await copyProject(join(folder, "topics-project"));
  await project.compile(content, join(project.folder, ".polyfeed"));
  const worker = await bundle(project, `${contenders}/feeds-directory.ts`);
  return {
    name: "directory",
    worker,
    wanted: { path: "/feeds.json", method: "HEAD", headers: {}, status: 200, bytes: 0 },
  };
}

/** The same feed in a format that the edge does not compress: about as many bytes before it is compressed. */
async function compressedFeed(worker: WorkerFolder): Promise<Contender["wanted"]> {
  await using workerd = await startWorkerd(worker);
  const atom = { path: "/uk/atom.xml", headers: { "accept-encoding": "gzip" } };
  const { statusCode, headers, body } = await request(workerd.origin + atom.path, { headers: atom.headers });
  const bytes = new Uint8Array(await body.arrayBuffer());
  const entries = gunzipSync(bytes).toString().split("<entry").length - 1;
  if (statusCode !== 200 || headers["content-encoding"] !== "gzip" || entries !== 50) {
    throw new Error(`${atom.path}: ${statusCode}, ${headers["content-encoding"]}, ${entries} entries`);
  }
  return { ...atom, status: statusCode, bytes: bytes.length };
}

interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sends a Worker one request. @throws Error for another status, or a feed without its fifty items */
async function responseOf(
  worker: WorkerFolder,
  headers: Readonly<Record<string, string>>,
  status: 200 | 304 = 200,
): Promise<Answer> {
  await using workerd = await startWorkerd(worker);
  const response = await fetch(workerd.origin + path, { headers });
  const body = Buffer.from(await response.arrayBuffer());
  const items = body.toString().split("<item>").length - 1;
  if (response.status !== status || (status === 200 && items !== 50)) {
    throw new Error(
      `${worker}: ${response.status} with ${items} items:\n${workerd.printed() || body.toString().slice(0, 500)}`,
    );
  }
  const own = [...response.headers].filter(([name]) => !connectionHeaders.includes(name));
  return { headers: Object.fromEntries(own), body };
}

/** Headers that the server itself sets on every response. */
const connectionHeaders = ["connection", "date", "keep-alive", "transfer-encoding"];
