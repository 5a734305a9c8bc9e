/** Why a line gave no facts. */
export type SetAsideReason = 'empty' | 'not-json' | 'not-an-object' | 'package' | 'no-ocid' | 'repeated'

/** What became of the lines: `lines` = `processes` + all that was set aside. */
export type FactCounts = {
  lines: number
  processes: number
  setAside: Partial<Record<SetAsideReason, number>>
  /** Lines whose lists and objects were confused, and were read all the same. */
  straightened: number
  /** Dates, amounts and numbers that are there but could not be read; see `fact_unreadable`. */
  unreadable: number
}

/** Where the compiled releases lie: a file of one a line, or a project's table `compiled`. */
export type FactSource = { file: string } | { table: string }
