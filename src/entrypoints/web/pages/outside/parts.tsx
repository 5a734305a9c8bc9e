import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type Asking, lastDayOf, type ReviewerLink, sayOutsider } from '#workspace/links/index.ts'
import { Day, Heading, More, P } from '../../ui/parts.tsx'

type TopProps = { title: string; link: ReviewerLink; asking: Asking; children?: Child }

/** What every page for somebody from outside begins with: what it is, who asks, as whom they are here, until when. */
export const OutsideTop: FC<TopProps> = ({ title, link, asking: { project, maker }, children }) => (
  <>
    <Heading caption={project}>{title}</Heading>
    <P>{maker ? t('outside.asked-by', { maker, project }) : t('outside.asked', { project })}</P>
    <P quiet>
      {t('outside.you', { name: sayOutsider(link) })} {t('outside.until')} <Day at={lastDayOf(link.expiresAt)} />.
    </P>
    {children}
  </>
)

/** What is kept about them, and who takes it out. */
export const Kept: FC<{ asking: Asking }> = ({ asking: { project, maker } }) => (
  <More summary={t('outside.kept')}>
    <P>{t('outside.kept-what', { maker: maker ? t('outside.maker-of', { maker, project }) : t('outside.whoever') })}</P>
  </More>
)
