import type { Messages } from "../../domain/messages.ts";

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly url: string;
  /** Names the address for screen readers. */
  readonly label: string;
  readonly messages: Messages;
}

/** An address to copy: by hand, or with the button, which the script reveals if it runs. */
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
