import { safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { isLanguageTag, languageTag, reservedSegments } from "../../../src/content/schema/language-tag.ts";

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Returns both parts of the message about a tag that is refused. */
function answerTo(tag: string): readonly string[] {
  const result = safeParse(languageTag, tag);
  return result.success ? ["taken"] : result.issues.flatMap(({ message }) => message.split("\n"));
}

test("two letters are a language if they have a name, including replaced codes", () => {
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const named = codes.filter((code) => names.of(code) !== undefined && !reservedSegments.has(code));
  const taken = codes.filter(isLanguageTag);
  expect(named.filter((code) => !taken.includes(code))).toEqual([]);
  expect(taken.length).toBeGreaterThan(180);
});

describe("a tag in the IANA registry is accepted as it is written", () => {
  test.each([
    ["a language whose canonical form is another language with a region", "cnr"],
    ["a macrolanguage", "sh"],
    ["a language that CLDR calls by another code", "tl"],
    ["an extended language", "zh-cmn-Hans"],
    ["the language that extends another, by itself", "cmn"],
    ["deprecated codes of Hebrew", "iw"],
    ["deprecated codes of Indonesian", "in"],
    ["deprecated codes of Yiddish", "ji"],
    ["deprecated codes of Romanian", "mo"],
    ["Norwegian", "no"],
    ["Bokmål", "nb"],
    ["a region", "zh-TW"],
    ["a region of several countries", "es-419"],
    ["a script and a region", "zh-Hant-HK"],
    ["a grandfathered tag", "i-klingon"],
    ["a grandfathered tag that follows the grammar", "art-lojban"],
    ["a grandfathered tag with a language", "en-GB-oed"],
    ["a variant", "en-GB-oxendict"],
    ["a variant of digits", "de-1996"],
    ["a language for private use", "qaa"],
    ["parts for private use", "qaa-Qaaa-QM-x-southern"],
    ["an extension for calendars and digits", "ar-u-nu-latn"],
    ["an extension for transformed content", "en-t-fr"],
  ])("%s: %s", (_, tag) => {
    expect(answerTo(tag)).toEqual(["taken"]);
  });
});

const noTag = (tag: string) => `"${tag}" is not a BCP 47 language tag`;
const example = 'write one such as "uk" or "pt-BR"';

describe("a tag that cannot be a language of a newsroom is answered with what to write", () => {
  test.each([
    ["by", noTag("by"), 'did you mean "be"? "by" is a country'],
    ["kz", noTag("kz"), 'did you mean "kk"? "kz" is a country'],
    ["xx", noTag("xx"), 'write one such as "uk" or "pt-BR"'],
    ["ua", noTag("ua"), 'did you mean "uk"? "ua" is a country'],
    ["cz", noTag("cz"), 'did you mean "cs"? "cz" is a country'],
    ["gr", noTag("gr"), 'did you mean "el"? "gr" is a country'],
    ["jp", noTag("jp"), 'did you mean "ja"? "jp" is a country'],
    ["cn", noTag("cn"), 'did you mean "zh"? "cn" is a country'],
    ["dk", noTag("dk"), 'did you mean "da"? "dk" is a country'],
    ["vn", noTag("vn"), 'did you mean "vi"? "vn" is a country'],
    ["iq", noTag("iq"), 'did you mean "ar"? "iq" is a country'],
    ["ir", noTag("ir"), 'did you mean "fa"? "ir" is a country'],
    ["us", noTag("us"), 'did you mean "en"? "us" is a country'],
    ["gb", noTag("gb"), 'did you mean "en"? "gb" is a country'],
    ["rs", noTag("rs"), 'did you mean "sr"? "rs" is a country'],
    ["zz", noTag("zz"), example],
    ["ukr", noTag("ukr"), 'write "uk"'],
    ["eng-GB", noTag("eng-GB"), 'write "en-GB"'],
    ["xyz", noTag("xyz"), example],
    ["constructor", noTag("constructor"), example],
    ["en-cmn", noTag("en-cmn"), `"cmn" cannot follow "en"; ${example}`],
    ["en-UK", `${noTag("en-UK")}: the region "UK" is not registered`, 'write "en-GB"'],
    ["es-999", `${noTag("es-999")}: the region "999" is not registered`, example],
    ["sr-Xyzz", `${noTag("sr-Xyzz")}: the script "Xyzz" is not registered`, example],
    ["de-foobar", `${noTag("de-foobar")}: the variant "foobar" is not registered`, example],
    ["de-1996-1996", noTag("de-1996-1996"), example],
    ["en-a-one-a-two", noTag("en-a-one-a-two"), example],
    ["pt_BR", noTag("pt_BR"), 'write "pt-BR"'],
    ["zh_Hans_CN.UTF-8", noTag("zh_Hans_CN.UTF-8"), 'write "zh-Hans-CN"'],
    ["EN", '"EN" is not the usual spelling', 'write "en"'],
    ["sr-latn", '"sr-latn" is not the usual spelling', 'write "sr-Latn"'],
    ["I-Klingon", '"I-Klingon" is not the usual spelling', 'write "i-klingon"'],
    ["français", '"français" is the name of a language', 'write "fr"'],
    ["-", noTag("-"), example],
    ["", noTag(""), example],
  ])("%s", (tag, ...answer) => {
    expect(answerTo(tag)).toEqual(answer);
  });

  const languageOfTexts =
    'write the tag of the language that the texts are in, such as "uk", or "qaa" if it has no code';

  test.each([
    ["und", '"und" means an undetermined language, but every text here is in one language'],
    ["und-Latn", '"und-Latn" means an undetermined language, but every text here is in one language'],
    ["mul", '"mul" means several languages, but every text here is in one language'],
    ["zxx", '"zxx" means content without a language, but every text here is in one language'],
    ["mis", '"mis" means a language without a code, but every text here is in one language'],
  ])("%s, which does not mean one language", (tag, what) => {
    expect(answerTo(tag)).toEqual([what, languageOfTexts]);
  });

  test.each(["x-default", "x-our-own"])("%s, which feed readers do not know", (tag) => {
    expect(answerTo(tag)).toEqual([
      `"${tag}" is for private use, so it names no language that feed readers know`,
      'write the tag of the language, or "qaa-x-…" if it has no code',
    ]);
  });
});
