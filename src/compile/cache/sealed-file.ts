import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { replaceFile } from "../output/replace-file.ts";

/*
 * Facts and numbers in a file that tells whether it is whole: magic; checksum of all that follows (CRC-32, uint32); length of the
 * facts (uint32); the facts (JSON, UTF-8); at the next multiple of 8, the numbers (float64). Integers are little-endian.
 */
const magic = Buffer.from("PFSTATE\u0001", "latin1");
const checkedFrom = magic.length + 4;
const factsAt = checkedFrom + 4;

export interface Sealed {
  readonly checksum: number;
  /** As they were written; nobody else writes this magic. */
  readonly facts: unknown;
  readonly numbers: Float64Array;
}

/** Undefined for a file that is not whole, or none of ours. @throws Error where there is none */
export function readSealed(path: string): Sealed | undefined {
  const bytes = readFileSync(path);
  if (bytes.length < factsAt || !bytes.subarray(0, magic.length).equals(magic)) return undefined;
  const checksum = bytes.readUInt32LE(magic.length);
  if (crc32(bytes.subarray(checkedFrom)) !== checksum) return undefined;
  const end = factsAt + bytes.readUInt32LE(checkedFrom);
  // A copy: where a buffer begins in memory is not for us to say.
  const numbers = new Float64Array(Uint8Array.from(bytes.subarray(numbersAt(end))).buffer);
  return { checksum, facts: JSON.parse(bytes.toString("utf8", factsAt, end)), numbers };
}

export async function writeSealed(path: string, { facts, numbers }: Omit<Sealed, "checksum">): Promise<void> {
  const json = Buffer.from(JSON.stringify(facts));
  const end = factsAt + json.length;
  const bytes = Buffer.alloc(numbersAt(end) + numbers.byteLength);
  magic.copy(bytes);
  bytes.writeUInt32LE(json.length, checkedFrom);
  json.copy(bytes, factsAt);
  bytes.set(new Uint8Array(numbers.buffer), numbersAt(end));
  bytes.writeUInt32LE(crc32(bytes.subarray(checkedFrom)), magic.length);
  await replaceFile(path, (temporary) => writeFile(temporary, bytes));
}

function numbersAt(end: number): number {
  return Math.ceil(end / Float64Array.BYTES_PER_ELEMENT) * Float64Array.BYTES_PER_ELEMENT;
}
