import type { FC } from 'hono/jsx'
import { readScript } from '#buying/file/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Heading, P, SubHeading } from '../../../ui/parts.tsx'

/** How anybody verifies the file of a purchase, in three sentences. */
export const HowTo: FC = () => (
  <ol class="govuk-list govuk-list--number">
    <li>{t('case-file.how-1')}</li>
    <li>{t('case-file.how-2')}</li>
    <li>{t('case-file.how-3')}</li>
  </ol>
)

/** For everybody: the script that verifies the file of a purchase, as it is shipped, and its hash. */
export async function get(c: HttpContext) {
  const { text, sha256 } = await readScript()
  const content = (
    <>
      <Heading>{t('case-file.how')}</Heading>
      <HowTo />
      <P>
        <A href={path('verify-script')} download>
          {t('case-file.script-download')}
        </A>
      </P>
      <P>
        {t('case-file.script-hash')}: <code>{sha256}</code>
      </P>
      <SubHeading>{t('case-file.script')}</SubHeading>
      <pre tabindex={0}>
        <code>{text}</code>
      </pre>
    </>
  )
  return page(c, { title: t('case-file.how'), children: content })
}
