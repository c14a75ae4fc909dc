import { encodeIim } from "./encode-iim.ts";
import { hasRights, type PictureRights } from "./picture-rights.ts";
import { printXmp } from "./print-xmp.ts";

/** Rights as they are written into files. */
export interface EncodedRights {
  /** In all languages. */
  readonly xmp: Buffer;
  /** In the default language; absent if it has no field for them. */
  readonly iim?: Buffer;
}

/** Undefined if there are none. */
export function encodeRights(rights: PictureRights): EncodedRights | undefined {
  if (!hasRights(rights)) return undefined;
  const iim = encodeIim(rights);
  return { xmp: Buffer.from(printXmp(rights)), ...(iim && { iim }) };
}
