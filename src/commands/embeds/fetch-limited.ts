/** What a request may do. */
export interface FetchLimits {
  /** A request, and what it is redirected to, may go to these domains and those below them, by https. */
  readonly domains: readonly string[];
  /** In bytes. */
  readonly longest: number;
  /** Milliseconds for the whole answer. */
  readonly timeout: number;
  /** Where a request is really sent; tests have a server of their own. */
  readonly route?: (url: URL) => URL;
}

/** An answer, or why there is none: the end of a sentence that begins with who was asked. */
export type Fetched = { readonly bytes: Uint8Array } | { readonly failed: string };

const mostRedirects = 4;

/** Fetches a file within limits. Whatever goes wrong is returned. */
export async function fetchLimited(address: string, limits: FetchLimits): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.timeout);
  let url = URL.parse(address);
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      if (!url || !isAllowed(url, limits.domains)) {
        return { failed: `sends to ${url?.host ?? "nowhere"}, which is not one of its own addresses` };
      }
      const response = await fetch(limits.route?.(url) ?? url, { redirect: "manual", signal, headers });
      const location = response.headers.get("location");
      if (location === null || response.status < 300 || response.status > 399)
        return await readAnswer(response, limits);
      await response.body?.cancel();
      url = URL.parse(location, url.href);
    }
    return { failed: "redirects again and again" };
  } catch (error) {
    return { failed: explain(error, limits.timeout) };
  }
}

const headers = { "user-agent": "Polyfeed (https://oembed.com/ consumer)", accept: "application/json, image/*;q=0.9" };

function isAllowed({ protocol, hostname, port, username }: URL, domains: readonly string[]): boolean {
  const isOwn = domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  return protocol === "https:" && port === "" && username === "" && isOwn;
}

async function readAnswer(response: Response, { longest }: FetchLimits): Promise<Fetched> {
  if (!response.ok) {
    await response.body?.cancel();
    return { failed: explainStatus(response.status) };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop closes the connection.
    if (length > longest) return { failed: `answered with more than ${longest} bytes` };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}

function explainStatus(status: number): string {
  if (status === 404 || status === 410) return `does not have it (${status}): it was removed, or it is private`;
  if (status === 401 || status === 403) return `does not show it to everybody (${status})`;
  if (status === 429) return "has had too many requests (429); try again later";
  return `answered with status ${status}`;
}

function explain(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `did not answer within ${timeout / 1000} seconds`;
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
  return `cannot be reached${code}`;
}
