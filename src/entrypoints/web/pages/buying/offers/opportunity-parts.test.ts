import { expect, it } from 'vitest'
import { noticeContent } from '../../../../../../tests/support/offer-world.ts'
import { sayField } from './opportunity-parts.tsx'

const content = { samples: [], ...noticeContent, texts: noticeContent.texts as never, projectUrl: '' }

it('names what changed in a notice in the words of its form: abuse:A06', () => {
  expect(sayField('texts.en.criteria', { content })).toBe('What an offer must show')
  expect(sayField('closesAt', { content })).toBe('Deadline')
  const both = { content: { ...content, languages: ['en', 'fr'] as ('en' | 'fr')[] } }
  expect(sayField('texts.fr.criteria', both)).toBe('What an offer must show: Français')
})
