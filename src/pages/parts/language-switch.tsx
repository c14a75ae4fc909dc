import type { Site } from "../../domain/site.ts";
import { pathOf } from "../../urls/urls.ts";
import type { LanguageLink, Versions } from "./frame.ts";

interface Props {
  readonly site: Site;
  readonly label: string;
  readonly versions: Versions;
}

/** Links to the same page in each language, or says in that language that the page does not exist there. */
export function LanguageSwitch({ site, label, versions: { current, all } }: Props) {
  return (
    <nav class="languages" aria-label={label}>
      <ul>
        {all.map((version) => (
          <li>
            <VersionLink site={site} version={version} current={version.language.tag === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function VersionLink({ site, version, current }: { site: Site; version: LanguageLink; current: boolean }) {
  const { tag, name, direction, messages } = version.language;
  return (
    <a
      href={pathOf(site, version.url)}
      lang={tag}
      dir={direction}
      hreflang={tag}
      {...(current && { "aria-current": "page" })}
    >
      {name}
      {version.absent && <small>{messages.storyAbsent}</small>}
    </a>
  );
}
