import type { LanguageTag } from "../domain/language.ts";
import type { Messages, PluralForms, Template } from "../domain/messages.ts";

/** The text with its values in their places, as they are: what a value contains is not filled in again. */
export function fill<Name extends string>(
  template: Template<Name>,
  values: Readonly<Record<Name, string | number>>,
): string {
  const texts = new Map<string, string | number>(Object.entries(values));
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(texts.get(name) ?? place));
}

/** So many things in words: "1 story", "2 stories". */
export function plural(messages: Messages, forms: PluralForms, count: number): string {
  return pluralForm(messages, forms, count).replace("#", countingIn(messages).numbers.format(count));
}

/** The form for so many things, by the plural rules of CLDR. */
export function pluralForm<Text extends string>(messages: Messages, forms: PluralForms<Text>, count: number): Text {
  return forms[countingIn(messages).rules.select(count)] ?? forms.other;
}

interface Counting {
  readonly rules: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

/** Made when something is first counted: the two cost 13 ms of a Worker's start, and a feed counts nothing. */
const made = new Map<LanguageTag, Counting>();

function countingIn({ locale }: Messages): Counting {
  const kept = made.get(locale);
  if (kept) return kept;
  const counting = { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
  made.set(locale, counting);
  return counting;
}
