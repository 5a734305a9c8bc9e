import { frame } from './frame.ts'

/** Every word on screen, in Spanish; English stands in for what is not here. Not reviewed by a professional translator yet. */
export const es: Record<string, string> = {
  ...frame,
}
