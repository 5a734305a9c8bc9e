import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `need.${code}`, kind, message, details })

/** Every refusal of this room. */
export const refusals = {
  noSuchImport: () => refusal('no-such-import', 'not-found', 'There is no such import of a backlog in this project.'),
  noSuchPackage: () => refusal('no-such-package', 'not-found', 'There is no such work package in this project.'),
  noSuchItem: () =>
    refusal('no-such-item', 'invalid', 'Choose items of this project’s backlog.', {
      fields: { items: 'Choose items of this project’s backlog.' },
    }),
  tooLargeBacklog: (megabytes: number) => {
    const message = `The file is larger than ${megabytes} megabytes. Export fewer items, or leave out their comments.`
    return refusal('backlog-too-large', 'invalid', message, { fields: { file: message } })
  },
  emptyBacklog: () => {
    const message = 'No item was found in this file. It has to be a table with a column of titles, or issues as JSON.'
    return refusal('no-items', 'invalid', message, { fields: { file: message } })
  },
  changedMeanwhile: (current: Readonly<Record<string, unknown>>) =>
    refusal(
      'changed-meanwhile',
      'conflict',
      'Somebody changed this while you were writing. What you typed is kept below; look at what stands now, then save again.',
      { current },
    ),
  priceFirst: () =>
    refusal(
      'price-first',
      'conflict',
      'Say first how many hours the work takes, or its price: sums cannot be compared without.',
    ),
  noSuchTemplate: () =>
    refusal('no-such-template', 'invalid', 'Choose one of the templates.', {
      fields: { template: 'Choose one of the templates.' },
    }),
  noticeBegun: () => refusal('notice-begun', 'conflict', 'This work package has a notice already. Change that one.'),
  noNotice: () => refusal('no-notice', 'not-found', 'This work package has no notice yet. Begin one from a template.'),
  noSuchField: () => refusal('no-such-field', 'not-found', 'A notice has no such text.'),
  noSuchQuestion: () =>
    refusal('no-such-question', 'not-found', 'There is no such question to an officer in this project.'),
  answered: () =>
    refusal('answered', 'conflict', 'This question was answered already. Ask a new one if something is open.'),
  ownQuestion: () => refusal('own-question', 'forbidden', 'You asked this yourself. Somebody else has to answer it.'),
  notAnOfficer: () =>
    refusal(
      'not-an-officer',
      'forbidden',
      'A procurement officer of the project answers this. Where there is none, a lead does.',
    ),
  answeredInPurchase: () =>
    refusal(
      'answered-in-purchase',
      'conflict',
      'What the question is about is being bought: the question went on into the purchase. Answer it there.',
    ),
} as const
