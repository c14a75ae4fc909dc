import type { ByteRange } from "./byte-range.ts";

/**
 * Passes part of a stream on to another, without holding more than a piece of it. The rest of the source is not read. Resolves in any
 * case: a client that goes away, or a source that fails, ends both streams.
 */
export async function copySlice(
  source: ReadableStream<Uint8Array>,
  target: WritableStream<Uint8Array>,
  { start, end }: ByteRange,
): Promise<void> {
  const reader = source.getReader();
  const writer = target.getWriter();
  try {
    let at = 0;
    while (at < end) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`The file ends after ${at} bytes, before ${end}`);
      const part = value.subarray(Math.max(0, start - at), Math.max(0, end - at));
      if (part.length > 0) await writer.write(part);
      at += value.length;
    }
    await writer.close();
    await reader.cancel();
  } catch (error) {
    await Promise.allSettled([writer.abort(error), reader.cancel(error)]);
  }
}
