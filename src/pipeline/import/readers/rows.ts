/** A line of a table. A cell that is missing at the end stands for ''. */
export type Row = { line: number; cells: string[] }

/** A row that was not loaded: the line on which it begins, its text (or the head of it), and why, in words. */
export type Aside = { line: number; text: string; reason: string }

export type Batch = { rows: Row[]; aside: Aside[] }

/** What is known once all batches have been read. `rowsIn` = rows given + rows set aside. */
export type ReadSummary = {
  columns: string[]
  rowsIn: number
  /** Records without any text, which are counted here and nowhere else. */
  blank: number
  /** Where the file broke off, in words; what came before was read. */
  broken: string | undefined
}

/** A table being read: batches in file order, and what is known at the end of them. */
export type RowReader = { batches: AsyncGenerator<Batch>; summary(): ReadSummary }
