import { createRequire } from "node:module";
import { once } from "../../domain/once.ts";
import { required } from "../../domain/required.ts";

const require = createRequire(import.meta.url);

/**
 * Numbers of the records, by lower-case name and by type. Loaded lazily, as the records are: when a tag is looked up.
 */
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
  readonly Prefix?: readonly string[];
}

export type SubtagType = "language" | "extlang" | "script" | "region" | "variant" | "grandfathered";

/** The entry for a subtag or a grandfathered tag in the IANA Language Subtag Registry (RFC 5646 section 3). */
export interface SubtagRecord {
  /** As the registry spells it. */
  readonly name: string;
  /** Tags after which this subtag may appear. */
  readonly prefixes: readonly string[];
}

/** Whether a name is registered, ignoring case. The registry's ranges for private use, such as `qaa..qtz`, count. */
export function isRegistered(type: SubtagType, name: string): boolean {
  return findRecordNumber(type, name) !== undefined;
}

/**
 * Finds the entry for a subtag; returns undefined if it is not registered. Reads the whole registry, which most
 * newsrooms do not need.
 */
export function findSubtag(type: SubtagType, name: string): SubtagRecord | undefined {
  const at = findRecordNumber(type, name);
  if (at === undefined) return undefined;
  const record = required(subtagRecords()[at], "record of the subtag", name);
  return { name: required(record.Subtag ?? record.Tag, "name of the subtag", name), prefixes: record.Prefix ?? [] };
}

function findRecordNumber(type: SubtagType, name: string): number | undefined {
  const index = subtagIndex();
  const wanted = name.toLowerCase();
  const exact = Object.hasOwn(index, wanted) ? index[wanted]?.[type] : undefined;
  return (
    exact ??
    rangesForPrivateUse(wanted)
      .map((range) => index[range]?.[type])
      .find((each) => each !== undefined)
  );
}

/** Lists the ranges for private use that a subtag is in, by the registry's names. */
function rangesForPrivateUse(name: string): readonly string[] {
  return ["qaa..qtz", "qaaa..qabx", "qm..qz", "xa..xz"].filter((range) => {
    const [first = "", last = ""] = range.split("..");
    return name.length === first.length && first <= name && name <= last;
  });
}

/** The parts of a language tag, in the letter case of RFC 5646 section 2.1.1. */
export interface Subtags {
  /** The whole tag. */
  readonly tag: string;
  /** `x` if the whole tag is for private use. */
  readonly language: string;
  readonly extlang?: string;
  readonly script?: string;
  readonly region?: string;
  readonly variants: readonly string[];
}

/** The grammar of RFC 5646 section 2.1, except grandfathered tags, which are a list. */
const tagGrammar =
  /^(?<language>[a-z]{2,8})(?:-(?<extlang>[a-z]{3}))?(?:-(?<script>[a-z]{4}))?(?:-(?<region>[a-z]{2}|\d{3}))?(?<variants>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/;
const privateUseTag = /^x(?:-[a-z\d]{1,8})+$/;

/**
 * Parses a language tag; returns undefined if it does not follow the grammar. Whether its parts are registered is not
 * checked.
 */
export function parseSubtags(text: string): Subtags | undefined {
  const small = text.toLowerCase();
  if (privateUseTag.test(small)) return { tag: small, language: "x", variants: [] };
  const { language, extlang, script, region, variants = "" } = tagGrammar.exec(small)?.groups ?? {};
  if (language === undefined) return undefined;
  const title = script && script.charAt(0).toUpperCase() + script.slice(1);
  const capital = region?.toUpperCase();
  const before = [language, extlang, script, region].filter((part) => part !== undefined);
  const usual = [language, extlang, title, capital].filter((part) => part !== undefined).join("-");
  return {
    tag: usual + small.slice(before.join("-").length),
    language,
    variants: variants.split("-").filter(Boolean),
    ...(extlang !== undefined && { extlang }),
    ...(title !== undefined && { script: title }),
    ...(capital !== undefined && { region: capital }),
  };
}
