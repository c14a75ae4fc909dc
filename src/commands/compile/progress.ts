import type { WriteStream } from "node:tty";

/** Milliseconds: what is over before that says nothing of itself. */
const patience = 1500;
/** Milliseconds between two lines where they cannot be written over, as in the log of a build server. */
const pause = 10_000;

/** Tells how far a long run is: in one line that changes, or in one every ten seconds where nobody watches. */
export function progressLine(
  stream: Pick<WriteStream, "write"> & { readonly isTTY?: boolean },
  now = () => performance.now(),
) {
  const started = now();
  let last = started;
  return (done: number, all: number): void => {
    const moment = now();
    if (moment - started < patience) return;
    const text = `${done} of ${all} stories`;
    if (stream.isTTY) {
      // Back to the line's beginning and clear it; the last one leaves it clear.
      stream.write(done < all ? `\r\u001b[K${text}` : "\r\u001b[K");
    } else if (moment - last >= pause) {
      last = moment;
      stream.write(`${text}\n`);
    }
  };
}
