import { type Dispatcher, Pool } from "undici";

export interface ExpectedResponse {
  readonly path: string;
  /** GET if absent. */
  readonly method?: "GET" | "HEAD";
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  /** Of the body. */
  readonly bytes: number;
}

/** A client with persistent connections. */
export interface Client extends AsyncDisposable {
  /** Sends `times` requests over all connections and checks each response. @throws Error for an unexpected one */
  ask(wanted: ExpectedResponse, times: number): Promise<void>;
}

export function clientOf(origin: string, connections: number): Client {
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 30_000, bodyTimeout: 30_000 });
  return {
    async ask(wanted, times) {
      let left = times;
      const worker = async () => {
        while (left > 0) {
          left--;
          await one(pool, wanted);
        }
      };
      await Promise.all(Array.from({ length: connections }, worker));
    },
    async [Symbol.asyncDispose]() {
      await pool.destroy();
    },
  };
}

/** Counts the bytes of the body instead of keeping them, so that the client adds little load. */
function one(pool: Pool, { path, method = "GET", headers, status, bytes }: ExpectedResponse): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let answered = 0;
  let received = 0;
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart() {},
    onResponseStart(_, statusCode) {
      answered = statusCode;
    },
    onResponseData(_, chunk) {
      received += chunk.length;
    },
    onResponseEnd() {
      if (answered === status && received === bytes) resolve();
      else reject(new Error(`${path}: ${answered} with ${received} bytes instead of ${status} with ${bytes}`));
    },
    onResponseError(_, error) {
      reject(error);
    },
  };
  pool.dispatch({ path, method, headers }, handler);
  return promise;
}
