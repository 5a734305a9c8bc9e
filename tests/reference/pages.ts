import type { z } from 'zod'
import { commands } from '#entrypoints/cli/commands.ts'
import { statusOf } from '#entrypoints/http/errors.ts'
import { things } from '#entrypoints/rooms.ts'
import { type Page, pages } from '#entrypoints/web/pages.ts'
import { routes } from '#entrypoints/web/routes.ts'
import { AppError, type RefusalKind } from '#lib/app-error.ts'
import { findMethodPage, measures } from '#pipeline/indicators/index.ts'
import { settings } from '#platform/config.ts'
import { listRefusals } from './refusals.ts'

const MADE = '<!-- Made from the code by tests/reference; `npm test -- unit tests/reference -u` writes it anew. -->'

/** A page of the reference: its title, what it is for, and its content. */
export const page = (title: string, about: string, content: string): string =>
  `# ${title}\n\n${MADE}\n\n${about}\n\n${content.trim()}\n`

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()

/** A table in Markdown. */
export const table = (heads: string[], rows: string[][]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

function defaultOf(type: z.ZodType): string {
  const parsed = type.safeParse(undefined)
  return parsed.success && parsed.data !== undefined ? `\`${String(parsed.data)}\`` : 'unset'
}

export function settingsPage(): string {
  const rows = Object.entries(settings).map(([name, type]) => [
    `\`${name}\``,
    (type as z.ZodType).description ?? '',
    defaultOf(type as z.ZodType),
  ])
  const about =
    'Settings are environment variables, read once at the start. An empty one counts as unset; yes or no is written `1` or `0`. The master key lies in `~/.config/fairlead` unless told.'
  return page('Settings', about, table(['setting', 'what it does', 'default'], rows))
}

export async function commandsPage(): Promise<string> {
  const loaded = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => ({ name, ...(await load()).command })),
  )
  const sections = loaded.map(
    ({ name, summary, usage, help }) =>
      `## fairlead ${name}\n\n${summary}.\n\n\`\`\`text\nfairlead ${usage}\n\n${help.trim()}\n\`\`\``,
  )
  const about =
    'Data goes to standard output, talk to standard error. Exit code: 0 fine · 1 findings, or it did not succeed · 2 wrong use · 130 stopped by Ctrl-C. From a clone, `npx fairlead …` runs it.'
  return page('Commands', about, sections.join('\n\n'))
}

const statusOfKind = (code: string, kind: string) =>
  String(statusOf(new AppError({ code, kind: kind as RefusalKind, message: '' })))

export function errorsPage(): string {
  const byCode = Map.groupBy(listRefusals(), ({ code }) => code)
  const rows = [...byCode].map(([code, all]) => {
    const kinds = [...new Set(all.map(({ kind }) => kind))]
    const sentences = [...new Set(all.map(({ message }) => message))]
    return [
      `\`${code}\``,
      kinds.join(', '),
      kinds.map((kind) => statusOfKind(code, kind)).join(', '),
      sentences.join(' / '),
    ]
  })
  const about =
    'A refusal has a code that stays, and a sentence for people. The API answers `{"error": {"code", "message", "details"}}`; where fields of a form or request are wrong, `details.fields` has a message for each. What stands in braces is filled in; a slash parts sentences of one code.'
  return page('Errors', about, table(['code', 'kind', 'HTTP status', 'sentence'], rows))
}

/** What stands at an address; those without a page of their own show files of a site. */
async function doesOf(name: string): Promise<string> {
  const load = (pages as Record<string, () => Promise<Page>>)[name]
  if (!load) return 'shows files of a site'
  const { get, post } = await load()
  return [get && 'shows', post && 'takes a form'].filter(Boolean).join(', ')
}

export async function routesPage(): Promise<string> {
  const rows = await Promise.all(
    Object.entries(routes).map(async ([name, address]) => [`\`${address}\``, name, await doesOf(name)]),
  )
  const about =
    'Every page, by its address; names behind a colon are filled in. Every form works without JavaScript. What is published stands below `/published/`; programs use the [API](api.md).'
  return page('Pages', about, table(['address', 'name', 'what it does'], rows))
}

export function measuresPage(): string {
  const rows = measures.map((measure) => {
    const { title, summary } = findMethodPage(measure)
    const folder = `src/pipeline/indicators/measures/${measure.name}`
    const needs = [
      ...measure.needs.map((either) => either.join(' or ')),
      ...(measure.needsSetting ? [`setting ${measure.needsSetting.join(' or ')}`] : []),
    ]
    return [`\`${measure.code}\``, `[${title}](../../${folder}/README.md)`, measure.kind, summary, needs.join('; ')]
  })
  const about =
    'Each measure is a folder with its method and one SQL statement. A flag marks what to ask about; a figure describes. Where the data lacks a field, the measure says which.'
  return page('Measures', about, table(['code', 'measure', 'kind', 'what it is', 'needs'], rows))
}

/** What a policy asks for, in words. */
export function policyOf(operation: string): string {
  const { needs, why } = things.policies.get(operation)!
  return `\`${needs}\` (${operation}): ${why}`
}
