import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { A, Heading, P, Said, SummaryList, Waits } from '../../../ui/parts.tsx'

type Props = { keyId: string; file: string; next: string }

/** What the server hands out once, as part of the page: nothing here has to be pressed twice, or loaded again. */
export const KeyMade: FC<Props> = ({ keyId, file, next }) => (
  <>
    <Heading>{t('holder-key.title')}</Heading>
    <Said>{t('holder-key.save-now')}</Said>
    <Waits>
      <a
        class="govuk-button"
        draggable={false}
        href={`data:application/json;base64,${Buffer.from(file).toString('base64')}`}
        download={`fairlead-key-${keyId}.json`}
      >
        {t('holder-key.save')}
      </a>
      <P>
        <A href={next}>{t('holder-key.have-saved')}</A>
      </P>
    </Waits>
    <SummaryList rows={[{ key: t('holder-key.mark'), value: <code>{keyId}</code> }]} />
    <P>{t('holder-key.keep')}</P>
  </>
)
