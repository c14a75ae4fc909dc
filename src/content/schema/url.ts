import * as v from "valibot";
import { explainProviderFile } from "../../markdown/explain-provider-file.ts";
import { removeTracking } from "../../markdown/remove-tracking.ts";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";

/**
 * An absolute http or https URL, in the spelling of the URL standard: ASCII, since formats require URIs, not IRIs. A
 * URL with a user name or password is refused: feeds are public.
 */
export const url = urlWith(["https:", "http:"]);

export const secureUrl = urlWith(["https:"]);

/**
 * Returns the schema of the address of a picture or recording that is not a provider's of embeds.
 * @param mastodon hosts of instances; undefined if they are not known
 */
export function mediaUrl(mastodon: readonly string[] = []) {
  return v.pipe(
    secureUrl,
    v.rawCheck(({ dataset, addIssue }) => {
      const refused = dataset.typed && explainProviderFile(dataset.value, mastodon);
      if (refused) addIssue({ message: issueMessage(`${quote(dataset.value)} ${refused.what}`, refused.instead) });
    }),
  );
}

/** The address of a picture, without parameters that only track. */
export function pictureUrl(mastodon: readonly string[] | undefined) {
  return v.pipe(mediaUrl(mastodon), v.transform(removeTracking));
}

function urlWith(protocols: readonly string[]) {
  return v.pipe(
    v.string(),
    v.title(`${names(protocols)} address`),
    v.description("A complete address with its protocol, without a user name or a password."),
    v.metadata({ pattern: `^(?:${protocols.join("|")})//[^\\s/]` }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const text = dataset.value.trim();
      const parsed = URL.canParse(text) ? new URL(text) : undefined;
      if (parsed && protocols.includes(parsed.protocol) && !parsed.username && !parsed.password) return parsed.href;
      addIssue({
        message: issueMessage(
          `${quote(text)} is not an absolute ${names(protocols)} URL`,
          `write it in full, such as "https://news.example/page"`,
        ),
      });
      return NEVER;
    }),
  );
}

function names(protocols: readonly string[]): string {
  return protocols.map((protocol) => protocol.slice(0, -1)).join(" or ");
}
