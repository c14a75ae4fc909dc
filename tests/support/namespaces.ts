/** Prefixes of expanded names. */
export const atom = "{http://www.w3.org/2005/Atom}";
export const content = "{http://purl.org/rss/1.0/modules/content/}";
export const dc = "{http://purl.org/dc/elements/1.1/}";
export const media = "{http://search.yahoo.com/mrss/}";
