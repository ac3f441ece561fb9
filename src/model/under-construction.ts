/** An object while it is put together member by member; afterwards it is frozen. */
export type UnderConstruction<T> = { -readonly [Key in keyof T]: T[Key] };
