/*
 * WebSub (https://www.w3.org/TR/websub/) leaves it to hubs how they are notified of changes. All known hubs accept what
 * PubSubHubbub 0.4 and https://pubsubhubbub.appspot.com/ ask for: a form with `hub.mode=publish` and a `hub.url` for each
 * document.
 */

/** The platform functions that are used. */
export interface PingTools {
  fetch(url: string, request: RequestInit): Promise<Response>;
  /** Resolves after this many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** Called once for each hub and batch, with the outcome. */
  report(ping: PingReport): void;
}

export interface PingReport {
  readonly hub: string;
  /** How many documents it was notified of. */
  readonly urls: number;
  readonly ok: boolean;
  readonly attempts: number;
  /** The last status, or what went wrong. */
  readonly answer: string;
}

/**
 * URLs in one request: some 10 KB, so that no hub refuses it for its size, while a story in many topics takes only a few
 * requests.
 */
const batchSize = 100;

/**
 * Pauses between attempts, in milliseconds. Together with the time that attempts may take, they are well within the 15 minutes
 * of a cron trigger.
 */
const pauses = [1000, 4000];
const longestAttempt = 10_000;

/** Notifies each hub of these documents. Never rejects: a hub that fails is reported, and the others are notified anyway. */
export async function pingHubs(hubs: readonly string[], urls: readonly string[], tools: PingTools): Promise<void> {
  await Promise.all(
    hubs.map(async (hub) => {
      for (let start = 0; start < urls.length; start += batchSize) {
        const batch = urls.slice(start, start + batchSize);
        tools.report({ hub, urls: batch.length, ...(await ping(hub, batch, tools)) });
      }
    }),
  );
}

async function ping(
  hub: string,
  urls: readonly string[],
  { fetch, wait }: PingTools,
): Promise<Pick<PingReport, "ok" | "attempts" | "answer">> {
  const form = new URLSearchParams({ "hub.mode": "publish" });
  for (const url of urls) form.append("hub.url", url);
  const body = form.toString();
  for (let attempts = 1; ; attempts++) {
    const { ok, retryable, answer } = await attempt(hub, body, fetch);
    const pause = pauses[attempts - 1];
    if (ok || !retryable || pause === undefined) return { ok, attempts, answer };
    await wait(pause);
  }
}

interface Attempt {
  readonly ok: boolean;
  /** Whether another attempt may succeed. */
  readonly retryable: boolean;
  readonly answer: string;
}

async function attempt(hub: string, body: string, fetch: PingTools["fetch"]): Promise<Attempt> {
  try {
    const response = await fetch(hub, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body,
      // A redirect would turn the request into a GET (Fetch standard), which a hub answers with its home page.
      redirect: "manual",
      signal: AbortSignal.timeout(longestAttempt),
    });
    await response.body?.cancel();
    const { ok, status } = response;
    return { ok, retryable: status === 429 || status >= 500, answer: String(status) };
  } catch (error) {
    return { ok: false, retryable: true, answer: describeError(error) };
  }
}

/** Node's fetch says "fetch failed" and hides the reason in the cause. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
