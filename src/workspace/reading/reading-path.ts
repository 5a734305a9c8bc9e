/** Parts of a project in the order in which somebody new reads them; `purpose` and `people` are there from the first day. */
export const readingParts = [
  'purpose',
  'runs',
  'people',
  'agreement',
  'goals',
  'decisions',
  'documents',
  'reports',
  'glossary',
] as const
export type ReadingPart = (typeof readingParts)[number]

/** The tags with which a team puts an entry of its library on the path, in the languages that Fairlead speaks. */
export const readFirstTags = ['read first', 'à lire d’abord', "à lire d'abord", 'leer primero']

/** An entry of the library that the team says is to be read first. */
export type Pinned = { id: string; title: string; note: string }

/** One thing to read: a part of the project, or an entry of its library. */
export type ReadingItem = { id: string; isRead: boolean } & (
  | { part: ReadingPart }
  | { part: 'library'; linkId: string; title: string; note: string }
)

type Begun = { follows: boolean; begun: ReadonlySet<string> }

const isThere = (part: ReadingPart, { follows, begun }: Begun) =>
  part === 'people' || part === 'purpose' || (part === 'runs' ? follows : begun.has(part))

/** The path through a project: what there is of it, in order, and after it what the team says is to be read first. */
export function layPath(open: Begun, pinned: readonly Pinned[], read: ReadonlySet<string>): ReadingItem[] {
  const parts = readingParts.filter((part) => isThere(part, open)).map((part) => ({ id: part, part }))
  const links = pinned.map(({ id, ...link }) => ({ id: `link:${id}`, part: 'library' as const, linkId: id, ...link }))
  return [...parts, ...links].map((item) => ({ ...item, isRead: read.has(item.id) }))
}
