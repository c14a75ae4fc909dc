/** Elements that go with all that is in them: to keep the text of a script or of a drawing would show what was never to be read. */
export const hiddenElements: ReadonlySet<string> = new Set(
  (
    "applet audio button canvas datalist embed frameset head iframe input map math meta noembed noframes noscript object " +
    "optgroup option param plaintext script select source style svg template textarea title track video xmp"
  ).split(" "),
);
