import { frame } from './frame.ts'
import { people } from './people.ts'

/** Every word on screen, in English. One file an area; a key is `area.what`. `{name}` is filled in; see ../words.ts. */
export const en = { ...frame, ...people } as const
