import type { LanguageTag } from "../domain/language.ts";
import type { Messages, PluralForms, Template } from "../domain/messages.ts";

/** Returns the text with each placeholder replaced by its value. Placeholders inside a value are left as they are. */
export function fill<Name extends string>(
  template: Template<Name>,
  values: Readonly<Record<Name, string | number>>,
): string {
  const texts = new Map<string, string | number>(Object.entries(values));
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(texts.get(name) ?? place));
}

/** Returns a count in words: "1 story", "2 stories". */
export function formatCount(messages: Messages, forms: PluralForms, count: number): string {
  return selectPlural(messages, forms, count).replace("#", countersFor(messages).numbers.format(count));
}

/** Returns the plural form for a count, by the rules of CLDR. */
export function selectPlural<Text extends string>(messages: Messages, forms: PluralForms<Text>, count: number): Text {
  return forms[countersFor(messages).rules.select(count)] ?? forms.other;
}

interface Counters {
  readonly rules: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

/** Created when something is first counted: most isolates of a Worker count nothing. */
const cache = new Map<LanguageTag, Counters>();

function countersFor({ locale }: Messages): Counters {
  const kept = cache.get(locale);
  if (kept) return kept;
  const counters = { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
  cache.set(locale, counters);
  return counters;
}
