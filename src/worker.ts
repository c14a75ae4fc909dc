import { env } from "cloudflare:workers";
import catalogue from "../.polyfeed/catalogue.bin";
import { createApp } from "./app.ts";
import { announceChanges } from "./http/announce-changes.ts";
import { assetShards } from "./http/shard-source.ts";
import { unpack } from "./pack/unpack.ts";

const library = unpack(
  catalogue,
  assetShards((url) => env.ASSETS.fetch(url)),
);
const deployed = Date.parse(env.CF_VERSION_METADATA?.timestamp ?? "");
const app = createApp({ library, now: () => Date.now(), ...(deployed > 0 && { deployed }) });

export default {
  fetch: (request) => app.fetch(request),
  scheduled: ({ scheduledTime }, _, { cache }) =>
    announceChanges(library.catalogue, scheduledTime, {
      ...(cache && { purge: (what) => cache.purge(what) }),
      fetch: (url, request) => fetch(url, request),
      wait: (milliseconds) => scheduler.wait(milliseconds),
      log: (line) => console.log(line),
    }),
} satisfies ExportedHandler;
