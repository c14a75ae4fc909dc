import type { Withdrawal } from "../domain/article.ts";
import { type LanguageTag, languageOf } from "../domain/language.ts";
import { everything } from "../domain/lists.ts";
import type { Messages } from "../domain/messages.ts";
import { pageUrl, pathOf } from "../urls/urls.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { frontVersions } from "./parts/frame.ts";
import { Moment } from "./parts/moment.tsx";
import type { PageView } from "./parts/page-view.ts";
import { renderPage } from "./parts/render-page.tsx";

/** A page or feed that exists, offered in place of the one that was requested. */
export interface Suggestion {
  /** Absolute. */
  readonly href: string;
  readonly text: string;
}

export interface PageError {
  readonly status: 404 | 405 | 410 | 500 | 503;
  /** The requested path as it was received, percent-encoded. */
  readonly what: string;
  readonly withdrawal?: Withdrawal;
  /** Set if the language of the path is retired. */
  readonly languageRetired?: true;
  readonly suggestions: readonly Suggestion[];
}

/**
 * An error page with links to pages that exist.
 * @param tag the language of the path; undefined if the path names none
 */
export function errorPage(view: PageView, tag: LanguageTag | undefined, error: PageError): string {
  const { catalogue } = view;
  const { site } = catalogue;
  const language = languageOf(site, tag ?? site.defaultLanguage);
  const messages = language.messages;
  const { withdrawal } = error;
  const suggestions = error.suggestions.map(({ href, text }) => ({ href: pathOf(site, href), text }));
  const front = { href: pathOf(site, pageUrl(site, language.tag)), text: language.title };
  const { title, text } = wordsOf(error, messages);
  const leads = suggestions.some(({ href }) => href === front.href) ? suggestions : [...suggestions, front];
  return renderPage(
    view,
    {
      language,
      title: `${title} — ${language.title}`,
      description: text,
      versions: { ...(tag && { current: tag }), all: frontVersions(site) },
      feeds: feedLinks(catalogue, language, [everything]),
    },
    <div class="error">
      <header class="page-header">
        <p class="eyebrow">{error.status}</p>
        <h1>{title}</h1>
        <p class="standfirst">{text}</p>
        {withdrawal && (
          <p class="notice">
            <strong>
              <Moment site={site} language={language.tag} instant={withdrawal.date} />:
            </strong>{" "}
            {withdrawal.reason}
          </p>
        )}
        <p>
          <code dir="auto">{decodePath(error.what)}</code>
        </p>
      </header>
      <section aria-labelledby="instead">
        <h2 id="instead">{messages.tryInstead}</h2>
        <ul>
          {leads.map(({ href, text }) => (
            <li>
              <a href={href} dir="auto">
                {text}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>,
  );
}

function wordsOf({ status, withdrawal, languageRetired }: PageError, messages: Messages): Messages["retired"] {
  if (languageRetired) return messages.retiredLanguage;
  // A resource that is gone without having been withdrawn is a retired topic or author.
  if (status === 410 && !withdrawal) return messages.retired;
  return messages.errors[status === 503 ? 500 : status];
}

/** How much of a path is shown at most, in characters. */
const longest = 200;

/** Returns the path as the address bar shows it, or unchanged if it is not valid UTF-8. */
function decodePath(path: string): string {
  const cut = path.length > longest ? `${path.slice(0, longest)}…` : path;
  try {
    return decodeURI(cut);
  } catch {
    return cut;
  }
}
