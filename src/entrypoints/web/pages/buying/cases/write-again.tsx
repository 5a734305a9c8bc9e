import type { FC } from 'hono/jsx'
import type { Party } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { More, P } from '../../../ui/parts.tsx'
import { sayParty } from './frame.tsx'

type Props = { whose: readonly Party[]; parties: ReadonlyMap<string, Party>; action: string }

export const sayNames = ({ whose, parties }: Pick<Props, 'whose' | 'parties'>): string =>
  whose.map(({ id }) => sayParty(parties, id)).join(', ')

/** By which whoever asked for the work has the letter sent again, with a new link; nothing where nobody is waited for by letter. */
export const WriteAgain: FC<Props> = ({ whose, parties, action }) =>
  whose.length ? (
    <More summary={t('buying.letter-lost')}>
      <P>{t('buying.letter-lost-what', { names: sayNames({ whose, parties }) })}</P>
      <form method="post" action={action}>
        <input type="hidden" name="do" value="write-again" />
        <SubmitButton look="secondary">{t('buying.write-again')}</SubmitButton>
      </form>
    </More>
  ) : null
