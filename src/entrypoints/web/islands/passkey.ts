// Signs in with a passkey, or adds one to the account. Without JavaScript, or in a browser that knows no passkeys, the
// button stays hidden and the password works.

type Options = { challenge: string } & Record<string, unknown>

async function call(address: string, body?: unknown): Promise<unknown> {
  const init = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : {}
  const answer = await fetch(`/auth/passkey/${address}`, init)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.json()
}

async function signIn(): Promise<void> {
  const options = (await call('generate-authenticate-options')) as Options
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never)
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  await call('verify-authentication', { response: credential.toJSON() })
}

async function addPasskey(): Promise<void> {
  const typed = document.querySelector<HTMLInputElement>('#passkey-name')?.value.trim().slice(0, 120)
  const name = typed || navigator.platform
  const options = (await call('generate-register-options')) as Options
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never)
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  await call('verify-registration', { response: credential.toJSON(), name })
}

/** Shows words that the page holds ready. */
function tell(selector: string): void {
  const words = document.querySelector<HTMLElement>(selector)
  if (words) words.hidden = false
}

/** Shows the button and runs `work` on a click; a refusal or a closed dialog leaves everything as it was. */
function offer(id: string, work: () => Promise<void>, to: (box: HTMLElement) => string): void {
  const box = document.getElementById(id)
  const button = box?.querySelector('button')
  if (!box || !button) return
  box.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      await work()
      location.assign(to(box))
    } catch {
      tell('#passkey-refused > div')
      button.disabled = false
      button.focus()
    }
  })
}

if ('PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential) {
  offer('passkey', signIn, (box) => box.dataset.to ?? '/')
  offer('add-passkey', addPasskey, () => location.pathname)
} else {
  tell('#no-passkeys')
}
