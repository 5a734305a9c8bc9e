import type { OtherStory } from '../../stories/story.ts'
import { buyers, buyingDoors } from '../pilot-year/people.ts'
import { partnershipNote, scopeAndDerogations, workPackage } from './texts/micro-procurement.ts'

const at = (name: string) => `${name}@coldmarrow.example`

/** A pilot of small purchases of code, with its guardrails set. */
export const microProcurement: OtherStory = {
  key: 'micro-procurement',
  title: 'Pilot lead',
  purpose: 'Buy small pieces of work in the open, within guardrails that both branches signed.',
  doors: buyingDoors,
  name: 'Small pieces of work, bought in the open (invented data)',
  organisation: 'County Office of Coldmarrow (invented)',
  playbook: 'micro-procurement-pilot',
  startKind: 'both-branches',
  began: 460,
  people: [
    {
      key: 'micro-procurement',
      name: 'Fenella Quibblethorn',
      email: at('fenella.quibblethorn'),
      roles: ['pilot-lead'],
    },
    { key: 'partner', name: 'Ivo Gingerpole', email: at('ivo.gingerpole'), roles: ['procurement-partner'] },
    { key: 'finance', name: 'Una Nettlecope', email: at('una.nettlecope'), roles: ['finance-authority'] },
    { key: 'technical', name: 'Ludo Orchardine', email: at('ludo.orchardine'), roles: ['technical-authority'] },
    ...buyers,
  ],
  happenings: [
    {
      day: -459,
      by: 'micro-procurement',
      acts: [
        [
          'purpose',
          {
            issue: 'Small software work takes two weeks to buy, not five months',
            reasons: ['cost'],
            reasonWords: 'A form of one page waited for nine signatures.',
          },
        ],
        ['add', 'goal', { statement: 'Ten pieces of work bought within a year', term: 'short', byDay: 'day:-45' }],
        ['add', 'goal', { statement: 'A rule that stays when the pilot ends', term: 'long' }],
        [
          'add',
          'barrier',
          {
            statement: 'The card may not be used for “services”, and nobody knows which these are',
            type: 'policy-silence',
            rule: 'Card rules, page 3.',
            ruleLevel: 'departmental',
            mitigation: 'A derogation for the pilot, signed by finance.',
            ownerId: '@person:partner',
            state: 'removed',
          },
        ],
        [
          'add',
          'term',
          { term: 'Package', meaning: 'A piece of work that stands alone and can be accepted by a test.' },
        ],
        [
          'meet',
          {
            ...{ title: 'Both branches at one table', kind: 'roundtable', day: 'day:-453', from: '14:00', to: '15:30' },
            ...{
              place: 'County Office, room 9',
              invitees: ['@person:micro-procurement', '@person:partner', '@person:finance', '@person:technical'],
            },
          },
          [
            { title: 'What each fears', minutes: 30 },
            { title: 'What each needs', minutes: 30, presenterId: '@person:partner' },
          ],
        ],
      ],
    },
    {
      day: -452,
      by: 'partner',
      acts: [
        [
          'hold',
          '@meeting:Both branches at one table',
          {
            points: [
              'Finance: split purchases. Technical: work nobody maintains.',
              'A limit, a record of each step, and one person who may stop it.',
            ],
          },
          'review',
        ],
        [
          'write',
          'Note of the partners',
          { template: 'pilot-partnership-note', step: '@step:find-partners', text: partnershipNote },
        ],
        ['tickAll', 'find-partners'],
        ['check', 'find-partners', 'partner-each-branch', ['#person:micro-procurement', '#person:partner']],
        ['check', 'find-partners', 'barriers-listed', ['#meeting:Both branches at one table']],
        ['move', 'find-partners', 'finish'],
        ['deliver', 'ground', 'partnership-note', 'delivered', '#document:Note of the partners'],
        [
          'link',
          {
            address: 'https://coldmarrow.example/card-rules',
            title: 'Rules of the purchasing card',
            kind: 'law',
            tags: ['rules'],
          },
        ],
      ],
    },
    {
      day: -451,
      by: 'partner',
      acts: [['askFor', '@document:Note of the partners', '@person:finance', '@person:technical']],
    },
    { day: -450, by: 'finance', acts: [['approve', '@document:Note of the partners', 'With the sentence on staff.']] },
    { day: -449, by: 'technical', acts: [['approve', '@document:Note of the partners', '']] },
    {
      day: -447,
      by: 'micro-procurement',
      acts: [['take', '@document:Note of the partners', 'close', 'format', 'deliver']],
    },
    {
      day: -420,
      by: 'partner',
      acts: [['askFor', '@document:Scope of the pilot', '@person:finance']],
    },
    {
      day: -418,
      by: 'finance',
      acts: [['approve', '@document:Scope of the pilot', 'At 8,000 I can follow each purchase.']],
    },
    { day: -417, by: 'micro-procurement', acts: [['take', '@document:Scope of the pilot', 'close']] },
    {
      day: -358,
      by: 'micro-procurement',
      acts: [
        [
          'review',
          '@document:Package 1',
          {
            audience: 'Both branches',
            closesOn: 'day:-350',
            reviewers: ['@person:partner', '@person:technical', '@person:finance'],
          },
        ],
      ],
    },
    {
      day: -356,
      by: 'partner',
      acts: [
        ['comment', '@document:Package 1', 'Forty forms: from how many offices?', 'Forty invented forms'],
        ['say', '@document:Package 1', 'approve-with-changes', 'One question.'],
      ],
    },
    { day: -448, by: 'micro-procurement', acts: [['approveMinutes', '@meeting:Both branches at one table']] },
    {
      day: -430,
      by: 'partner',
      acts: [
        ['tickAll', 'learn-rules'],
        ['check', 'learn-rules', 'limits-sourced', ['#link:Rules of the purchasing card']],
        ['move', 'learn-rules', 'finish'],
        ['ask', 'agree-scope', 'Does hosting count as work?'],
        [
          'write',
          'Scope of the pilot and its derogations',
          { template: 'pilot-scope-and-derogations', step: '@step:agree-scope', text: scopeAndDerogations },
        ],
        [
          'decide',
          {
            text: 'Up to 8,000 a package, and no more than four to one supplier.',
            context: 'Below the limit of the card; four is what finance can follow.',
            decidedBy: ['@person:partner'],
            decidedByOthers: 'The county treasurer',
            decidedOn: 'day:-430',
          },
        ],
      ],
    },
    {
      day: -412,
      by: 'micro-procurement',
      acts: [
        ['answer', 'agree-scope', 'Does hosting count', 'No. It goes on after the pilot, and a package must end.'],
        ['dates', 'set-guardrails', 'day:-402', 'day:-388'],
        ['dates', 'try-on-the-past', 'day:-398', 'day:-388'],
        ['dates', 'cut-work', 'day:-402', 'day:-386'],
        ['dates', 'build-supplier-base', 'day:-402', 'day:-375'],
        ['dates', 'buy', 'day:-385', 'day:200'],
        ['dates', 'share-updates', 'day:-385', 'day:200'],
        ['dates', 'close-out', 'day:190', 'day:230'],
        ['tickAll', 'agree-scope'],
        ['check', 'agree-scope', 'scope-signed', ['#document:Scope of the pilot']],
        ['check', 'agree-scope', 'derogations-signed', ['#decision:Up to 8,000 a package']],
        ['move', 'agree-scope', 'finish'],
        ['condition', 'ground', 'card-used', true],
        ['condition', 'ground', 'own-staff-could', true],
        ['proposeOpenness'],
      ],
    },
    {
      day: -403,
      by: 'partner',
      acts: [
        [
          'close',
          'ground',
          {
            reason: 'The agreement on openness waits for one signature; nothing is published before it is there.',
            keep: 'Let each branch say first what it fears',
            change: 'Ask for the derogations in the first week: each waited for a meeting',
          },
        ],
      ],
    },
    {
      day: -400,
      by: 'micro-procurement',
      acts: [
        ['signOpenness', 'technical'],
        ['tick', 'cut-work', 'list-candidates', 'capacity', 'alone'],
        [
          'write',
          'Package 1: read addresses from forms',
          { template: 'work-package', step: '@step:cut-work', text: workPackage },
        ],
        ['deliver', 'prepare', 'work-packages', 'begun', '#document:Package 1'],
        [
          'action',
          { text: 'Write an acceptance test for package 1', ownerId: '@person:technical', due: 'day:-388' },
          { text: 'Replay the guardrails on last year’s card purchases', ownerId: '@person:partner', due: 'day:-389' },
          { text: 'Who stops a purchase on a Friday evening?', kind: 'question', due: 'day:-390' },
        ],
      ],
    },
    {
      day: -396,
      by: 'partner',
      acts: [
        ['tick', 'set-guardrails', 'sentences', 'explain', 'splitting'],
        [
          'check',
          'set-guardrails',
          'guardrails-sourced',
          ['#document:Scope of the pilot', '#link:Rules of the purchasing card'],
        ],
        ['claim', 'finding', 'Two thirds of small software work would have passed the guardrails last year.'],
        ['move', 'build-supplier-base', 'block', { reason: 'The list of firms is with the privacy officer.' }],
        [
          'meet',
          {
            ...{
              title: 'Trying the guardrails on the past',
              kind: 'working-call',
              day: 'day:-390',
              from: '10:00',
              to: '11:00',
            },
            ...{
              place: 'County Office, room 9',
              invitees: ['@person:micro-procurement', '@person:partner', '@person:technical'],
            },
          },
          [{ title: 'Where rule and eye differ', minutes: 60 }],
        ],
      ],
    },
    {
      day: -389,
      by: 'partner',
      acts: [
        [
          'hold',
          '@meeting:Trying the guardrails on the past',
          {
            points: [
              'Of 112 purchases of last year 74 pass, 29 would have been asked about, 9 stopped. In four rule and eye differed; two sentences were worded anew.',
            ],
          },
          'review',
        ],
        ['settle', '@action:Replay the guardrails', 'done', 'Of 112 purchases 74 pass.'],
        ['settle', '@action:Who stops a purchase', 'done', 'Finance, by one call; the note of the partners says so.'],
        ['tickAll', 'set-guardrails'],
        [
          'check',
          'set-guardrails',
          'duties-apart',
          [],
          'Seven people hold the duties; nobody confirms or pays their own.',
        ],
        ['move', 'set-guardrails', 'finish'],
        ['tickAll', 'try-on-the-past'],
        ['check', 'try-on-the-past', 'trial-recorded', ['#meeting:Trying the guardrails on the past']],
        [
          'check',
          'try-on-the-past',
          'version-signed',
          [],
          'Put in force with its seven answers by the lead of the pilot.',
        ],
        ['move', 'try-on-the-past', 'finish'],
      ],
    },
    {
      day: -388,
      by: 'technical',
      acts: [
        ['approveMinutes', '@meeting:Trying the guardrails on the past'],
        ['settle', '@action:Write an acceptance test', 'done', 'Forty forms with their answers; twenty are kept back.'],
        ['tickAll', 'cut-work'],
        ['check', 'cut-work', 'packages-ready', ['#document:Package 1']],
        ['check', 'cut-work', 'capacity-answered', [], 'Said in each package, and in the backlog.'],
        ['move', 'cut-work', 'finish'],
      ],
    },
    {
      day: -386,
      by: 'micro-procurement',
      acts: [
        ['move', 'build-supplier-base', 'begin'],
        ['tickAll', 'build-supplier-base'],
        [
          'check',
          'build-supplier-base',
          'suppliers-informed',
          [],
          'Five firms were told, and where to follow what is posted.',
        ],
        ['check', 'build-supplier-base', 'enough-interest', [], 'Four of five said that they would offer.'],
        ['move', 'build-supplier-base', 'finish'],
        ['deliver', 'prepare', 'work-packages', 'delivered', '#document:Package 1'],
        [
          'close',
          'prepare',
          {
            reason: 'The note to suppliers went out by telephone; nobody wrote it down.',
            keep: 'Try the rules on last year’s purchases before anybody argues about them',
            change: 'Write to suppliers before the first package is posted',
          },
        ],
      ],
    },
    {
      day: -384,
      by: 'micro-procurement',
      acts: [
        ['move', 'buy', 'begin'],
        ['move', 'share-updates', 'begin'],
        ['tick', 'buy', 'check-first', 'money-first', 'record-times'],
        ['tick', 'share-updates', 'monthly'],
      ],
    },
    {
      day: -340,
      by: 'micro-procurement',
      acts: [['take', '@document:Package 1', 'end-review']],
    },
    {
      day: -200,
      by: 'partner',
      acts: [
        ['tick', 'buy', 'post-open', 'sealed', 'pass-or-fail', 'reserve', 'answer-all', 'work-open', 'accept', 'pay'],
        [
          'decide',
          {
            text: 'The window in which the rules look for one need in several buys stays at ninety days.',
            context: 'One split was found seven weeks after its first part; thirty days would have let it pass.',
            decidedBy: ['@person:partner', '@person:officer'],
            decidedOn: 'day:-200',
          },
        ],
        ['claim', 'finding', 'Small work is bought in weeks since the pilot began; it took five months before.'],
      ],
    },
    {
      day: -39,
      by: 'micro-procurement',
      acts: [
        ['tick', 'share-updates', 'figures', 'publish-update'],
        [
          'action',
          { text: 'Ask the suppliers of the first year what kept them', ownerId: '@person:partner', due: 'day:20' },
          { text: 'Find a third person who holds no key to step in for one who does', due: 'day:30' },
        ],
      ],
    },
  ],
}
