import { t } from '#lib/words/words.ts'
import { listLetters } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { page } from '../../ui/layout.tsx'
import { Empty, Heading, Moment, P, SubHeading } from '../../ui/parts.tsx'

const LINK = /(https?:\/\/\S+)/

/** A letter's text, with its addresses as links. */
const Text = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line) => (
      <p class="govuk-body">
        {line.split(LINK).map((part) =>
          LINK.test(part) ? (
            <a class="govuk-link" href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    ))}
  </>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const letters = await listLetters(ctx)
  const content = (
    <>
      <Heading>{t('mail.title')}</Heading>
      <P>{ctx.config.SMTP_URL ? t('mail.failed-what') : t('mail.kept-what')}</P>
      {letters.length ? null : <Empty>{t('mail.none')}</Empty>}
      {letters.map((letter) => (
        <article>
          <SubHeading>{letter.subject}</SubHeading>
          <P quiet>
            {t('mail.to', { to: letter.to })} <Moment at={letter.at} />
          </P>
          <Text text={letter.text} />
        </article>
      ))}
    </>
  )
  return page(c, { title: t('mail.title'), children: content })
}
