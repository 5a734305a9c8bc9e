// On the page where papers are checked: the hash of a file is computed here, and it alone is sent.

const part = document.querySelector<HTMLElement>('#check-file')
const file = part?.querySelector('input')
const field = document.querySelector<HTMLInputElement>('#hash')

async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

// Browsers compute no hash on a page that came over plain HTTP.
if (part && file && field && globalThis.crypto?.subtle) {
  part.hidden = false
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? []
    if (!chosen) return
    field.value = await hashOf(await chosen.arrayBuffer())
    field.form?.requestSubmit()
  })
}
