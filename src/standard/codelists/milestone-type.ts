import type { Codelist } from './codelist.ts'

/** What kind of event a milestone marks. */
export const milestoneType = {
  name: 'milestoneType',
  open: true,
  codes: [
    ['preProcurement', 'Pre-procurement milestones'],
    ['approval', 'Approval milestones'],
    ['engagement', 'Engagement milestones'],
    ['assessment', 'Assessment milestones'],
    ['delivery', 'Delivery milestones'],
    ['reporting', 'Reporting milestones'],
    ['financing', 'Financing milestones'],
    ['payment', 'Payment milestones'],
  ],
} as const satisfies Codelist
