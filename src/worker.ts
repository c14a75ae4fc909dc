import catalogue from "../.polyfeed/catalogue.bin";
import { createApp } from "./app.ts";
import { unpack } from "./pack/unpack.ts";

const app = createApp({ library: unpack(catalogue), now: () => Date.now() });

export default { fetch: (request) => app.fetch(request) } satisfies ExportedHandler;
