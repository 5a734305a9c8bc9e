/** Words of the frame around every page. */
export const frame = {
  'frame.product': 'Fairlead',
  'frame.skip': 'Skip to the main content',
  'frame.language': 'en',
} as const
