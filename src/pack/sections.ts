import { aligned, type Header, magic, type SectionName, sectionNames } from "./layout.ts";

/** Only the length of the records is known here: they are written directly to their place, without an intermediate copy. */
export type Tiers = Readonly<Record<"shards" | "recordsAt" | "shardNames", Uint8Array>> & {
  readonly records: { readonly length: number };
};

export type Sections = Readonly<Record<Exclude<SectionName, "records">, Uint8Array>> & Tiers;

export type SectionLengths<Names extends SectionName> = Readonly<Record<Names, { readonly length: number }>>;

/** Returns the header, the place of each section, and the total length. */
export function layOut(facts: Omit<Header, "sections">, sections: SectionLengths<SectionName>) {
  const places = {} as Record<SectionName, readonly [number, number]>;
  let end = 0;
  for (const name of sectionNames) {
    places[name] = [end, sections[name].length];
    end += aligned(sections[name].length);
  }
  const header = encoder.encode(JSON.stringify({ ...facts, sections: places } satisfies Header));
  const first = aligned(magic.length + 4 + header.length);
  return { places, header, first, length: first + end };
}

/** Returns the whole catalogue. @param write fills the section `records` */
export function joinSections(
  facts: Omit<Header, "sections">,
  { records, ...sections }: Sections,
  write: (records: Uint8Array) => void,
): Uint8Array {
  const { places, header, first, length } = layOut(facts, { ...sections, records });
  const bytes = new Uint8Array(length);
  bytes.set(encoder.encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, header.length, true);
  bytes.set(header, magic.length + 4);
  for (const name of sectionNames) if (name !== "records") bytes.set(sections[name], first + places[name][0]);
  const start = first + places.records[0];
  write(bytes.subarray(start, start + records.length));
  return bytes;
}

const encoder = new TextEncoder();
