/** The parts of a language tag, in the letter case of RFC 5646 section 2.1.1. */
export interface Subtags {
  /** The whole of it. */
  readonly tag: string;
  /** `x` where the tag is for private use alone. */
  readonly language: string;
  readonly extlang?: string;
  readonly script?: string;
  readonly region?: string;
  readonly variants: readonly string[];
}

/** RFC 5646 section 2.1, but for grandfathered tags, which are a list. */
const grammar =
  /^(?<language>[a-z]{2,8})(?:-(?<extlang>[a-z]{3}))?(?:-(?<script>[a-z]{4}))?(?:-(?<region>[a-z]{2}|\d{3}))?(?<variants>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/;
const privateUse = /^x(?:-[a-z\d]{1,8})+$/;

/** Undefined for what is not built like a language tag; whether its parts are registered is another question. */
export function subtagsOf(text: string): Subtags | undefined {
  const small = text.toLowerCase();
  if (privateUse.test(small)) return { tag: small, language: "x", variants: [] };
  const { language, extlang, script, region, variants = "" } = grammar.exec(small)?.groups ?? {};
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
