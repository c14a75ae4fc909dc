import type { Hono } from "hono";
import { feedsmith } from "../consumers/feedsmith.ts";
import { type ParsedFormat, parsedFormats } from "../support/formats.ts";
import { elements, textOf, type XmlTree, xmlTree } from "../support/xml-tree.ts";
import { type Noticed, storyOf } from "./scripted-day.ts";

/** An entry as a reader stores it. */
export interface Stored {
  readonly title: string;
  readonly url: string;
  readonly published: number;
  readonly updated: number | undefined;
  readonly content: string | undefined;
  /** The comment of the RFC 6721 tombstone that removed it. */
  readonly removed?: string;
}

/** A typical reader: it requests feeds conditionally, stores entries by id, and never deletes them. */
export interface ReaderStore {
  readonly entries: ReadonlyMap<string, Stored>;
  /** Requests each address, and returns the changes that a person would notice. */
  poll(app: Hono): Promise<Required<Noticed>>;
}

/** @param folders paths of feeds that list some of the same stories, which are then stored as one entry */
export function readerStore(format: ParsedFormat, folders: readonly string[]): ReaderStore {
  const entries = new Map<string, Stored>();
  const tags = new Map<string, string>();

  async function ask(app: Hono, path: string): Promise<ReadonlyMap<string, Stored>> {
    const known = tags.get(path);
    const response = await app.request(path, known ? { headers: { "If-None-Match": known } } : {});
    tags.set(path, response.headers.get("ETag") ?? "");
    return response.status === 304 ? new Map() : read(await response.text());
  }

  async function read(text: string): Promise<ReadonlyMap<string, Stored>> {
    const reading = await feedsmith.read(text, format);
    const ids = reading.entries.map(({ id }) => id);
    if (new Set(ids).size < ids.length) throw new Error(`An entry is in one document twice: ${ids}`);
    const found = reading.entries.map(({ id, title, url, published, updated, content }): [string, Stored] => [
      id,
      { title, url, published, updated, content },
    ]);
    return withoutDeleted(new Map(found), format === "atom" ? elements(xmlTree(text), "deleted-entry") : []);
  }

  /**
   * RFC 6721 section 3: a tombstone deletes an entry that was not updated after the tombstone's time, whether it is in the same
   * document or was stored before.
   */
  function withoutDeleted(found: Map<string, Stored>, tombstones: readonly XmlTree[]): ReadonlyMap<string, Stored> {
    for (const tombstone of tombstones) {
      const { ref = "", when = "" } = tombstone.attributes;
      const entry = found.get(ref) ?? entries.get(ref);
      // A reader that never had the entry has nothing to remove.
      if (!entry || (entry.updated ?? 0) > Date.parse(when)) continue;
      found.set(ref, { ...entry, content: "", removed: textOf(tombstone), updated: Date.parse(when) });
    }
    return found;
  }

  return {
    entries,
    async poll(app) {
      const noticed: Record<keyof Noticed, Set<string>> = { added: new Set(), told: new Set(), silent: new Set() };
      for (const folder of folders) {
        for (const [id, entry] of await ask(app, `${folder}${parsedFormats[format].file}`)) {
          const before = entries.get(id);
          entries.set(id, entry);
          if (!before) noticed.added.add(storyOf(id));
          else if (before.updated !== entry.updated) noticed.told.add(storyOf(id));
          else if (JSON.stringify(before) !== JSON.stringify(entry)) noticed.silent.add(storyOf(id));
        }
      }
      const sorted = (ids: ReadonlySet<string>) => [...ids].sort();
      return { added: sorted(noticed.added), told: sorted(noticed.told), silent: sorted(noticed.silent) };
    },
  };
}
