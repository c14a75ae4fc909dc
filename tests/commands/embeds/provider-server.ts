import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ProviderAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Never ends. */
  readonly hangs?: true;
}

/** Stands in for all providers, on 127.0.0.1. */
export interface ProviderServer {
  /** For `AskOptions`. */
  readonly route: (url: URL) => URL;
  /** Every URL that was asked for, in order. */
  readonly asked: readonly string[];
}

/** @param answers by the beginning of the URL that is asked for, the longest first; 404 for any other */
export async function providerServer(answers: Readonly<Record<string, ProviderAnswer>>): Promise<ProviderServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = decodeURIComponent(request.url?.slice(1) ?? "");
    asked.push(url);
    const [, answer = { status: 404 }] =
      Object.entries(answers)
        .sort(([one], [other]) => other.length - one.length)
        .find(([start]) => url.startsWith(start)) ?? [];
    response.writeHead(answer.status ?? 200, answer.headers);
    if (answer.hangs) response.write("{");
    else response.end(answer.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, route: ({ href }) => new URL(`http://127.0.0.1:${port}/${encodeURIComponent(href)}`) };
}

export function description(members: Readonly<Record<string, unknown>>): ProviderAnswer {
  return { headers: { "content-type": "application/json" }, body: JSON.stringify({ version: "1.0", ...members }) };
}
