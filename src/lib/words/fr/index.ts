import { frame } from './frame.ts'

/** Every word on screen, in French; English stands in for what is not here. Not reviewed by a professional translator yet. */
export const fr: Record<string, string> = {
  ...frame,
}
