import { AppError } from '#lib/app-error.ts'
import type { SetAsideReason } from './project/let-out.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: Record<string, unknown> = {}) =>
  new AppError({ code: `publish.${code}`, kind, message, details })

const WHY: Record<SetAsideReason, string> = {
  never: 'it stays within the project',
  'not-yet': 'its day has not come',
  'not-agreed': 'nothing is agreed on it yet',
  'not-approved': 'it is not approved',
  'members-only': 'it is for members only',
}

/** Every refusal of this room. */
export const refusals = {
  nothing: () => refusal('nothing', 'conflict', 'There is nothing to publish yet. Import, map and compile data first.'),
  nothingToShow: () =>
    refusal(
      'nothing-to-show',
      'conflict',
      'There is nothing on the project’s pages yet that may be public. Write goals, follow a playbook, mark a decision as public or approve a document first.',
    ),
  notLetOut: (name: string, why: SetAsideReason) =>
    refusal(
      'not-let-out',
      'conflict',
      `The agreement does not let this out: ${name} (${WHY[why]}). Nothing was published. Prepare a new publication without it, or agree otherwise first.`,
      { name, why },
    ),
  approvalAdded: (party: string) =>
    refusal(
      'approval-added',
      'conflict',
      `The agreement now asks for an approval of ${party}, which this publication was not given. Prepare a new one.`,
      { party },
    ),
  nobodyToApprove: (whose: string) =>
    refusal(
      'nobody-to-approve',
      'invalid',
      `No role of this project is “${whose}”, so nobody could give this approval. Name a side and a role that the project has.`,
      { whose },
    ),
  noUpdate: () => refusal('no-update', 'not-found', 'There is no such update in this project.'),
  noFeed: () => refusal('no-feed', 'not-found', 'There is no such list of projects here.'),
  feedKnown: (address: string) =>
    refusal('feed-known', 'conflict', `The list at ${address} is read already.`, {
      fields: { address: 'This list is read already.' },
    }),
  notAFeed: (address: string) =>
    refusal(
      'not-a-feed',
      'invalid',
      `What stands at ${address} is no list of projects in the form that Fairlead reads (JSON Feed 1.1).`,
      { address },
    ),
  behind: () =>
    refusal(
      'behind',
      'conflict',
      'The data has changed since it was compiled and measured. Run the line again, then prepare the publication.',
    ),
  noPublication: () =>
    refusal('no-publication', 'not-found', 'There is no such publication, or you are not a member of its project.'),
  noQuestion: () => refusal('no-question', 'not-found', 'There is no such question in this project.'),
  noPreview: () =>
    refusal(
      'no-preview',
      'not-found',
      'There is no such page in the preview. Prepare the publication again if it was long ago.',
    ),
  undecided: (count: number) =>
    refusal(
      'undecided',
      'conflict',
      `${count} ${count === 1 ? 'field holds' : 'fields hold'} what may be personal data, and nobody has decided about it yet. Decide for each whether it is taken out or published.`,
      { count },
    ),
  notDraft: (state: string) =>
    refusal(
      'not-draft',
      'conflict',
      `This publication is ${state}, so it cannot be changed any more. Prepare a new one.`,
      { state },
    ),
  notApproved: (state: string) =>
    refusal('not-approved', 'conflict', `This publication is ${state}. Only one that was approved can be published.`, {
      state,
    }),
  notPublished: () => refusal('not-published', 'conflict', 'Only the publication that is online now can be retracted.'),
  ownWork: (others: readonly string[]) =>
    refusal(
      'own-work',
      'forbidden',
      others.length
        ? `You prepared this publication, so somebody else must approve it. These people can: ${others.join(', ')}.`
        : 'You prepared this publication, so somebody else must approve it, and nobody else here can yet. Ask a lead to invite a reviewer.',
      { others },
    ),
  frozenLost: () =>
    refusal(
      'frozen-lost',
      'conflict',
      'What was prepared is no longer complete on disk. Prepare the publication again.',
    ),
  leakLeft: (path: string) =>
    refusal(
      'leak-left',
      'conflict',
      `What may be personal was still found in ${path} after it should have been taken out. Nothing was published; tell your administrator.`,
      { path },
    ),
  personalReason: (found: string) =>
    refusal(
      'personal-reason',
      'invalid',
      `The public reads the reason, and "${found}" looks like data about a person. Say it without.`,
      {
        fields: { reason: `Say it without "${found}", which looks like data about a person.` },
      },
    ),
  slugTaken: (slug: string) =>
    refusal('slug-taken', 'conflict', `Another site has the address "${slug}" already. Choose another.`, {
      fields: { slug: 'Choose an address that no other site has.' },
    }),
  noSuchLeak: () =>
    refusal(
      'no-such-leak',
      'not-found',
      'This was not found in the draft. Look at the list again: it may have changed.',
    ),
} as const
