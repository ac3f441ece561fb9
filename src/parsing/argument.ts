/** How one kind of data is checked where a public function takes it. */
export interface Argument<T> {
  /**
   * The data, deep-frozen: a checked copy, or what was given where it was checked before and cannot have changed.
   *
   * @param path - the name of the argument: the path of every issue begins with it
   */
  from(given: unknown, path: string): T;
  /** The data as the library made it: it is frozen here, and passes `from` without being checked again. */
  made<Data extends T>(data: Data): Data;
}
