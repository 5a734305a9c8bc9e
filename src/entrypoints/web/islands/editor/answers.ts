/** How long a save may go unanswered before whoever writes is told. */
const ANSWER_MS = 3000

type Unkept = 'offline' | 'unanswered' | 'saving'

/**
 * Watches what no message tells: that the browser has no network, and that a save gets no answer. `onSilence` runs when an
 * answer is late.
 */
export function watchAnswers(isOnline: () => boolean, onSilence: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLate = false
  return {
    /** How what is not kept yet stands; the waiting counts from the first letter without an answer, not from the last. */
    stateOfUnkept(): Unkept {
      timer ??= setTimeout(() => {
        isLate = true
        onSilence()
      }, ANSWER_MS)
      if (!isOnline()) return 'offline'
      return isLate ? 'unanswered' : 'saving'
    },
    /** An answer has come, or none is awaited any more. */
    stop(): void {
      clearTimeout(timer)
      timer = undefined
      isLate = false
    },
  }
}
