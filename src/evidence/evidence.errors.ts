import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `evidence.${code}`, kind, message, details })

const onRef = (message: string) => ({ fields: { ref: message } })

/** Every refusal of this room. */
export const refusals = {
  noSuchClaim: () => refusal('no-such-claim', 'not-found', 'There is no such claim in this project.'),
  noSuchGround: () => refusal('no-such-ground', 'not-found', 'The claim does not rest on this, or no longer.'),
  claimElsewhere: () =>
    refusal('claim-elsewhere', 'conflict', 'There is a claim with this id in another project. Choose another id.'),
  claimHeld: () =>
    refusal(
      'claim-held',
      'conflict',
      'This claim stands in a document that is reviewed or approved, so it stays as it is worded there. Take the document back or reopen it to change the claim; evidence can still be added.',
    ),
  notGround: (kind: string) =>
    refusal(
      'not-ground',
      'invalid',
      `A claim cannot rest on “${kind}”. Choose words, rows or a decision.`,
      onRef('Choose words, rows or a decision.'),
    ),
  noSuchThing: () =>
    refusal(
      'no-such-thing',
      'invalid',
      'What you chose is not in this project, or you may not see it. Search again.',
      onRef('Search again: what you chose is not in this project, or you may not see it.'),
    ),
  ownDocument: () =>
    refusal(
      'own-document',
      'invalid',
      'The claim stands in this document. A document is no evidence for what it claims itself: choose what it was written from.',
      onRef('The claim stands in this document. Choose what it was written from.'),
    ),
  sameGround: (name: string) =>
    refusal(
      'same-ground',
      'conflict',
      `The claim rests on “${name}” already.`,
      onRef(`The claim rests on “${name}” already.`),
    ),
  circle: () =>
    refusal(
      'circle',
      'conflict',
      'That claim rests on this one, directly or through others. Two claims cannot hold each other up.',
      onRef('Choose something that does not rest on this claim itself.'),
    ),
} as const
