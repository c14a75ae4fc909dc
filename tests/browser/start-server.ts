import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Server {
  /** With a free port of this machine. */
  readonly origin: string;
  /** Answers each request from now on. */
  serve(fetch: (request: Request) => Response | Promise<Response>): void;
  close(): void;
}

/** Starts a server on this machine that translates between Node and `fetch`. */
export async function startServer(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    serve(fetch) {
      server.on("request", (incoming, outgoing) => {
        answer(requestOf(incoming, origin), outgoing, fetch).catch((error) => outgoing.destroy(error));
      });
    },
    close: () => server.close(),
  };
}

function requestOf({ url = "/", method = "GET", headers }: IncomingMessage, origin: string): Request {
  const named = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return new Request(new URL(url, origin), { method, headers: named });
}

async function answer(
  request: Request,
  outgoing: ServerResponse,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<void> {
  const response = await fetch(request);
  outgoing.writeHead(response.status, [...response.headers].flat());
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}
