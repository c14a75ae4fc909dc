import type { LanguageTag } from "../../domain/site.ts";

type Letters = ReadonlyMap<string, string>;

const both = "а:a б:b в:v д:d е:e ж:zh з:z к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь:";

/** Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010: five letters are written otherwise where a word begins. */
const ukrainian = lettersOf(`${both} г:h ґ:g и:y і:i є:ie ї:i й:i ю:iu я:ia ':`);
const ukrainianInitials = lettersOf("є:ye ї:yi й:y ю:yu я:ya");

/** As newspapers write names: BGN/PCGN without its apostrophes. */
const russian = lettersOf(`${both} г:g и:i ё:yo й:y ъ: ы:y э:e ю:yu я:ya`);

/** Latin letters that no normalisation form takes apart. */
const latin = lettersOf("ß:ss æ:ae œ:oe ø:o đ:d ð:d ł:l þ:th ı:i");

/** A text in small Latin letters, as its language is written in them. Letters of other scripts stay as they are. */
export function romanise(text: string, language: LanguageTag): string {
  const words = text.normalize("NFC").toLowerCase().replace(/[’ʼ]/g, "'");
  const written = words.replace(/[\p{L}']+/gu, (word) =>
    language === "ru" ? spell(word, russian) : spellUkrainian(word),
  );
  return written.normalize("NFKD").replace(/\p{M}/gu, "");
}

function spellUkrainian(word: string): string {
  const initial = ukrainianInitials.get(word.charAt(0));
  // "зг" is not "ж", which is "zh".
  const rest = (initial === undefined ? word : word.slice(1)).replaceAll("зг", "zgh");
  return (initial ?? "") + spell(rest, ukrainian);
}

function spell(word: string, letters: Letters): string {
  return Array.from(word, (letter) => letters.get(letter) ?? latin.get(letter) ?? letter).join("");
}

/** `а:a ь:` says that а is written a, and ь is not written. */
function lettersOf(pairs: string): Letters {
  return new Map(
    pairs.split(" ").map((pair) => {
      const [letter, spelling] = pair.split(":");
      if (!letter || spelling === undefined) throw new Error(`"${pair}" is no letter and its spelling`);
      return [letter, spelling] as const;
    }),
  );
}
