/** What is used of DuckDB's package, which is installed with the benchmarks and not with the library. */
declare module '@duckdb/node-api' {
  export class DuckDBInstance {
    static create(path: string): Promise<DuckDBInstance>;
    connect(): Promise<DuckDBConnection>;
  }
  export interface DuckDBConnection {
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string): Promise<DuckDBResultReader>;
    prepare(sql: string): Promise<DuckDBPreparedStatement>;
    createAppender(table: string): Promise<DuckDBAppender>;
  }
  export interface DuckDBPreparedStatement {
    runAndReadAll(): Promise<DuckDBResultReader>;
  }
  export interface DuckDBResultReader {
    /** Rows as plain values; 64-bit numbers are text. */
    getRowsJson(): readonly (readonly unknown[])[];
  }
  export interface DuckDBAppender {
    appendInteger(value: number): void;
    appendBigInt(value: bigint): void;
    appendVarchar(value: string): void;
    appendBoolean(value: boolean): void;
    appendNull(): void;
    endRow(): void;
    closeSync(): void;
  }
}
