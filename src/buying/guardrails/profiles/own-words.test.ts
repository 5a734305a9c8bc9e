import { expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { findWords, speakAs, t } from '#lib/words/words.ts'
import { ownWordsOf } from './own-words.ts'
import { findProfile } from './shipped-profiles.ts'

const say = (profile: string) =>
  speakAs(ownWordsOf(findProfile(profile)!), () => ({
    state: t('case.money-payment-approved'),
    event: findWords('event.funds.confirmed'),
    waits: t('case.waits-approve-payment'),
    button: t('buying.approve'),
    asked: t('case.seat-asked-approver'),
    tax: t('buying.tax'),
  }))

it('says section 34 where payment is certified in Canada, and nothing of it in the United Kingdom', () => {
  expect(say('canada')).toEqual({
    state: 'Payment certified (section 34)',
    event: 'Funds certified (section 32)',
    waits: 'Certify the payment (section 34).',
    button: 'Certify the payment (section 34)',
    asked: 'to certify the payment (section 34)',
    tax: 'Tax that may come on top, in percent: sales tax (GST, HST, QST)',
  })
  const uk = say('uk-local')
  expect(uk).toMatchObject({ state: 'Payment authorised', tax: 'Tax that may come on top, in percent: VAT' })
  expect(Object.values(uk).join()).not.toMatch(/section|GST/)
})

it('says them in the language of whoever reads, and the words of everybody outside', () => {
  expect(speak('fr', () => say('canada').state)).toBe('Paiement certifié (article 34)')
  expect(t('case.money-payment-approved')).toBe('Payment approved')
})
