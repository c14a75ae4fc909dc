import { resolve } from "node:path";

export interface ServerOptions {
  readonly port: number;
  /** The output folder of compile, with `catalogue.js` next to the catalogue. */
  readonly output: string;
  /** Called once, when the server is ready for requests. */
  onReady(): void;
  /** Called if the server cannot continue. */
  onFailure(error: Error): void;
}

export interface Server {
  /** Bundles again if that has never succeeded: wrangler stops watching the code if its first bundle fails (4.156). */
  retry(): void;
}

/**
 * Serves the Worker as wrangler.toml configures it, except that the catalogue and the assets come from elsewhere. wrangler itself
 * prints errors in the configuration or the code, and continues when they are fixed. The runtime ends with the process.
 */
export async function startServer({ port, output, onReady, onFailure }: ServerOptions): Promise<Server> {
  // Read when wrangler is loaded. Editors do not need its list of bindings, or lines for each request and each reload.
  process.env.WRANGLER_LOG ??= "warn";
  // Cloudflare's data about a request's client is not used here, and would be fetched at every reload.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
  const { unstable_startWorker } = await import("wrangler");
  const worker = await unstable_startWorker({
    config: "wrangler.toml",
    // The top-level environment, and no other.
    env: "",
    assets: resolve(output, "assets"),
    // The development server asks the Worker for gzip in every request, and does not decode it for a client that cannot (4.156).
    bindings: { UNCOMPRESSED: { type: "plain_text", value: "true" } },
    build: {
      alias: {
        "./bundled-catalogue.ts": resolve(output, "catalogue.js"),
        "#skeletons": resolve(output, "skeletons.js"),
      },
      // Compile runs separately: if a build fails, wrangler holds back every request until it succeeds again (4.156).
      custom: { command: "" },
      minify: false,
    },
    dev: {
      server: { port },
      remote: false,
      // The Worker's own output is shown.
      structuredLogsHandler: ({ level, message }: WorkerLog) => {
        if (level === "error" || level === "warn") console.error(message);
        else console.log(message);
      },
    },
  });
  worker.raw.on("error", onFailure);
  // If the first bundle fails, the server stays, but never answers.
  let bundled = false;
  worker.raw.once("reloadComplete", () => {
    bundled = true;
    worker.ready.then(onReady, onFailure);
  });
  return {
    retry() {
      if (!bundled) worker.patchConfig({}).catch(onFailure);
    },
  };
}

/** A line on the Worker's console, with the name of the console method that wrote it. */
interface WorkerLog {
  readonly level: string;
  readonly message: string;
}
