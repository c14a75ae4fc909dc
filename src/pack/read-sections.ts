import { listNames } from "../domain/lists.ts";
import { formats } from "../formats/formats.ts";
import { decodeText } from "./columns.ts";
import { entryDigestsLength, envelopeDigestsLength } from "./digests.ts";
import { aligned, type Header, listCount, magic, type SectionName, sectionNames, shardNameLength } from "./layout.ts";

/** A catalogue's header, and views of its sections. */
export interface ReadSections {
  readonly header: Header;
  section(name: SectionName): Uint8Array;
}

/**
 * Checks the sections against the header, so that a truncated catalogue is refused: typed arrays would accept a section that
 * was cut short, and other articles would be served.
 * @throws Error for bytes that another version has packed, or that are incomplete
 */
export function readSections(buffer: ArrayBuffer): ReadSections {
  const bytes = new Uint8Array(buffer);
  if (String.fromCharCode(...bytes.subarray(0, magic.length)) !== magic) throw versionError();
  const start = magic.length + 4;
  if (bytes.length < start) throw damageError(`it ends after ${bytes.length} bytes`);
  const end = start + new DataView(buffer).getUint32(magic.length, true);
  if (bytes.length < end) throw damageError(`its header ends at byte ${end} of ${bytes.length}`);
  const header = JSON.parse(decodeText(bytes.subarray(start, end))) as Header;
  if (String(header.formats) !== String(formats.map(({ name }) => name))) throw versionError();
  const first = aligned(end);
  for (const name of sectionNames) {
    const [from, length] = header.sections[name];
    const sectionEnd = first + from + length;
    if (sectionEnd > bytes.length) throw damageError(`section "${name}" ends at byte ${sectionEnd} of ${bytes.length}`);
  }
  checkColumns(header);
  return {
    header,
    section(name) {
      const [from, length] = header.sections[name];
      return bytes.subarray(first + from, first + from + length);
    },
  };
}

/** @throws Error unless the columns have an element for each article, and for each list of the vocabulary */
function checkColumns({ sections, site, counts }: Header): void {
  const articles = sections.published[1] / Float64Array.BYTES_PER_ELEMENT;
  const number = Uint32Array.BYTES_PER_ELEMENT;
  const lists = site.languages.length * listCount(counts, listNames);
  const expected = {
    updated: sections.published[1],
    modified: sections.published[1],
    expires: sections.published[1],
    withdrawn: sections.published[1],
    released: (sections.late[1] / number) * Float64Array.BYTES_PER_ELEMENT,
    languages: articles,
    stories: articles * number,
    versions: articles * number,
    slugsAt: (articles + 1) * number,
    formerlyAt: (articles + 1) * number,
    digests: articles * entryDigestsLength,
    envelopes: lists * envelopeDigestsLength,
    shards: articles * number,
    recordsAt: articles * number,
    listsAt: (lists + 1) * number,
    slugArticles: sections.slugHashes[1],
    shardNames: Math.floor(sections.shardNames[1] / shardNameLength) * shardNameLength,
  } satisfies Partial<Record<SectionName, number>>;
  for (const name of sectionNames) {
    if (!(name in expected)) continue;
    const [, length] = sections[name];
    const should = expected[name as keyof typeof expected];
    if (length !== should) throw damageError(`section "${name}" has ${length} bytes instead of ${should}`);
  }
}

function versionError(): Error {
  return new Error("The catalogue was packed by another version; run `npm run compile`");
}

function damageError(how: string): Error {
  return new Error(`The catalogue is damaged: ${how}; run \`npm run compile\``);
}
