/**
 * Returns the excerpt that is made from HTML by readers that remove tags and ignore blocks, such as Liferea: text with
 * undecoded character references. An image leaves a placeholder.
 */
export function withoutTags(portable: string): string {
  return portable.replace(/<img\b[^>]*>/g, "[image]").replace(/<[^>]*>/g, "");
}
