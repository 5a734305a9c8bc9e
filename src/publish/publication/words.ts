import type { JsonObject } from '../dataset/json.ts'
import type { IsPersonal } from '../leaks/find-hits.ts'
import type { Redactor } from '../leaks/redact.ts'
import type { PublicDocument, PublicProject } from '../project/public-project.ts'
import type { PublicationEntry } from '../site/site-input.ts'
import type { Said } from './gather-said.ts'

/** The paths of what people wrote, among those of the data, begin with this. */
export const WORDS = 'site'

/** What people wrote that a site shows. The publisher's contact is not among it: it is meant to be public. */
type Words = Pick<
  Said,
  | 'title'
  | 'description'
  | 'frequency'
  | 'licence'
  | 'sources'
  | 'mappings'
  | 'measureSettings'
  | 'questions'
  | 'project'
>

function wordsOf(said: Words): JsonObject {
  const { title, description, frequency, licence, sources, mappings, measureSettings, questions, project } = said
  const words = { title, description, frequency, licence, sources, mappings, measureSettings, questions, project }
  return JSON.parse(JSON.stringify(words)) as JsonObject
}

type Notes = readonly Pick<PublicationEntry, 'note'>[]
const notesOf = (history: Notes): JsonObject => ({ history: history.map(({ note }) => ({ note })) })

/** All that is to be looked through beside the data: what the site says, and the notes of its change log. */
export const wordsToCheck = (said: Words, history: Notes): JsonObject => ({ ...wordsOf(said), ...notesOf(history) })

/** Documents from whose words something was taken say so; whatever nothing was taken from is the same object. */
function markCut({ documents, ...project }: PublicProject, before: PublicProject): PublicProject {
  if (!documents) return project
  const isCut = ({ title, content }: PublicDocument, i: number) =>
    title !== before.documents![i]!.title || content !== before.documents![i]!.content
  return { ...project, documents: documents.map((one, i) => (isCut(one, i) ? { ...one, leavesOut: true } : one)) }
}

/** What a site says, without what is not to be public. */
export function cleanSaid(said: Said, { redactWords }: Redactor): Said {
  const words = wordsOf(said)
  const before = words as Partial<Words>
  const clean = redactWords(words, WORDS) as Partial<Words>
  return { ...said, ...clean, ...(clean.project && { project: markCut(clean.project, before.project!) }) }
}

/** A change log without what is not to be public in its notes. */
export function cleanHistory(history: readonly PublicationEntry[], { redactWords }: Redactor): PublicationEntry[] {
  const clean = redactWords(notesOf(history), WORDS).history as { note: string }[]
  return history.map((entry, i) => ({ ...entry, note: clean[i]!.note }))
}

const SUBJECT = `${WORDS}/questions/subject/`
const ORGANISATIONS = ['parties', 'buyer', 'tender/procuringEntity', 'tender/tenderers', 'awards/suppliers']

/** Whom a question is about is personal where a marked column feeds the names or ids of organisations. */
export const isPersonalWord =
  (isPersonal: IsPersonal): IsPersonal =>
  (path) =>
    path.startsWith(SUBJECT) && ORGANISATIONS.some((place) => isPersonal(`${place}/${path.slice(SUBJECT.length)}`))
