import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type ListedLink, lastDayOf, type Standing, sayOutsider } from '#workspace/links/index.ts'
import { type Choice, ChoiceField, type FormState, SelectField, SubmitButton, TextField } from '../../ui/form.tsx'
import { Day, Empty, More, P, Said, SubHeading, SummaryList, Tag, type TagLook, Waits } from '../../ui/parts.tsx'

/** A link that was just made, shown this once. */
export const MadeLink: FC<{ link: string }> = ({ link }) => (
  <Said>
    <P>{t('links.made')}</P>
    <p class="govuk-body">
      <code>{link}</code>
    </p>
  </Said>
)

const LOOKS: Record<Standing, TagLook> = { open: 'done', expired: 'plain', ended: 'plain' }

const StandingView: FC<{ link: ListedLink }> = ({ link }) => (
  <>
    <Tag look={LOOKS[link.standing]}>{t(`links.standing-${link.standing}`)}</Tag>{' '}
    <Day at={link.endedAt ?? lastDayOf(link.expiresAt)} />
  </>
)

const nameOf = (link: ListedLink) => sayOutsider(link) || t('links.somebody-outside')

const Keep: FC<{ link: ListedLink; action: string }> = ({ link, action }) => {
  const whose = <span class="govuk-visually-hidden">{t('links.end-of', { name: nameOf(link) })}</span>
  if (!link.name) return null
  return (
    <form method="post" action={action}>
      {link.standing === 'open' ? (
        <SubmitButton look="secondary" name="end" value={link.id}>
          {t('links.end')} {whose}
        </SubmitButton>
      ) : null}
      <More summary={t('links.forget')}>
        <P>{t('links.forget-what')}</P>
        <SubmitButton look="warning" name="forget" value={link.id}>
          {t('links.forget')} {whose}
        </SubmitButton>
      </More>
    </form>
  )
}

type ListProps = { links: ListedLink[]; action: string; sayMay: (link: ListedLink) => string }

/** The links that were made, with what can be done about each; no table, so that nothing hides at the side of a small window. */
export const LinkList: FC<ListProps> = ({ links, action, sayMay }) =>
  links.length ? (
    <>
      <SubHeading>{t('links.made-so-far')}</SubHeading>
      <SummaryList
        rows={links.map((link) => ({
          key: nameOf(link),
          value: (
            <>
              <P>{sayMay(link)}</P>
              <P>
                <StandingView link={link} />
              </P>
              <P quiet>
                {t('links.used')}: {link.usedAt ? <Day at={link.usedAt} /> : t('links.never')}
              </P>
            </>
          ),
          actions: <Keep link={link} action={action} />,
        }))}
      />
    </>
  ) : (
    <Empty>{t('links.none')}</Empty>
  )

type FormProps = { action: string; state: FormState; choices: Choice[]; parties?: Choice[]; warning?: string }

/** Whom to ask, for what, until when. */
export const LinkForm: FC<FormProps> = ({ action, state, choices, parties = [], warning }) => (
  <>
    <SubHeading>{t('links.new')}</SubHeading>
    <form method="post" action={action} novalidate>
      <TextField name="name" label={t('links.name')} autocomplete="off" state={state} />
      <TextField
        name="organisation"
        label={t('links.organisation')}
        hint={t('links.organisation-hint')}
        autocomplete="off"
        state={state}
      />
      <ChoiceField kind="radio" name="may" label={t('links.may-question')} state={state} choices={choices} />
      {parties.length ? <SelectField name="party" label={t('links.party')} state={state} choices={parties} /> : null}
      <TextField name="until" label={t('links.until')} type="date" state={state} />
      <TextField
        name="email"
        label={t('links.email')}
        hint={t('links.email-hint')}
        type="email"
        autocomplete="off"
        state={state}
      />
      {warning ? <Waits>{warning}</Waits> : null}
      <SubmitButton>{t('links.button')}</SubmitButton>
    </form>
  </>
)
