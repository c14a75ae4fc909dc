/** Returns every violation of JSON Feed 1.1 in a document: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedProblems(document: unknown): readonly string[] {
  const problems: string[] = [];
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const feed = record(document);
  check(feed.version === "https://jsonfeed.org/version/1.1", "version");
  check(isText(feed.title), "title is required");
  for (const name of ["home_page_url", "feed_url", "next_url", "icon", "favicon"]) {
    check(feed[name] === undefined || isUrl(feed[name]), `${name} is not an absolute URL`);
  }
  check(feed.next_url === undefined || feed.next_url !== feed.feed_url, "next_url must not be feed_url");
  check(feed.author === undefined, "author is deprecated");
  check(feed.language === undefined || isLanguage(feed.language), "language is not a BCP 47 tag");
  for (const hub of list(feed.hubs)) check(isText(hub.type) && isUrl(hub.url), "a hub needs type and url");
  for (const author of list(feed.authors)) check(isAuthor(author), "an author needs name, url or avatar");
  check(Array.isArray(feed.items), "items is required");
  const members = new Set(topLevel);
  for (const name of Object.keys(feed)) check(members.has(name) || isExtension(name, feed[name]), `unknown ${name}`);

  const ids = new Set<unknown>();
  for (const item of list(feed.items)) {
    const problem = (what: string) => `${String(item.id)}: ${what}`;
    check(isText(item.id) && !ids.has(item.id), problem("id is required, as a unique string"));
    ids.add(item.id);
    for (const name of ["url", "external_url", "image", "banner_image"]) {
      check(item[name] === undefined || isUrl(item[name]), problem(`${name} is not an absolute URL`));
    }
    check(typeof item.content_html === "string" || typeof item.content_text === "string", problem("has no content"));
    for (const name of ["title", "summary"]) {
      check(item[name] === undefined || typeof item[name] === "string", problem(`${name} is not a string`));
    }
    for (const name of ["date_published", "date_modified"]) {
      check(item[name] === undefined || isDate(item[name]), problem(`${name} is not an RFC 3339 date`));
    }
    check(item.author === undefined, problem("author is deprecated"));
    for (const author of list(item.authors)) check(isAuthor(author), problem("an author needs name, url or avatar"));
    check(Array.isArray(item.tags) && item.tags.every(isText), problem("tags must be strings"));
    check(item.language === undefined || isLanguage(item.language), problem("language is not a BCP 47 tag"));
    for (const { url, mime_type, size_in_bytes } of list(item.attachments)) {
      check(
        isUrl(url) && /^[a-z]+\/[a-z0-9.+-]+$/.test(String(mime_type)),
        problem("an attachment needs url and mime_type"),
      );
      check(size_in_bytes === undefined || Number.isInteger(size_in_bytes), problem("size_in_bytes is not an integer"));
    }
    for (const name of Object.keys(item))
      check(itemLevel.includes(name) || name.startsWith("_"), problem(`unknown ${name}`));
  }
  return problems;
}

const topLevel = [
  ...["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon"],
  ...["authors", "language", "expired", "hubs", "items"],
];
const itemLevel = [
  ...["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image"],
  ...["date_published", "date_modified", "authors", "tags", "language", "attachments"],
];

type Members = Readonly<Record<string, unknown>>;

function record(value: unknown): Members {
  return typeof value === "object" && value !== null ? (value as Members) : {};
}

function list(value: unknown): readonly Members[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isUrl(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value) && /^https?:\/\/[\x21-\x7e]+$/.test(value);
}

function isDate(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
}

function isLanguage(value: unknown): boolean {
  return typeof value === "string" && Intl.getCanonicalLocales(value)[0] === value;
}

function isAuthor({ name, url, avatar }: Members): boolean {
  return [name, url, avatar].some(isText);
}

/** An extension should say where it is described. */
function isExtension(name: string, value: unknown): boolean {
  return name.startsWith("_") && isUrl(record(value).about);
}
