import type { Messages } from "../../domain/messages.ts";
import { feedLink, readers } from "./readers.ts";

/** One click to a subscription, for those who already have a reader. */
export function ReaderLinks({ url, messages }: { readonly url: string; readonly messages: Messages }) {
  return (
    <ul class="readers">
      {readers.map(({ name, link }) => (
        <li>
          <a href={link(url)}>{name}</a>
        </li>
      ))}
      <li>
        <a href={feedLink(url)}>{messages.otherReader}</a>
      </li>
    </ul>
  );
}
