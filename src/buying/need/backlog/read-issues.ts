import { z } from 'zod'
import { csvLimits } from '#lib/csv-splitter.ts'
import { createJsonListReader, findJsonLists, isDeeperThan } from '#lib/json-list.ts'
import { foldText, tidyText } from '#lib/text.ts'
import { type BacklogItem, type BacklogReading, type BacklogSource, headOf, type LeftOut } from './backlog.ts'
import { repositoryOf, webAddress } from './read-address.ts'
import { splitValues } from './split-values.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
const person = z
  .object({ login: text, username: text, name: text })
  .transform((one) => one.login || one.username || one.name)

/** What the exports of GitHub (REST, `gh issue list --json`) and GitLab say of an issue, by any of their names. */
const issueSchema = z.object({
  title: text,
  body: text,
  description: text,
  labels: z.array(named).catch([]),
  state: text,
  created_at: text,
  createdAt: text,
  html_url: text,
  web_url: text,
  url: text,
  number: z.number().optional().catch(undefined),
  iid: z.number().optional().catch(undefined),
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  assignee: person.nullish().catch(undefined),
  assignees: z.array(person).catch([]),
  time_stats: z
    .object({ time_estimate: z.number().catch(0) })
    .optional()
    .catch(undefined),
  pull_request: z.unknown().optional(),
  repository_url: text,
  references: z.object({ full: text }).optional().catch(undefined),
})
type Issue = z.output<typeof issueSchema>

const sourceOf = (issue: Issue): BacklogSource => (issue.iid !== undefined || issue.web_url ? 'gitlab' : 'github')
/** The address of the page, and never that of the API where both are told. */
const addressOf = (issue: Issue) => webAddress(issue.html_url) || webAddress(issue.web_url) || webAddress(issue.url)
const isPullRequest = (issue: Issue) =>
  (issue.pull_request ?? null) !== null || /\/(pull|merge_requests)\/\d+/.test(addressOf(issue))

function keyOf(issue: Issue, url: string): string {
  const number = issue.iid ?? issue.number ?? issue.id
  return url || (number === undefined ? `title:${foldText(issue.title)}` : `id:${number}`)
}

function itemOf(issue: Issue): { item: BacklogItem; isDated: boolean } {
  const url = addressOf(issue)
  const created = issue.created_at || issue.createdAt
  const isDated = !created || !Number.isNaN(Date.parse(created))
  const seconds = issue.time_stats?.time_estimate ?? 0
  const item: BacklogItem = {
    key: keyOf(issue, url),
    source: sourceOf(issue),
    title: tidyText(issue.title),
    description: (issue.body || issue.description).trim(),
    labels: issue.labels.map(tidyText).filter(Boolean),
    state: /^closed$/i.test(issue.state) ? 'closed' : 'open',
    knownAt: created && isDated ? new Date(created).toISOString() : null,
    minutes: seconds > 0 ? Math.round(seconds / 60) : null,
    url,
    repository:
      repositoryOf(url) || repositoryOf(issue.repository_url) || (issue.references?.full ?? '').split('#')[0]!,
    assignee: issue.assignee || issue.assignees[0] || '',
  }
  return { item, isDated }
}

/** No issue lies deeper. */
const DEEPEST = 50

type Told = Pick<BacklogReading, 'items' | 'leftOut'>

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What an element of a list is: an issue that is taken, or why it is not, with what to show of it. */
function judgeElement(element: string, depth: number): Issue | { reason: LeftOut['reason']; said?: string } {
  const value = depth > DEEPEST ? null : parseJson(element)
  if (value === undefined) return { reason: 'broken-json' }
  const read = issueSchema.safeParse(value)
  if (!read.success) return { reason: 'no-object' }
  if (isPullRequest(read.data)) return { reason: 'pull-request', said: `${addressOf(read.data)} ${read.data.title}` }
  return tidyText(read.data.title) ? read.data : { reason: 'no-title' }
}

/** Takes one element of a list, or tells why not. */
function takeElement({ items, leftOut }: Told, element: string, line: number, depth: number): void {
  const judged = judgeElement(element, depth)
  if ('reason' in judged) {
    const { reason, said } = judged
    leftOut.push({ line, reason, text: headOf(said ?? element) })
    return
  }
  const { item, isDated } = itemOf(judged)
  const created = judged.created_at || judged.createdAt
  if (!isDated) leftOut.push({ line, reason: 'date-not-read', text: headOf(created) })
  items.push({ ...item, line })
}

/** A list within an object is where the answers of search interfaces put their issues. */
function takeList(told: Told, value: string, firstLine: number): void {
  const path = value.startsWith('[') ? [] : findJsonLists(value)[0]
  if (!path || isAnIssue(value)) {
    takeElement(told, value, firstLine, isDeeperThan(value, DEEPEST) ? DEEPEST + 1 : 1)
    return
  }
  const limits = { row: csvLimits.row, head: csvLimits.head }
  const reader = createJsonListReader(path, limits, {
    element: (element, line, depth) => takeElement(told, element, firstLine + line - 1, depth),
    tooLong: (head, line) => {
      told.leftOut.push({ line: firstLine + line - 1, reason: 'cut-short', text: headOf(head) })
    },
  })
  reader.push(value)
  const { rest } = reader.end()
  if (rest) told.leftOut.push({ line: firstLine + rest.line - 1, reason: 'broken-json', text: headOf(rest.text) })
}

const isAnIssue = (value: string) => value.startsWith('{') && /^\{[^[]*"title"\s*:/.test(value)

/**
 * Reads issues exported as JSON: a list, several lists after each other (pages of an interface), a list within an
 * object, or an issue a line. Pull requests are left out and told; so is all that is no issue.
 */
export function readIssues(json: string): BacklogReading {
  const told: Told = { items: [], leftOut: [] }
  for (const { text: value, line, isWhole } of splitValues(json)) {
    if (!isWhole && !/^[[{]/.test(value)) told.leftOut.push({ line, reason: 'broken-json', text: headOf(value) })
    else takeList(told, value, line)
  }
  const source = told.items.some((item) => item.source === 'gitlab') ? 'gitlab' : 'github'
  return { source, ...told, columns: {}, ignored: [] }
}
