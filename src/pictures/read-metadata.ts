import { createRequire } from "node:module";
import type { ExpandedTags } from "exifreader";
import { once } from "../domain/once.ts";

/** Loaded lazily: after a change to a text, no picture is read. */
const exifReader = once(() => createRequire(import.meta.url)("exifreader") as typeof import("exifreader"));

/** Reads Exif, IPTC IIM and XMP, as far as they are not broken. */
export function readMetadata(bytes: Uint8Array): Partial<ExpandedTags> {
  try {
    return exifReader().load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { expanded: true });
  } catch {
    // Without metadata that can be read, ExifReader throws; so it does for a picture that is broken, which is found elsewhere.
    return {};
  }
}
