/**
 * HTML as readers make an excerpt of it that take its tags out and know no blocks, Liferea among them: text, in which references
 * are still references. An image leaves its mark.
 */
export function withoutTags(portable: string): string {
  return portable.replace(/<img\b[^>]*>/g, "[image]").replace(/<[^>]*>/g, "");
}
