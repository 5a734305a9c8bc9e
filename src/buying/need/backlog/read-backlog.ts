import { detectEncoding } from '#lib/text-encoding.ts'
import { type BacklogReading, headOf, type LeftOut, LONGEST, type ReadItem } from './backlog.ts'
import { readIssues } from './read-issues.ts'
import { readTable } from './read-table.ts'

function decode(bytes: Uint8Array): string {
  const { encoding } = detectEncoding(bytes, true)
  // What cannot be stored or shown: the character NUL.
  return new TextDecoder(encoding).decode(bytes).replaceAll('\0', '')
}

/** Cuts what is longer than we keep, and tells it. */
function cutShort(item: ReadItem, leftOut: LeftOut[]): ReadItem {
  const { title, description, label, labels } = LONGEST
  const isLong = item.title.length > title || item.description.length > description || item.labels.length > labels
  if (isLong) leftOut.push({ line: item.line, reason: 'cut-short', text: headOf(item.title) })
  return {
    ...item,
    title: item.title.slice(0, title).toWellFormed(),
    description: item.description.slice(0, description).toWellFormed(),
    labels: item.labels.slice(0, labels).map((one) => one.slice(0, label).toWellFormed()),
  }
}

/** Leaves each item once: the first of those that are the same, and the others told. */
function dropRepeated(reading: BacklogReading): BacklogReading {
  const seen = new Set<string>()
  const leftOut = [...reading.leftOut]
  const items = reading.items.filter((item) => {
    const isNew = !seen.has(item.key)
    seen.add(item.key)
    if (!isNew) leftOut.push({ line: item.line, reason: 'same-in-file', text: headOf(`${item.url} ${item.title}`) })
    return isNew
  })
  return { ...reading, items: items.map((item) => cutShort(item, leftOut)), leftOut }
}

/**
 * Reads a backlog: issues as JSON (GitHub, GitLab), or a table (CSV with any delimiter and encoding). Never throws:
 * what is no item is told with its line and why.
 */
export function readBacklog(bytes: Uint8Array): BacklogReading {
  const text = decode(bytes)
  return dropRepeated(/^\s*[[{]/.test(text) ? readIssues(text) : readTable(text))
}
