import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createServer, type Server } from "node:net";

export type PortHold =
  | { release(): void }
  /** The operating system's code for why the port cannot be used: `EADDRINUSE`, `EACCES`. */
  | { readonly refused: string };

/**
 * Holds a port of this machine on every address of `localhost`, so that nothing else takes it before the server does; connections
 * made in the meantime are closed.
 */
export async function holdPort(port: number): Promise<PortHold> {
  const held: Server[] = [];
  const release = () => {
    for (const server of held) server.close();
  };
  for (const { address } of await lookup("localhost", { all: true })) {
    const server = createServer((socket) => socket.destroy());
    const listening = once(server, "listening");
    server.listen(port, address);
    const refused = await listening.then(() => undefined, errorCode);
    // A machine without IPv6 may list "::1" among its addresses anyway.
    if (refused === "EADDRNOTAVAIL" || refused === "EAFNOSUPPORT") continue;
    if (refused !== undefined) {
      release();
      return { refused };
    }
    held.push(server);
  }
  return { release };
}

function errorCode(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message;
}
