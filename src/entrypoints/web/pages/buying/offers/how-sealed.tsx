import type { FC } from 'hono/jsx'
import { t, type WordKey } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { page } from '../../../ui/layout.tsx'
import { Heading, P, SubHeading } from '../../../ui/parts.tsx'

const Part: FC<{ title: WordKey; intro?: WordKey; lines: WordKey[] }> = ({ title, intro, lines }) => (
  <>
    <SubHeading>{t(title)}</SubHeading>
    {intro ? <P>{t(intro)}</P> : null}
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {lines.map((line) => (
        <li>{t(line)}</li>
      ))}
    </ul>
  </>
)

/** For everybody: what sealing keeps out, what somebody who runs the server could still do, and what one can check oneself. */
export function get(c: HttpContext) {
  const content = (
    <>
      <Heading>{t('sealed.title')}</Heading>
      <P>{t('sealed.intro')}</P>
      <Part
        title="sealed.how-title"
        lines={['sealed.how-keys', 'sealed.how-seal', 'sealed.how-length', 'sealed.how-open']}
      />
      <Part
        title="sealed.before-title"
        lines={['sealed.before-pages', 'sealed.before-record', 'sealed.before-receipt']}
      />
      <Part
        title="sealed.can-title"
        intro="sealed.can-intro"
        lines={[
          'sealed.can-script',
          'sealed.can-keys',
          'sealed.can-count',
          'sealed.can-connect',
          'sealed.can-stop',
          'sealed.can-delete',
          'sealed.can-clock',
          'sealed.can-collude',
          'sealed.can-refuse',
          'sealed.can-seed',
        ]}
      />
      <Part title="sealed.plain-title" lines={['sealed.plain-offer', 'sealed.plain-key']} />
      <SubHeading>{t('sealed.lost-title')}</SubHeading>
      <P>{t('sealed.lost')}</P>
      <Part title="sealed.check-title" lines={['sealed.check-receipt', 'sealed.check-draw', 'sealed.check-source']} />
    </>
  )
  return page(c, { title: t('sealed.title'), children: content })
}
