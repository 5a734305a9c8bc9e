import type { OtherStory } from '../../stories/story.ts'
import { partnershipNote, scopeAndDerogations, workPackage } from './texts/micro-procurement.ts'

const at = (name: string) => `${name}@coldmarrow.example`

/** A pilot of small purchases of code, with its guardrails set. */
export const microProcurement: OtherStory = {
  key: 'micro-procurement',
  title: 'Pilot lead',
  purpose: 'Buy small pieces of work in the open, within guardrails that both branches signed.',
  name: 'Small pieces of work, bought in the open (invented data)',
  organisation: 'County Office of Coldmarrow (invented)',
  playbook: 'micro-procurement-pilot',
  startKind: 'both-branches',
  began: 110,
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
  ],
  happenings: [
    {
      day: -109,
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
        ['add', 'goal', { statement: 'Ten pieces of work bought in four months', term: 'short', byDay: 'day:120' }],
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
            ...{ title: 'Both branches at one table', kind: 'roundtable', day: 'day:-103', from: '14:00', to: '15:30' },
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
      day: -102,
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
      day: -101,
      by: 'partner',
      acts: [['askFor', '@document:Note of the partners', '@person:finance', '@person:technical']],
    },
    { day: -100, by: 'finance', acts: [['approve', '@document:Note of the partners', 'With the sentence on staff.']] },
    { day: -99, by: 'technical', acts: [['approve', '@document:Note of the partners', '']] },
    {
      day: -97,
      by: 'micro-procurement',
      acts: [['take', '@document:Note of the partners', 'close', 'format', 'deliver']],
    },
    {
      day: -70,
      by: 'partner',
      acts: [['askFor', '@document:Scope of the pilot', '@person:finance']],
    },
    {
      day: -68,
      by: 'finance',
      acts: [['approve', '@document:Scope of the pilot', 'At 8,000 I can follow each purchase.']],
    },
    { day: -67, by: 'micro-procurement', acts: [['take', '@document:Scope of the pilot', 'close']] },
    {
      day: -8,
      by: 'micro-procurement',
      acts: [
        [
          'review',
          '@document:Package 1',
          {
            audience: 'Both branches',
            closesOn: 'day:6',
            reviewers: ['@person:partner', '@person:technical', '@person:finance'],
          },
        ],
      ],
    },
    {
      day: -6,
      by: 'partner',
      acts: [
        ['comment', '@document:Package 1', 'Forty forms: from how many offices?', 'Forty invented forms'],
        ['say', '@document:Package 1', 'approve-with-changes', 'One question.'],
      ],
    },
    { day: -98, by: 'micro-procurement', acts: [['approveMinutes', '@meeting:Both branches at one table']] },
    {
      day: -80,
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
            decidedOn: 'day:-80',
          },
        ],
      ],
    },
    {
      day: -62,
      by: 'micro-procurement',
      acts: [
        ['answer', 'agree-scope', 'Does hosting count', 'No. It goes on after the pilot, and a package must end.'],
        ['dates', 'set-guardrails', 'day:-52', 'day:6'],
        ['dates', 'cut-work', 'day:-52', 'day:12'],
        ['dates', 'build-supplier-base', 'day:-40', 'day:20'],
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
      day: -53,
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
      day: -50,
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
          { text: 'Write an acceptance test for package 1', ownerId: '@person:technical', due: 'day:-9' },
          { text: 'Replay the guardrails on last year’s card purchases', ownerId: '@person:partner', due: 'day:7' },
          { text: 'Who stops a purchase on a Friday evening?', kind: 'question', due: 'day:5' },
        ],
      ],
    },
    {
      day: -30,
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
              day: 'day:7',
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
  ],
}
