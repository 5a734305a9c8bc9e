import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `workspace.${code}`, kind, message, details })

/** Every refusal of the registers. */
export const refusals = {
  noSuchEntry: () =>
    refusal('no-such-entry', 'not-found', 'There is no such entry in this project. It may belong to another one.'),
  changedMeanwhile: (current: Readonly<Record<string, unknown>>) =>
    refusal(
      'changed-meanwhile',
      'conflict',
      'Somebody changed this while you were writing. What you typed is kept below; look at what stands now, then save again.',
      { current },
    ),
  noSuchOwner: () =>
    refusal('no-such-owner', 'invalid', 'Choose an owner among the members of this project.', {
      fields: { ownerId: 'Choose an owner among the members of this project.' },
    }),
  noSuchEvidence: () =>
    refusal('no-such-evidence', 'invalid', 'There is no such thing in this project to show it.', {
      fields: { evidenceRef: 'There is no such thing in this project. Choose one from the list.' },
    }),
  wrongField: (field: string, message: string) =>
    refusal('wrong-field', 'invalid', message, { fields: { [field]: message } }),
  agreementProposed: () =>
    refusal(
      'agreement-proposed',
      'conflict',
      'This version waits for signatures and does not change. Take it back first, or wait until it is agreed.',
    ),
  noSuchParty: ({ at, party, product }: { at: number; party: string; product: string }) => {
    const message = `Nobody can approve “${product}” for “${party}”: there is no such side or role in this project that may approve. Choose others.`
    return refusal('no-such-party', 'invalid', message, { party, fields: { [`items.${at}.approvedBy`]: message } })
  },
  noDraft: () => refusal('no-draft', 'conflict', 'There is no draft of the agreement to propose. Write one first.'),
  nothingProposed: () =>
    refusal(
      'nothing-proposed',
      'conflict',
      'No version of the agreement waits for signatures. Somebody may have taken it back.',
    ),
  notYoursToSign: () =>
    refusal(
      'not-yours-to-sign',
      'forbidden',
      'You sign for a side or a role that you hold, one person for one of them. Ask somebody who holds it.',
    ),
  withdrawn: () => refusal('withdrawn', 'conflict', 'This was withdrawn. Bring it back first, then go on with it.'),
} as const
