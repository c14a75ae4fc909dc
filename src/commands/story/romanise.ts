import { transliterate } from "transliteration";
import { type LanguageTag, localeOf } from "../../domain/language.ts";

type Letters = ReadonlyMap<string, string>;

const eastSlavic =
  "а:a б:b в:v д:d е:e ж:zh з:z к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь:";

/**
 * Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010: five letters are written differently at the beginning of a
 * word.
 */
const ukrainian = lettersOf(`${eastSlavic} г:h ґ:g и:y і:i є:ie ї:i й:i ю:iu я:ia ':`);
const ukrainianInitials = lettersOf("є:ye ї:yi й:y ю:yu я:ya");

/** Languages that write letters differently from `transliteration`, which knows letters but not languages. */
const own: Readonly<Record<string, Letters>> = {
  // As in newspapers: BGN/PCGN without its apostrophes.
  ru: lettersOf(`${eastSlavic} г:g и:i ё:yo й:y ъ: ы:y э:e ю:yu я:ya`),
  // BGN/PCGN without its apostrophes; ў as in names on maps.
  be: lettersOf("г:h е:e ё:yo й:y ў:u х:kh ц:ts ы:y э:e ь: ':"),
  // Transliteration law of 2009.
  bg: lettersOf("й:y х:h ц:ts щ:sht ъ:a ь:y ю:yu я:ya"),
  sr: lettersOf("ђ:dj ж:z ј:j љ:lj њ:nj ћ:c х:h ц:c ч:c џ:dz ш:s"),
  // ISO 843 by sound, as in passports; pairs of letters that are one sound come first.
  el: lettersOf("ου:ou μπ:b ντ:d γγ:ng αι:ai ει:ei οι:oi υι:yi η:i υ:y χ:ch"),
  de: lettersOf("ä:ae ö:oe ü:ue"),
};

/**
 * Scripts that can be read letter by letter. Arabic and Hebrew do not write their vowels, and letters alone do not tell what
 * Indic and other scripts leave out or add. Chinese characters are romanised only in Chinese languages, since Japanese reads them
 * differently.
 */
const readable =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hangul}]/u;
const chinese = /\p{Script=Han}/u;

/**
 * Romanises a text, in lower case and by the rules of its language: `Щастя` is `shchastia` in Ukrainian. Letters of scripts that
 * cannot be romanised stay as they are.
 */
export function romanise(text: string, language: LanguageTag): string {
  const code = new Intl.Locale(localeOf(language)).language;
  // Separates a fraction from the number before it.
  const composed = text.normalize("NFC").replace(/(?<=\d)(?=[¼-¾⅐-⅞])/gu, " ");
  const words = composed.toLowerCase().replace(/[’ʼ]/g, "'");
  const written = words.replace(/[\p{L}\p{M}']+/gu, (word) =>
    code === "uk" ? spellUkrainian(word) : spell(code === "el" ? withGreekSounds(word) : word, own[code] ?? none),
  );
  return Array.from(written, (sign) => {
    if (/[\p{N}№]/u.test(sign)) return transliterate(sign);
    if (/\p{M}/u.test(sign)) return "";
    if (!/\p{L}/u.test(sign)) return sign;
    if (chinese.test(sign)) return code === "zh" ? ` ${transliterate(sign)} ` : sign;
    return readable.test(sign) ? transliteratedLetter(sign) : sign;
  })
    .join("")
    .toLowerCase();
}

/**
 * Returns the letter itself if the package writes it as a sign, such as `@` for ә, or leaves it out: losing a letter would make
 * another word.
 */
function transliteratedLetter(letter: string): string {
  if (silent.test(letter)) return "";
  const latin = schwa.has(letter) ? "a" : transliterate(letter);
  return /[a-z]/i.test(latin) ? latin : letter;
}

/** As in Azerbaijani and Kazakh passports. */
const schwa = new Set("əәӛ");
/** Signs that change how another letter is read, and are not written themselves. */
const silent = /[ъьӏ]/;

function spellUkrainian(word: string): string {
  const initial = ukrainianInitials.get(word.charAt(0));
  // "зг" is written "zgh", since "zh" is "ж".
  const rest = (initial === undefined ? word : word.slice(1)).replaceAll("зг", "zgh");
  return (initial ?? "") + spell(rest, ukrainian);
}

/** After α and ε, υ is f before a voiceless consonant and at the end of a word, and v before any other letter: ISO 843. */
function withGreekSounds(word: string): string {
  return word.replace(/(?<=[αε])[υύ](?=([\p{L}]?))/gu, (_, next: string) => (/[θκξπσςτφχψ]|^$/.test(next) ? "f" : "v"));
}

/**
 * Pairs of letters that are one sound come before single letters. Accents are dropped if only the bare letter is in the table.
 */
function spell(word: string, letters: Letters): string {
  const plain = Array.from(word, (letter) => {
    const bare = letter.normalize("NFD").replace(/\p{M}/gu, "");
    return letters.has(letter) || !letters.has(bare) ? letter : bare;
  }).join("");
  let spelt = "";
  for (let at = 0; at < plain.length; ) {
    const two = letters.get(plain.slice(at, at + 2));
    const [one = ""] = plain.slice(at);
    spelt += two ?? letters.get(one) ?? one;
    at += two === undefined ? one.length : 2;
  }
  return spelt;
}

/** `а:a ь:` means that а is written a, and ь is not written. */
function lettersOf(pairs: string): Letters {
  return new Map(
    pairs.split(" ").map((pair) => {
      const [letter, spelling] = pair.split(":");
      if (!letter || spelling === undefined) throw new Error(`"${pair}" is not a letter and its spelling`);
      return [letter, spelling] as const;
    }),
  );
}

const none: Letters = new Map();
