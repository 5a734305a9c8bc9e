import { createHash } from 'node:crypto'
import { stripMetadata } from '#lib/pictures/strip-metadata.ts'
import { t } from '#lib/words/words.ts'
import type { ClaimContent, Content, GroundContent, Inline, Picture } from '#platform/render/content.ts'
import { findMatches } from '../leaks/detect.ts'
import { changeContent } from './change-content.ts'
import type { PublicProject } from './public-project.ts'

/** Things that everybody may see in this publication, `kind:id`, by the names they have there; no other is named in it. */
export type PublicNames = ReadonlyMap<string, string>

/** A picture whose bytes lie beside the text, by their hash. */
export type StoredPicture = { alt: string; file: string; type: 'image/png' | 'image/jpeg' }
export type PictureFile = { file: string; bytes: Uint8Array }

const OUTSIDE = /^(https?:\/\/|mailto:|#)/i

/** What leads into the product leads nowhere for the public. */
const dropInnerLink = ({ link, ...inline }: Inline): Inline =>
  link && OUTSIDE.test(link) ? { ...inline, link } : inline

/** An address or a number that is cut by a change of type face is one text: found, and taken out, as a whole. */
function joinCut(inlines: Inline[]): Inline[] {
  if (inlines.length < 2) return inlines
  const whole = inlines.map(({ text }) => text).join('')
  const apart = inlines.reduce((sum, { text }) => sum + findMatches(text).length, 0)
  const found = findMatches(whole)
  const lengthApart = inlines.flatMap(({ text }) => findMatches(text)).reduce((sum, one) => sum + one.text.length, 0)
  const lengthWhole = found.reduce((sum, one) => sum + one.text.length, 0)
  return found.length !== apart || lengthWhole !== lengthApart ? [{ text: whole }] : inlines
}

/** A ground that is public by its name and page; any other in words that say of which sort it is, and no more. */
const publicGround =
  (names: PublicNames) =>
  ({ ref, ground }: GroundContent): GroundContent => {
    const name = names.get(ref)
    return name === undefined ? { ref: '', ground, name: t(`site.ground-hidden-${ground}`) } : { ref, ground, name }
  }

/** The same hidden ground is said once. */
const once = (grounds: GroundContent[]): GroundContent[] => [
  ...new Map(grounds.map((one) => [one.ref || one.name, one])).values(),
]

/** Whether what a claim rests on is not all said in public: a ground that is hidden, or a note on one. */
const hidesGround = ({ grounds }: ClaimContent, names: PublicNames): boolean =>
  grounds.some(({ ref, note }) => !names.has(ref) || Boolean(note))

const publicClaim =
  (names: PublicNames) =>
  (claim: ClaimContent): ClaimContent => ({ ...claim, grounds: once(claim.grounds.map(publicGround(names))) })

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const

type Made = { content: Content; pictures: PictureFile[]; leavesOut: boolean }

/** A text as everybody may read it, its pictures as files, and whether it leaves out what a claim rests on. */
export function publicContent(content: Content, names: PublicNames): Made {
  const pictures: PictureFile[] = []
  let leavesOut = false
  const picture = (one: Picture): Picture => {
    if ('svg' in one) return one
    const { alt, type } = one
    // Those that were taken in before it was done at the door have theirs still.
    const bytes = stripMetadata(one.bytes)?.bytes ?? one.bytes
    const file = `${createHash('sha256').update(bytes).digest('hex')}.${ENDINGS[type]}`
    pictures.push({ file, bytes })
    return { alt, file, type } satisfies StoredPicture as unknown as Picture
  }
  const inlines = (all: Inline[]) => joinCut(all.map(dropInnerLink))
  const claim = (one: ClaimContent) => {
    leavesOut ||= hidesGround(one, names)
    return publicClaim(names)(one)
  }
  const changed = changeContent(content, { inlines, picture, claim })
  return { content: changed, pictures, leavesOut }
}

/** The name of a stored picture's file; undefined for a drawing. */
export const fileOf = (picture: Picture): string | undefined => (picture as Partial<StoredPicture>).file

/** The files of all pictures in a project's documents, each once. */
export function listPictures(project: Pick<PublicProject, 'documents'> | undefined): string[] {
  const files = new Set<string>()
  const picture = (one: Picture): Picture => {
    const file = fileOf(one)
    if (file) files.add(file)
    return one
  }
  for (const { content } of project?.documents ?? [])
    changeContent(content, { inlines: (all) => all, picture, claim: (claim) => claim })
  return [...files]
}
