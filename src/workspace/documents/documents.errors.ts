import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `document.${code}`, kind, message, details })

/** How a state stands in a sentence. */
const inWords: Record<string, string> = {
  draft: 'a draft',
  'in-review': 'being reviewed',
  revising: 'being revised',
  'final-review': 'waiting for approval',
  closed: 'closed',
  formatted: 'closed and formatted',
  delivered: 'delivered',
  published: 'published',
}

/** Every refusal about documents. */
export const refusals = {
  noSuchDocument: () =>
    refusal('no-such-document', 'not-found', 'There is no such document in this project. It may have been removed.'),
  noSuchVersion: () => refusal('no-such-version', 'not-found', 'This document has no version of that number.'),
  noSuchThread: () => refusal('no-such-comment', 'not-found', 'There is no such comment on this document.'),
  noSuchFile: () => refusal('no-such-file', 'not-found', 'There is no such picture in this document.'),
  noSuchTemplate: (id: string) =>
    refusal('no-such-template', 'invalid', `There is no template “${id}”. Choose one of the list, or start empty.`),
  notWritable: (state: string, texts: { theirs: string; yours: string } | undefined = undefined) =>
    refusal(
      'not-writable',
      'conflict',
      `This document is ${inWords[state] ?? state}, so its words cannot change now. What you typed is kept on this page: copy it, or write a comment.`,
      { state, ...texts },
    ),
  closedToComments: (state: string, text: string) =>
    refusal(
      'closed-to-comments',
      'conflict',
      `This document is ${inWords[state] ?? state} and takes no more comments. Yours was not added; its text stands below, so that you can copy it.`,
      { state, text },
    ),
  notRemovable: (state: string) =>
    refusal(
      'not-removable',
      'conflict',
      `This document is ${inWords[state] ?? state}, and what was approved is kept. If it must go, reopen it first, with a reason.`,
      { state },
    ),
  wrongState: (move: string, state: string) =>
    refusal(
      'wrong-state',
      'conflict',
      `This cannot be done while the document is ${inWords[state] ?? state}. Open the document again to see what comes next.`,
      { move, state },
    ),
  pictureWithoutWords: (count: number) =>
    refusal(
      'picture-without-words',
      'conflict',
      `${count} ${count === 1 ? 'picture has' : 'pictures have'} no words that say what it shows. Add them in the editor, then ask for approval.`,
      { count },
    ),
  wordsNotFound: () =>
    refusal(
      'words-not-found',
      'invalid',
      'These words do not stand in one paragraph of the text as it is now. Copy fewer of them, or leave the field empty to comment on the whole.',
    ),
  notOfTeam: () =>
    refusal(
      'not-of-team',
      'forbidden',
      'By the agreement on openness this is for the research team alone, so you could not read what you start. Ask somebody of that team.',
    ),
  notForOutside: () =>
    refusal(
      'not-for-outside',
      'conflict',
      'The agreement on openness keeps this document to a team of the project, so nobody outside can be given a link to it. Share a document of what they may know, or agree otherwise first.',
    ),
  noSuchProduct: () =>
    refusal(
      'no-such-product',
      'invalid',
      'There is no such work product in the agreement. Choose one of the list, or add it to the agreement first.',
    ),
  keptInside: () =>
    refusal(
      'kept-inside',
      'conflict',
      'The agreement on openness never makes this work product public, so the document cannot be for everybody. Leave it for members, or agree otherwise first.',
    ),
  needsReason: () => refusal('needs-reason', 'invalid', 'Say why, so that everybody can understand it later.'),
  notApproved: (names: readonly string[]) =>
    refusal(
      'not-approved',
      'conflict',
      names.length
        ? `These people have not approved this version yet: ${names.join(', ')}.`
        : 'Nobody has approved this version yet.',
      { waitsFor: names },
    ),
  needsAnother: (names: readonly string[]) =>
    refusal(
      'needs-another',
      'conflict',
      `Whoever asked for approval cannot be the only one who approves. One of these must approve this version: ${names.join(', ')}.`,
      { waitsFor: names },
    ),
  untouched: (count: number, first: string) =>
    refusal(
      'untouched-places',
      'conflict',
      `${count} ${count === 1 ? 'place is' : 'places are'} still to be filled in, the first is ${first}. Take the document back and fill them in, or say that they stand as they should.`,
      { count },
    ),
  otherVersion: () =>
    refusal(
      'other-version',
      'conflict',
      'The text has changed since you read it, so your approval was not taken. Read the version that waits now.',
    ),
  undecided: (count: number) =>
    refusal(
      'undecided-comments',
      'conflict',
      `${count} ${count === 1 ? 'comment of the reviews waits' : 'comments of the reviews wait'} for a word on what became of it. Say for each whether it was accepted, changed or rejected.`,
      { count },
    ),
  changedMeanwhile: (theirs: string, yours: string) =>
    refusal(
      'changed-meanwhile',
      'conflict',
      'Somebody changed this section while you wrote. Both texts stand below: put together what should stay, then save.',
      { theirs, yours },
    ),
  unreadableUpdate: () =>
    refusal(
      'unreadable-change',
      'invalid',
      'A change arrived broken and was not taken. Reload the page; what you typed last may have to be typed again.',
    ),
  tooLarge: () =>
    refusal('too-large', 'invalid', 'This is too much for one change. Paste it in parts, or import it as a document.'),
  elsewhere: () =>
    refusal(
      'open-elsewhere',
      'unavailable',
      'Another process of this installation holds this document open. Try again in a moment.',
    ),
  badPicture: () => refusal('bad-picture', 'invalid', 'Choose a PNG or JPEG picture of at most 10 MB.'),
  noRoom: (quota: number) =>
    refusal(
      'no-room',
      'invalid',
      `The files of this project may take ${Math.floor(quota / 1_000_000)} MB, and there is no room for this picture. Take files out of the library, or ask the administrator for more.`,
    ),
  notADocument: () =>
    refusal(
      'not-a-document',
      'invalid',
      'This file cannot be read as a document: it is damaged, or of another kind. Open it in Word, save it anew as .docx, and choose that file; or choose a .md file.',
    ),
  tooManyParagraphs: (count: number, most: number) =>
    refusal(
      'too-many-paragraphs',
      'invalid',
      `This file has ${count} paragraphs, and a document can hold ${most} at most. Divide it into several files and import each.`,
      { count, most },
    ),
  unpacksTooLarge: (most: number) =>
    refusal(
      'unpacks-too-large',
      'invalid',
      `The text of this file is larger than ${most} MB, the most that a document can hold. Divide it into several files and import each.`,
      { most },
    ),
  tookTooMuch: (seconds: number, megabytes: number) =>
    refusal(
      'took-too-much',
      'invalid',
      `Reading this file took more than ${seconds} seconds or ${megabytes} MB of memory and was stopped. Divide it into several files, or paste its text in parts.`,
      { seconds, megabytes },
    ),
  notForThem: (names: readonly string[]) =>
    refusal(
      'not-for-them',
      'invalid',
      `By the agreement on openness these people may not read this document, so they cannot be asked about it: ${names.join(', ')}. Choose others.`,
      { names },
    ),
  noSuchPerson: () =>
    refusal('no-such-person', 'invalid', 'Choose people who are members of this project and may do this.'),
} as const
