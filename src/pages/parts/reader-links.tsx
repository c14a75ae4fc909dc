import type { Messages } from "../../domain/messages.ts";

/** One-click subscription links for people who already have a reader. */
export function ReaderLinks({ url, messages }: { readonly url: string; readonly messages: Messages }) {
  return (
    <ul class="readers">
      {readers.map(({ name, link }) => (
        <li>
          <a href={link(url)}>{name}</a>
        </li>
      ))}
      <li>
        <a href={linkToFeed(url)}>{messages.otherReader}</a>
      </li>
    </ul>
  );
}

/** A feed reader that accepts the address of a feed in a link. */
interface Reader {
  readonly name: string;
  readonly link: (feedUrl: string) => string;
}

/** Web readers with a documented or long-standing address for this; none is contacted before a person follows the link. */
const readers: readonly Reader[] = [
  { name: "Feedly", link: (url) => `https://feedly.com/i/subscription/feed/${encodeURIComponent(url)}` },
  { name: "Inoreader", link: (url) => `https://www.inoreader.com/?add_feed=${encodeURIComponent(url)}` },
  { name: "NewsBlur", link: (url) => `https://www.newsblur.com/?url=${encodeURIComponent(url)}` },
  { name: "The Old Reader", link: (url) => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(url)}` },
];

/** Returns a link that opens the system's program for feeds: https://en.wikipedia.org/wiki/Feed_URI_scheme */
function linkToFeed(url: string): string {
  return `feed:${url}`;
}
