import fc from "fast-check";
import { expect, test } from "vitest";
import { makeSlug } from "../../../src/commands/story/make-slug.ts";

test.each([
  ["uk", "Їжак, щука й ґава з’їли борщ", "yizhak-shchuka-y-gava-zily-borshch"],
  ["uk", "Юлія Згурська: «Єдність»", "yuliia-zghurska-yednist"],
  ["uk", "Київ", "kyiv"],
  ["ru", "Объезд через Ёлкино, ещё раз о цене", "obezd-cherez-yolkino-eshchyo-raz-o-tsene"],
  ["ru", "Губернский город", "gubernskiy-gorod"],
  ["en", "“What’s new?” — 90 % of naïve Øresund", "whats-new-90-of-naive-oresund"],
  ["pl", "Zażółć gęślą jaźń, Łódź", "zazolc-gesla-jazn-lodz"],
  ["uk-UA", "Щастя", "shchastia"],
  ["bg", "Щастие: ъгъл, цирк, юни", "shtastie-agal-tsirk-yuni"],
  ["be", "Ўсё будзе добра", "usyo-budze-dobra"],
  ["sr", "Ђак, љубав, њива, ћуран, џеп, чак, жена", "djak-ljubav-njiva-curan-dzep-cak-zena"],
  ["mk", "Ѓавол, ќерка", "gjavol-kjerka"],
  ["el", "Ευτυχία, μπάλα, αυτό, Ούζο", "eftychia-bala-afto-ouzo"],
  ["el", "Ευαγγέλιο, αύρα, εύκολο, ταυ", "evangelio-avra-efkolo-taf"],
  ["kk", "Қазақстан әлемі", "kazakstan-alemi"],
  ["az", "Əliyev", "aliyev"],
  ["sh", "Ђак", "djak"],
  ["cmn-Hant", "台北", "tai-bei"],
  ["zh-cmn-Hans", "北京", "bei-jing"],
  ["hy", "Հայաստան", "hayastan"],
  ["ka", "საქართველო", "sakartvelo"],
  ["ko", "한국 뉴스", "hangug-nyuseu"],
  ["zh-Hant", "台北 2026", "tai-bei-2026"],
  ["de", "Größe über Äpfel", "groesse-ueber-aepfel"],
  ["tr", "Işık, İstanbul", "isik-istanbul"],
  ["vi", "Đà Nẵng", "da-nang"],
  ["is", "Þór", "thor"],
  ["fr", "Œuvre", "oeuvre"],
  ["uk", "№5: 1½ години", "no5-1-1-2-hodyny"],
  ["en", "C++ & AT&T: 100%", "c-at-t-100"],
])("a title in %s, %j, becomes %j", (language, title, slug) => {
  expect(makeSlug(title, language)).toBe(slug);
});

test("a long title is cut after a word, and not after a short one", () => {
  const title = "One two three four five six seven eight nine ten eleven twelve of a thirteen";
  expect(makeSlug(title, "en")).toBe("one-two-three-four-five-six-seven-eight-nine-ten-eleven");
  expect(makeSlug("a".repeat(80), "en")).toBe("a".repeat(60));
});

test.each([
  ["ja", "日本語のニュース 2026"],
  ["en", "新聞!"],
  ["ar", "مرحبا بالعالم"],
  ["he", "שלום UEFA עולם"],
  ["hi", "नमस्ते दुनिया"],
  ["th", "ข่าววันนี้"],
  ["en", "🎉"],
  ["ab", "ԤԤа"],
])("a title in %s whose letters do not give the sound has no slug: %s", (language, title) => {
  expect(makeSlug(title, language)).toBe("");
});

test("a foreign word in a title is left out", () => {
  expect(makeSlug("The 新聞 story", "en")).toBe("the-story");
});

test("the slug of any title satisfies every rule", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("uk", "ru", "en", "bg", "zh", "ar", ""),
      (title, language) => {
        expect(makeSlug(title, language)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      },
    ),
  );
});
