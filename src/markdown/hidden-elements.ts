/** Elements that go with all that is in them: to keep the text of a script or of a drawing would show what was never to be read. */
export const hiddenElements: ReadonlySet<string> = new Set(
  (
    "applet area audio base bgsound button canvas datalist embed frame frameset iframe input isindex keygen link math meta noembed " +
    "noframes object optgroup option param plaintext portal script select source style svg template textarea title track video xmp"
  ).split(" "),
);
