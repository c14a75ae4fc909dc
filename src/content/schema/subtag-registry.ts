import { createRequire } from "node:module";
import { once } from "../../domain/once.ts";

const require = createRequire(import.meta.url);

/** By name in small letters, and by type: number of the record. Loaded where a tag is looked up, as the records are. */
const subtagIndex = once(
  () => require("language-subtag-registry/data/json/index.json") as Readonly<Record<string, SubtagPlaces>>,
);
const subtagRecords = once(
  () => require("language-subtag-registry/data/json/registry.json") as readonly RegistryRecord[],
);

type SubtagPlaces = Readonly<Partial<Record<string, number>>>;

/** Fields of RFC 5646 section 3.1.2. */
interface RegistryRecord {
  readonly Subtag?: string;
  readonly Tag?: string;
  readonly Deprecated?: string;
  readonly "Preferred-Value"?: string;
  readonly Prefix?: readonly string[];
}

export type SubtagType = "language" | "extlang" | "script" | "region" | "variant" | "grandfathered";

/** What the IANA Language Subtag Registry (RFC 5646 section 3) says of a subtag or of a grandfathered tag. */
export interface SubtagRecord {
  /** As the registry spells it. */
  readonly name: string;
  /** What is to be written instead, where it is deprecated and something took its place. */
  readonly preferred?: string;
  readonly deprecated: boolean;
  /** Tags that it goes with. */
  readonly prefixes: readonly string[];
}

/** Letter case aside. Its ranges for private use, such as `qaa..qtz`, count. */
export function isRegistered(type: SubtagType, name: string): boolean {
  return place(type, name) !== undefined;
}

/** Undefined for what is not registered. Reads the whole registry, which most newsrooms do without. */
export function subtagRecord(type: SubtagType, name: string): SubtagRecord | undefined {
  const at = place(type, name);
  const record = at === undefined ? undefined : subtagRecords()[at];
  if (!record) return undefined;
  return {
    name: record.Subtag ?? record.Tag ?? name,
    deprecated: record.Deprecated !== undefined,
    prefixes: record.Prefix ?? [],
    ...(record["Preferred-Value"] !== undefined && { preferred: record["Preferred-Value"] }),
  };
}

/** Number of the record. */
function place(type: SubtagType, name: string): number | undefined {
  const index = subtagIndex();
  const wanted = name.toLowerCase();
  const exact = Object.hasOwn(index, wanted) ? index[wanted]?.[type] : undefined;
  return (
    exact ??
    privateUse(wanted)
      .map((range) => index[range]?.[type])
      .find((each) => each !== undefined)
  );
}

/** The ranges for private use that a subtag is in; the registry's own names of them. */
function privateUse(name: string): readonly string[] {
  return ["qaa..qtz", "qaaa..qabx", "qm..qz", "xa..xz"].filter((range) => {
    const [first = "", last = ""] = range.split("..");
    return name.length === first.length && first <= name && name <= last;
  });
}
