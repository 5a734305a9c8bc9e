import { z } from 'zod'

/** A name within a playbook: what others of its parts, translations and running projects call it by. */
export const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write it in small letters, digits and single hyphens, like site-visit-1.')
