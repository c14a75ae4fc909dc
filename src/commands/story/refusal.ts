/** What an editor asked for cannot be done as asked. The message says what is wrong and what to do, and needs no stack. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
