/** A text of a notice: how long it may be, and whether it is a list with an entry a line (rule:G13). */
export type NoticeField = { name: NoticeFieldName; most: number; isList: boolean }

export const noticeFieldNames = [
  ...(['title', 'teaser', 'context', 'deliverables'] as const),
  ...(['criteria', 'acceptance', 'fromUs'] as const),
] as const
export type NoticeFieldName = (typeof noticeFieldNames)[number]

/** The texts of a notice in their order. Every one is needed. */
export const noticeFields: readonly NoticeField[] = [
  { name: 'title', most: 100, isList: false },
  { name: 'teaser', most: 500, isList: false },
  { name: 'context', most: 4000, isList: false },
  { name: 'deliverables', most: 4000, isList: true },
  { name: 'criteria', most: 4000, isList: true },
  { name: 'acceptance', most: 4000, isList: true },
  { name: 'fromUs', most: 4000, isList: true },
]

export const isNoticeField = (name: string): name is NoticeFieldName => noticeFieldNames.some((known) => known === name)

/** The entries of a list: what stands on its lines, without marks of lists before it. */
export const entriesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
    .filter(Boolean)
