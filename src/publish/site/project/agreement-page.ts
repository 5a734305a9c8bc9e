import { findWords, t } from '#lib/words/words.ts'
import { html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import type { Part } from '../../dataset/part.ts'
import type { PublicAgreement } from '../../project/public-project.ts'
import { renderTable } from '../pieces.ts'
import { type ProjectSite, projectPage } from './register-pages.ts'

type Item = PublicAgreement['items'][number]

const sayWhen = ({ when, on }: Item): string =>
  when === 'day'
    ? t('agreement.when-day-on', { day: on ? showDate(on) : '' })
    : (findWords(`agreement.when-${when}`) ?? when)

/** Who approves it first; nobody where it never becomes public. */
const sayApprovers = ({ when, approvedBy }: Item): string =>
  when === 'never' ? '' : approvedBy.join(', ') || t('agreement.another')

/** That a side has not signed, or that one person signed for all. */
function sayUnconfirmed({ isConfirmed, signers }: PublicAgreement): string {
  const missing = signers.flatMap(({ name, signedOn }) => (signedOn ? [] : [name]))
  if (missing.length) return t('site.agreement-unconfirmed', { parties: missing.join(', ') })
  return isConfirmed ? '' : t('agreement.one-word')
}

/** What the sides agreed on openness: what becomes public and when, and who has signed. */
export function* renderAgreementPage(site: ProjectSite): Generator<Part> {
  const { agreement } = site.project
  if (!agreement) return
  const { version, agreedOn, items, signers } = agreement
  const table = renderTable(
    t('site.agreement'),
    [
      { head: t('agreement.product'), cell: (item: Item) => item.name },
      {
        head: t('agreement.access'),
        cell: (item: Item) => findWords(`agreement.access-${item.access}`) ?? item.access,
      },
      { head: t('agreement.when'), cell: sayWhen },
      { head: t('agreement.approvedBy'), cell: sayApprovers },
    ],
    items,
  )
  const signed = renderTable(
    t('agreement.signatures'),
    [
      { head: t('agreement.party'), cell: ({ name }) => name },
      {
        head: t('agreement.signed'),
        cell: ({ signedOn }) => (signedOn ? showDate(signedOn) : t('agreement.not-signed')),
      },
    ],
    signers,
  )
  const content = html`<p>${t('site.agreement-intro')}</p>
    <p class="quiet">${t('agreement.version', { version })}${agreedOn && html`, ${showDate(agreedOn)}`}</p>
    ${sayUnconfirmed(agreement) && html`<p>${sayUnconfirmed(agreement)}</p>`}
    <h2>${t('site.agreement-items')}</h2>${table}<h2>${t('agreement.signatures')}</h2>${signed}`
  yield* projectPage(site, { path: 'project/agreement.html', page: 'agreement', title: t('site.agreement'), content })
}
