/**
 * PostgreSQL's advisory locks that the product uses, in one list so that no two meanings share a number.
 * A lock of a session ends with its connection, so that a killed process holds nothing.
 */
export const locks = {
  /** Held, shared, by every process that uses the embedded server: the last to leave stops it. */
  presence: 7_301,
  /** Held by processes that serve: alone on an embedded server, shared on one of several machines. */
  serving: 7_302,
  /** One process at a time migrates. */
  migrating: 7_303,
  /** One process at a time numbers the events of the log. */
  sequencing: 7_304,
  /** First half of a lock of two numbers: held while a worker of the queue lives. */
  worker: 7_305,
  /** First half of a lock of two numbers: held while a process has a document open for those who write in it. */
  document: 7_306,
} as const
