import type { Messages } from "../../domain/messages.ts";

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly url: string;
  /** Says what address it is, to those who only hear the field. */
  readonly label: string;
  readonly messages: Messages;
}

/** An address to be copied: by hand anywhere, by the button where the script runs, which shows it. */
export function AddressField({ id, url, label, messages }: Props) {
  return (
    <div class="address">
      <input id={id} type="text" readonly value={url} aria-label={label} dir="ltr" spellcheck={false} />
      <button
        type="button"
        hidden
        data-copy={id}
        data-copied={messages.copied}
        aria-label={`${messages.copy}: ${label}`}
      >
        {messages.copy}
      </button>
    </div>
  );
}
