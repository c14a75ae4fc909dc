import type { Article, Instant, Source } from "../../src/domain/article.ts";
import type { LanguageTag } from "../../src/domain/language.ts";
import type { Picture } from "../../src/domain/picture.ts";
import { lifetimeOf, translationsOf } from "../../src/domain/translations.ts";
import { instant } from "./instant.ts";

/** An article that a test publishes, before any of it is rendered. */
export interface Draft {
  readonly article: Article;
  readonly formerly: readonly string[];
  /** Portable HTML. */
  readonly body: string;
  /** The article as it was before its withdrawal. */
  readonly written?: Article;
}

/** Properties that a test overrides; dates in ISO 8601. */
export interface StoryFacts {
  readonly languages?: readonly LanguageTag[];
  readonly published?: string;
  readonly updated?: string;
  readonly revised?: string;
  readonly expires?: string;
  /** The moments of languages that have their own. */
  readonly own?: Readonly<Record<LanguageTag, OwnMoments>>;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly string[];
  readonly slug?: string;
  readonly formerly?: readonly string[];
  readonly title?: string;
  readonly lead?: string;
  readonly image?: Picture;
  readonly source?: Source;
  readonly clips?: Article["clips"];
  readonly figures?: Article["figures"];
  readonly syndicate?: Article["syndicate"];
  readonly access?: Article["access"];
  readonly body?: string;
  /** The English reason is used in every language. */
  readonly withdrawn?: { readonly date: string; readonly reason: string };
}

interface OwnMoments {
  readonly published?: string;
  readonly expires?: string;
  /** When the language was really released, if it was added late. */
  readonly released?: string;
}

/** Returns a story in each of its languages. */
export function story(id: string, facts: StoryFacts = {}): readonly Draft[] {
  return facts.withdrawn ? drafts(id, facts).map(withdrawn(facts.withdrawn)) : drafts(id, facts);
}

function withdrawn({ date, reason }: NonNullable<StoryFacts["withdrawn"]>) {
  return ({ article: written, formerly }: Draft): Draft => {
    const { image: _, source: __, ...article } = written;
    return {
      article: {
        ...article,
        lead: reason,
        updated: instant(date),
        translations: article.translations.filter(({ language }) => language === article.language),
        withdrawn: { date: instant(date), reason },
      },
      formerly,
      written,
      body: `<p>${reason}</p>`,
    };
  };
}

function drafts(id: string, facts: StoryFacts): readonly Draft[] {
  const { languages = ["uk", "en", "ru"], section = "ukraine", tags = [section] } = facts;
  const { slug = id, title = `Story ${id}`, lead = `Lead of ${id}`, formerly = [] } = facts;
  const { published: publishedText = "2026-01-03T10:00:00Z", expires, own = {} } = facts;
  const momentsOf = (texts: { readonly published?: string; readonly expires?: string }) => ({
    ...(texts.published !== undefined && { published: instant(texts.published) }),
    ...(texts.expires !== undefined && { expires: instant(texts.expires) }),
  });
  const shared = { published: instant(publishedText), ...(expires !== undefined && { expires: instant(expires) }) };
  const revised = facts.revised === undefined ? undefined : instant(facts.revised);
  const versions = languages.map((language) => ({
    language,
    slug,
    title: `${title} (${language})`,
    ...lifetimeOf(shared, momentsOf(own[language] ?? {})),
  }));
  const releasedOf = ({ language, published }: { readonly language: LanguageTag; readonly published: Instant }) => {
    const released = own[language]?.released;
    return released === undefined ? published : instant(released);
  };
  return versions.map((version) => ({
    article: {
      id,
      updated: facts.updated === undefined ? version.published : instant(facts.updated),
      section,
      tags,
      authors: facts.authors ?? ["anton-korzh"],
      ...version,
      lead,
      corrections: [],
      translations: translationsOf(
        { ...version, order: releasedOf(version) },
        versions.map((each) => ({ ...each, order: releasedOf(each) })),
      ),
      ...(revised !== undefined && { revised }),
      ...(facts.image && { image: facts.image }),
      ...(facts.source && { source: facts.source }),
      ...(facts.clips && { clips: facts.clips }),
      ...(facts.figures && { figures: facts.figures }),
      ...(facts.syndicate === false && { syndicate: facts.syndicate }),
      ...(facts.access && { access: facts.access }),
    },
    formerly,
    body: facts.body ?? `<p>Text of ${id} in ${version.language}</p>`,
  }));
}
