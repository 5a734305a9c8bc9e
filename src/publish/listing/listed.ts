import { z } from 'zod'
import type { Listing } from './listing.ts'

/** Longer texts of others are cut, so that one list cannot push all else off the page. */
const text = (most: number) =>
  z
    .string()
    .transform((value) =>
      value
        .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
        .trim()
        .slice(0, most),
    )
    .catch('')
const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s"'<>\\]+$/i)
const invitation = z.object({ what: text(500), contact: text(200) })

/** A project of another installation, as its list says. */
export const listedElsewhere = z.object({
  url: webAddress,
  title: text(200),
  summary: text(1000),
  organisation: text(200),
  playbook: text(200),
  phase: text(200),
  isInvented: z.boolean(),
  publishedAt: z.string(),
  invitation: invitation.optional(),
})
export type ListedElsewhere = z.output<typeof listedElsewhere>

/** An entry of JSON Feed 1.1 with what lists of projects add to it under `_project`. */
const item = z
  .object({
    url: webAddress,
    title: text(200),
    summary: text(1000).optional(),
    content_text: text(1000).optional(),
    date_published: text(40).optional(),
    _project: z
      .object({
        organisation: text(200).optional(),
        playbook: text(200).optional(),
        phase: text(200).optional(),
        invented: z.boolean().catch(false).optional(),
        invites: invitation.optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
  })
  .transform(({ url, title, summary, content_text, date_published, _project: project }): ListedElsewhere => {
    const day = Date.parse(date_published ?? '')
    return {
      ...{ url, title: title || url, summary: summary ?? content_text ?? '' },
      organisation: project?.organisation ?? '',
      playbook: project?.playbook ?? '',
      phase: project?.phase ?? '',
      isInvented: project?.invented ?? false,
      publishedAt: Number.isNaN(day) ? '' : new Date(day).toISOString(),
      ...(project?.invites?.what && { invitation: project.invites }),
    }
  })

const MOST = 500
const feed = z.object({
  version: z.string().regex(/^https:\/\/jsonfeed\.org\/version\/1/),
  title: text(200),
  items: z.array(z.unknown()),
})

/** A list of projects from what another installation sent; undefined where it is none. Entries that make no sense are left out. */
export function readFeed(sent: string): { title: string; entries: ListedElsewhere[] } | undefined {
  let value: unknown
  try {
    value = JSON.parse(sent)
  } catch {
    return undefined
  }
  const found = feed.safeParse(value)
  if (!found.success) return undefined
  const entries = found.data.items.slice(0, MOST).flatMap((one) => item.safeParse(one).data ?? [])
  return { title: found.data.title, entries }
}

/** A project of this installation, as its list shows it. */
export type ListedProject = { slug: string; title: string; publishedAt: Date; listing: Listing | null }

type FeedTerms = { url: string; name: string }

const phaseOf = (listing: Listing | null) => ({
  ...(listing?.at && { playbook: listing.at.playbook, state: listing.at.phase === null ? 'ended' : 'running' }),
  ...(listing?.at?.phase && { phase: listing.at.phase }),
})

/** The list of projects as JSON Feed 1.1, in the form that other installations read. */
export function writeFeed(projects: readonly ListedProject[], { url, name }: FeedTerms): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: `${url}/published/`,
    feed_url: `${url}/published/projects.json`,
    items: projects.map(({ slug, title, publishedAt, listing }) => ({
      id: `${url}/published/${slug}/`,
      url: `${url}/published/${slug}/`,
      title,
      content_text: listing?.summary || title,
      date_published: publishedAt.toISOString(),
      ...(listing && {
        authors: [{ name: listing.organisation }],
        _project: {
          organisation: listing.organisation,
          ...phaseOf(listing),
          holds: listing.holds,
          invented: listing.isInvented,
          ...(listing.invitation && { invites: listing.invitation }),
        },
      }),
    })),
  }
}
