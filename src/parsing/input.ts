/**
 * What may be written where `T` is parsed: dates and numbers of people as plain text, words of a list completed by the editor but any
 * text accepted, optional members also `undefined`. Parsing decides what is taken.
 */
export type InputOf<T> = T extends string
  ? TextInput<T>
  : T extends readonly (infer Item)[]
    ? readonly InputOf<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InputOf<T[Key]> | (object extends Pick<T, Key> ? undefined : never) }
      : T;

/** Words of a list with any other text beside them; text of a form, as a date, is any text. */
type TextInput<T extends string> = T extends `${number}-${string}` ? string : string extends T ? string : T | AnyText;

/** Any text, which leaves the words beside it to the editor. */
type AnyText = string & Record<never, never>;
