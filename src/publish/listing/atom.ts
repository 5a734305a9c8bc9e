import { html, trusted } from '#platform/render/html.ts'
import type { ListedProject } from './listed.ts'

const XML = trusted('<?xml version="1.0" encoding="UTF-8"?>\n')

/** The list of projects as an Atom feed, for people who follow it in a reader. */
export function writeAtom(projects: readonly ListedProject[], { url, name }: { url: string; name: string }): string {
  const newest = projects.map(({ publishedAt }) => publishedAt.getTime())
  const updated = new Date(newest.length ? Math.max(...newest) : 0).toISOString()
  const entries = projects.map(({ slug, title, publishedAt, listing }) => {
    const address = `${url}/published/${slug}/`
    const invitation = listing?.invitation
    return html`<entry><id>${address}</id><title>${title}</title><updated>${publishedAt.toISOString()}</updated>
    <link href="${address}"/>${listing && html`<author><name>${listing.organisation}</name></author>`}
    ${listing?.at && html`<category term="${listing.at.phase ?? listing.at.playbook}"/>`}
    <summary>${[listing?.summary, invitation && `${invitation.what} ${invitation.contact}`].filter(Boolean).join(' ')}</summary></entry>`
  })
  return html`${XML}<feed xmlns="http://www.w3.org/2005/Atom"><id>${url}/published/</id><title>${name}</title>
    <updated>${updated}</updated><link rel="self" href="${url}/published/projects.xml"/><link href="${url}/published/"/>
    <author><name>${name}</name></author>${entries}</feed>
`.markup
}
