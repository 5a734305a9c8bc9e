import { t } from '#lib/words/words.ts'
import type { LiveBlock } from '#platform/context.ts'
import { countEntries, entriesOf } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { library } from './item.ts'
import { holdsContent, listLibraryContents, sumLibraryBytes } from './library.store.ts'
import { listLibrary } from './library.ts'

/** The library as a table; `settings.tag` leaves out what has another tag. */
const block: LiveBlock = {
  id: 'library',
  read: async (ctx, projectId, { tag }) => {
    const items = await listLibrary(ctx, { projectId, tag })
    if (!items.length) return [{ type: 'paragraph', inlines: [{ text: t('link.none-in-text'), italic: true }] }]
    const head = [t('link.name'), t('link.kind'), t('link.note')].map((text) => [{ text }])
    const rows = items.map(({ title, address, kind, note }) => [
      [{ text: title, ...(address && { link: address }) }],
      [{ text: t(`link.kind-${kind}`) }],
      note ? [{ text: note }] : [],
    ])
    return [{ type: 'table', caption: t('link.caption'), head, rows }]
  },
}

/** What the library gives. */
export const libraryContributions: RegisterContributions = {
  kinds: [kindOf(library)],
  views: [{ registers: (projectId) => ({ library: entriesOf(library, projectId) }) }],
  blocks: [block],
  projectParts: [
    {
      count: async ({ db }, projectId) => ({ library: await countEntries(db, library, projectId) }),
      bytes: ({ db }, projectId) => sumLibraryBytes(db, projectId),
      remove: async (ctx, projectId) => {
        const files = await listLibraryContents(ctx.db, projectId)
        if (files.length) await ctx.queue.add(ctx, 'import.sweep', { files })
      },
      holdsFile: ({ db }, sha256) => holdsContent(db, sha256),
    },
  ],
}
