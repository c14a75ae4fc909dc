import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createServer, type Server } from "node:net";

export type PortHold =
  | { release(): void }
  /** Why nobody can listen there, as the operating system says it: `EADDRINUSE`, `EACCES`. */
  | { readonly refused: string };

/**
 * Takes a port of this machine under every address of `localhost`, so that nobody else does until the server is there; whoever
 * connects meanwhile is turned away.
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
    // A machine without IPv6 may have "::1" among its names all the same.
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
