import { required } from "./required.ts";

/** Finds the slug that has this name in any of its languages, ignoring letter case and the kind of apostrophe. */
export function findByName<Slug>(names: Iterable<readonly [Slug, readonly string[]]>, name: string): Slug | undefined {
  const wanted = foldCase(name);
  for (const [slug, its] of names) if (its.some((each) => foldCase(each) === wanted)) return slug;
  return undefined;
}

function foldCase(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/[’ʼ`]/g, "'").trim();
}

/** No name is longer. The comparison takes time in the square of the length, and the word may come from a URL. */
const longest = 64;

/**
 * Finds the known word that was probably meant, for "there is no X; did you mean Y". Letter case is ignored; a letter added, left
 * out, changed or swapped with its neighbour counts as one difference (optimal string alignment), and one letter in three may
 * differ. Of equally near words the first is returned. Undefined if none is near.
 */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const differences = distance(wanted, candidate.toLowerCase());
    if (differences >= least) continue;
    best = candidate;
    least = differences;
  }
  return best;
}

function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + changed);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cost = Math.min(cost, cell(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return cell(last, other.length);
}

function cell(row: readonly number[], index: number): number {
  return required(row[index], "cell", index);
}
