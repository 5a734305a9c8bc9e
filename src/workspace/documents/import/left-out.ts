/** What was not taken over as it was, in counts, and what the converter said. */
export type LeftOut = {
  deletions: number
  insertions: number
  comments: number
  pictures: number
  lostPictures: number
  notes: string[]
}

export const nothingLeftOut = (): LeftOut => ({
  deletions: 0,
  insertions: 0,
  comments: 0,
  pictures: 0,
  lostPictures: 0,
  notes: [],
})
