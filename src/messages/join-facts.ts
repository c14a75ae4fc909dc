import type { Language } from "../domain/site.ts";

/**
 * Joins the facts of a file: "PDF, 1.2 MB". In a language that is written from right to left each is isolated (Unicode Standard
 * Annex 9): the letters and digits of one would otherwise pull those of the next to their other side.
 */
export function joinFacts({ direction, messages }: Language, facts: readonly string[]): string {
  const isolated = direction === "rtl" ? facts.map((fact) => `\u2068${fact}\u2069`) : facts;
  return isolated.join(messages.files.separator);
}
