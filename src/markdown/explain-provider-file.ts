import { providerOfServer } from "../embeds/provider-of-address.ts";
import type { Diagnosis } from "../problems/problem.ts";

/**
 * Explains that a picture or recording is on a server of a provider of embeds: every device that shows it would ask that server for
 * it, and so tell the provider who reads the story. Undefined for any other address.
 * @param address absolute
 * @param mastodon hosts of instances
 */
export function explainProviderFile(address: string, mastodon: readonly string[]): Diagnosis | undefined {
  const provider = providerOfServer(address, mastodon);
  return provider === undefined
    ? undefined
    : {
        what: `is on a server of ${provider}, which would learn who reads the story`,
        instead: "save it in the story's folder and write its name",
      };
}
