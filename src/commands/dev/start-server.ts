import { resolve } from "node:path";

export interface ServerOptions {
  readonly port: number;
  /** What compile writes to, with `catalogue.js` beside the catalogue. */
  readonly output: string;
  /** Called once, when the first request would be answered. */
  onReady(): void;
  /** Called where the server cannot go on. */
  onFailure(error: Error): void;
}

export interface Server {
  /** Bundles once more where that has never succeeded: wrangler stops to watch the code when its first bundle fails (4.156). */
  retry(): void;
}

/**
 * Serves the Worker as wrangler.toml has it, but for where the catalogue and the assets come from. What is wrong with the
 * configuration or the code wrangler prints itself, and goes on when it is put right. The end of the process ends the runtime.
 */
export async function startServer({ port, output, onReady, onFailure }: ServerOptions): Promise<Server> {
  // Read when wrangler is loaded. Its list of bindings, each request and each reload are not what an editor asked for.
  process.env.WRANGLER_LOG ??= "warn";
  // What Cloudflare would say of a request's client is used nowhere here, and is asked for at every reload otherwise.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
  const { unstable_startWorker } = await import("wrangler");
  const worker = await unstable_startWorker({
    config: "wrangler.toml",
    // The newsroom itself, and none of its other environments.
    env: "",
    assets: resolve(output, "assets"),
    build: {
      alias: {
        "./bundled-catalogue.ts": resolve(output, "catalogue.js"),
        "#skeletons": resolve(output, "skeletons.js"),
      },
      // Compile runs beside it: a build that fails would make wrangler hold back every request until it succeeds again (4.156).
      custom: { command: "" },
      minify: false,
    },
    dev: {
      server: { port },
      remote: false,
      // What the Worker says is.
      structuredLogsHandler: ({ level, message }: WorkerLog) => {
        if (level === "error" || level === "warn") console.error(message);
        else console.log(message);
      },
    },
  });
  worker.raw.on("error", onFailure);
  // A bundle that fails would leave the server there, and without an answer.
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

/** A line of the Worker's console, with the name of the method that has written it. */
interface WorkerLog {
  readonly level: string;
  readonly message: string;
}
