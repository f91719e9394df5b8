/** The same words in another language: none missing, none surplus. */
export type Same<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Same<Words[Key]>;
};
