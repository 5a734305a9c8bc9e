import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { playbookSchema } from './playbook.ts'
import { shippedFolder } from './shipped.ts'

/** A step, the requirements it answers, and its tasks in order. */
type Expected = [step: string, requirements: string, tasks: string]

const discovery: Expected[] = [
  [
    'frame-problem',
    'lda:2-02 lda:2-03 lda:2-04 lda:2-05 lda:2-06 lda:2-07 lda:2-08 reform:I01',
    'gaps-agreements gaps-together local-context write-hypothesis link-strategy list-prior-work',
  ],
  [
    'plan-discovery',
    'lda:2-09 lda:2-11 lda:2-12 lda:2-13 lda:2-14 lda:2-19 lda:2-55 lda:2-61 reform:I02 reform:I12',
    'question-leaders question-blockers question-delivery question-reuse user-groups milestones cost success',
  ],
  ['seek-funding', 'lda:2-01 lda:2-62', 'send-proposal record-answer past-funding'],
  ['write-brief', 'lda:2-10 lda:2-16', 'compare-agreements plan-dates outcome-wording criteria plain-language'],
  ['evaluate-offers', 'lda:2-16', 'declare-interests score reasons'],
  ['award-contract', 'lda:2-16', 'record-award debrief contract-terms'],
  ['settle-in', 'lda:2-17 lda:2-54', 'meet expectations rhythm agree-open principles consent'],
  [
    'engage',
    'lda:2-57 lda:2-58 lda:2-59 reform:I11 reform:I14 reform:I18',
    'sessions surveys networks stakeholders look-weekly update-weekly',
  ],
  ['research', 'lda:2-21 reform:I04', 'two-people walk-through note-kinds playback'],
  [
    'two-day-session',
    'lda:2-40 lda:2-41 lda:2-42 lda:2-43 reform:I13',
    'vision how-digital-works how-commercial-works peer-journey agreements-overview agreements-detail buying-journey ' +
      'sketch-principles actions-from-session sign-principles',
  ],
  ['needs', 'lda:2-20 lda:2-60 reform:I03', 'need-format need-evidence rank'],
  [
    'measures-and-baseline',
    'lda:2-24 lda:2-25 lda:2-29 reform:I05 reform:I06',
    'measure-list saving-and-avoidance take-data drivers confidence',
  ],
  ['maps', 'lda:2-48 reform:I09', 'map-today map-tomorrow map-difference'],
  ['benefits', 'lda:2-27 lda:2-44 lda:2-45 reform:I07', 'cost-of-problem list-benefits show-working harm'],
  [
    'outputs-online',
    'lda:2-46 lda:2-47 lda:2-53 reform:I08 reform:I15 reform:I17',
    'finish-report approve publish-all tell-people show-community',
  ],
  [
    'service-assessment',
    'lda:2-26 lda:2-52 reform:I16',
    'find-panel send-before show accept-or-challenge publish-assessment',
  ],
  ['decide', 'lda:2-22 lda:2-49 reform:I10', 'write-options name-partners record-decision tell-decision'],
]

const pilot: Expected[] = [
  [
    'find-partners',
    'partners in both branches',
    'ask-procurement meet-branches brief-leaders staff-representatives glossary fears-as-barriers',
  ],
  ['learn-rules', 'card and limits', 'limits forbidden levels silence interpretations owners'],
  [
    'agree-scope',
    'scope and derogations signed',
    'in-and-out risk-appetite measures-of-success list-derogations sign-derogations outside-scope',
  ],
  ['set-guardrails', 'guardrails set', 'sentences explain splitting conflicts unknown escalation'],
  ['try-on-the-past', 'guardrails tried', 'choose-period run look-at-differences change-and-repeat adopt'],
  ['cut-work', 'packages', 'list-candidates capacity alone acceptance when-known security'],
  ['build-supplier-base', 'suppliers before the first post', 'page list session read-drafts terms'],
  [
    'buy',
    'a purchase',
    'check-first money-first post-open sealed pass-or-fail reserve answer-all work-open accept pay record-times',
  ],
  ['share-updates', 'updates', 'monthly figures publish-update answer-others'],
  [
    'close-out',
    'scale, change, stop',
    'measure ask-suppliers audit-look review-meeting record end-derogations publish-report',
  ],
]

const taskForce: Expected[] = [
  [
    'counterparts-meet',
    'lda:4-01 lda:4-02 lda:4-10 lda:4-11',
    'one-invites invite-pairs position-technology position-procurement framing-questions',
  ],
  ['roundtable', 'lda:4-03 lda:4-04 lda:4-06', 'each-tells compare-guesses need-to-talk write-record'],
  ['vision-and-plan', 'lda:4-05', 'write-vision group-points actions-both leaders-agree publish-plan'],
  [
    'charge-task-force',
    'lda:4-07 lda:4-08 lda:4-09 lda:4-12',
    'name-chairs name-members narrow-topic nine-months deciding agree-publication',
  ],
  ['study-topics', 'lda:4-13', 'one-topic cases law-barriers themes'],
  ['survey-both-groups', 'lda:4-16', 'same-wording mirror pre-test privacy invite-all coverage compare-groups limits'],
  ['workshop-day', 'lda:4-14 lda:4-15', 'send-inputs draft-list discuss-survey work-in-mixed-groups test-agreement'],
  ['agree-by-both', 'lda:4-17 lda:4-29', 'methods evidence few sign-both dissent'],
  ['publish-and-call', 'lda:4-18 lda:4-24 lda:4-25 lda:4-26 lda:4-27', 'publish-paper audiences law-page send-calls'],
  ['conversations', 'lda:4-23', 'ask-pairs first-three record-talk match missing-pairs'],
  [
    'adoption-and-successes',
    'lda:4-21 lda:4-22 lda:4-28',
    'ask-adoption one-sided measure-change collect-successes publish-successes end-or-renew',
  ],
]

const procurement: Expected[] = [
  [
    'capacity-building',
    'reform:H01 reform:H02 reform:H03 reform:H04 reform:H05 reform:H06',
    'contact skills contribution read principles expert past ask-users describe appoint embed regular materials lead ' +
      'check-ins help champions',
  ],
  [
    'discovery',
    'step 2',
    'methods carry-out embed others journeys personas find related write indicators department-goals ' +
      'administration-goals collect sign',
  ],
  [
    'market-research',
    'step 3',
    'analysis other-cities call-ideas rfi event academia explore prior-cost peers-use business-use maturity comparable ' +
      'open-source list sole-source',
  ],
  [
    'strategic-analysis',
    'step 4',
    'kinds licence ownership sole-source in-house pre-plan contract decide ownership-data security interoperability ' +
      'actual-use maintenance without-software new-journeys sketch design salaries integration compare pieces mix',
  ],
  [
    'rfp-writing',
    'step 5',
    'architecture workflow document map first criteria budget no-bid-splitting umbrella each-contract deploy review ' +
      'price reasons mandatory optional process return rubric plain vendor-view integrate watch',
  ],
  [
    'agile-planning',
    'step 6',
    'describe groups features responsibilities timeline milestones map first criteria budget deploy review',
  ],
  [
    'vendor-interactions',
    'step 7',
    'plain consistent go-out audiences adapt publish unusual one-channel to-all stay-clear workshop demos no-nda',
  ],
  [
    'bid-evaluation',
    'step 8',
    'objectives data-control money members conflicts brief alone-first scenarios demos sandbox review test plan debrief ' +
      'office-hours',
  ],
  [
    'contracting',
    'step 9',
    'sort disputes right-to-use outputs hosting consent open-code interoperability contact meetings inside staff-time',
  ],
  [
    'agile-development',
    'step 10',
    'success features architecture journey size meet deploy test documentation audits training staff-time sharing',
  ],
  ['integration', 'step 11', 'deliver deploy test documentation audits training staff-time sharing'],
]

const expected = {
  'commissioning-discovery': discovery,
  'micro-procurement-pilot': pilot,
  'joint-task-force': taskForce,
  'software-procurement': procurement,
}

describe.each(Object.entries(expected))('the playbook %s', (id, rows) => {
  const { phases } = playbookSchema.parse(parse(readFileSync(join(shippedFolder, `${id}.yaml`), 'utf8')))
  const steps = phases.flatMap((phase) => phase.steps)

  it('has these steps and no other', () => {
    expect(steps.map((step) => step.id)).toEqual(rows.map(([step]) => step))
  })

  it.each(rows)('has every task of %s, in order [%s]', (stepId, _, tasks) => {
    const step = steps.find((one) => one.id === stepId)
    const found = step?.activities.flatMap((activity) => activity.tasks.map((task) => task.id))
    expect(found).toEqual(tasks.split(' '))
  })
})
