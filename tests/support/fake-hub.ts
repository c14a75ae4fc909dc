import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A WebSub hub on this machine that records the pings it receives. */
export interface FakeHub {
  readonly url: string;
  /** Returns the documents of each request, in order. @throws Error for a request that no hub would understand */
  pings(): readonly (readonly string[])[];
  close(): Promise<void>;
}

/**
 * Starts a hub that is closed at the end of the test.
 * @param answers statuses, one for each request; 204 after the last, as from pubsubhubbub.appspot.com
 */
export async function fakeHub(...answers: readonly number[]): Promise<FakeHub> {
  const requests: { readonly type: string | undefined; readonly method: string | undefined; readonly body: string }[] =
    [];
  const server = createServer(async (incoming, outgoing) => {
    const status = answers[requests.length] ?? 204;
    requests.push({
      type: incoming.headers["content-type"],
      method: incoming.method,
      body: await text(incoming),
    });
    outgoing.writeHead(status, status === 302 ? { Location: "/" } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    pings: () =>
      requests.map(({ type, method, body }) => {
        const form = new URLSearchParams(body);
        if (method !== "POST" || type !== "application/x-www-form-urlencoded" || form.get("hub.mode") !== "publish") {
          throw new Error(`Not a ping: ${method} ${type} ${body}`);
        }
        return form.getAll("hub.url");
      }),
    close,
  };
}
