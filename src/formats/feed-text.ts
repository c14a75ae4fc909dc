/**
 * A text as `feed` has to be given it where it writes text nodes: its printer takes `&amp;` in what it is given for an escape
 * and undoes it, so that a typed `&amp;lt;` would come out as `&lt;`. With each ampersand escaped once more it comes out as typed.
 */
export function feedText(text: string): string {
  return text.replaceAll("&", "&amp;");
}
