/** Values for `{name:Type}` in a query; nothing a user typed ever stands in the SQL itself. */
export type Params = Record<string, string | number | boolean | null | readonly (string | number)[] | ParamMap>
export type ParamMap = { readonly [key: string]: string | number }

export type QueryOptions = {
  params?: Params
  /**
   * For a wide statement that reads all of a table once: the engine runs it as it is written. Its rewriting of plans
   * then costs more than it saves, and merges steps so that expressions are computed twice. Keys are not used.
   */
  asWritten?: boolean
  /** Aborting stops the engine's work within two seconds and rejects with an AbortError. */
  signal?: AbortSignal
}

/** The formats that `exportTo` writes. */
export type ExportFormat = 'JSONEachRow' | 'LineAsString' | 'CSVWithNames' | 'Parquet' | 'JSONCompactEachRow'

/**
 * ClickHouse, embedded (chDB) or a server: the same SQL. It holds only what can be rebuilt from files and PostgreSQL.
 * A project's tables live in a database of their own, see `projectDatabase`.
 */
export type Analytics = {
  /**
   * All rows of a small answer, as objects. Integers of 64 bits and decimals arrive as text.
   * Reads only: it cannot write, read files or fetch; and it cannot carry a SETTINGS clause.
   */
  query<Row>(sql: string, options?: QueryOptions): Promise<Row[]>
  /** A statement without an answer. */
  run(sql: string, options?: QueryOptions): Promise<void>
  /**
   * Loads the lines of a text file (plain, gzip or zstd, told by its first bytes) into a table of
   * `(line UInt64, text String)`, numbered from 1 in file order. Gives the number of lines, empty ones included.
   */
  loadLines(file: string, table: string, options?: QueryOptions): Promise<number>
  /**
   * Runs an INSERT that reads the lines of a text file as the table `{lines}` of `(line UInt64, text String)`,
   * without storing them: `INSERT INTO t SELECT line, length(text) FROM {lines}`.
   */
  transformLines(file: string, sql: string, options?: QueryOptions): Promise<void>
  /** Loads a file in a self-describing format into an existing table. Gives the number of rows. */
  loadFile(
    file: string,
    table: string,
    format: 'JSONEachRow' | 'JSONCompactEachRow',
    options?: QueryOptions,
  ): Promise<number>
  /** Writes a query's answer to a file (made anew), without holding it in memory. */
  exportTo(file: string, sql: string, format: ExportFormat, options?: QueryOptions): Promise<void>
  /** Stops what runs, waits until the engine has let go, and ends. */
  close(): Promise<void>
}
