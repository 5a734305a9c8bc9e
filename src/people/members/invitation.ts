import { z } from 'zod'
import { nameSchema } from '../projects/project.ts'

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 14

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z
      .email('Enter an e-mail address like name@city.example.')
      .max(254, 'Enter an e-mail address like name@city.example.'),
  )

export const passwordSchema = z
  .string()
  .min(12, 'Choose a password of at least 12 characters.')
  .max(128, 'Choose a password of at most 128 characters.')

export const newAccount = z.object({ name: nameSchema('your name'), password: passwordSchema })
export type NewAccount = z.infer<typeof newAccount>

/** An invitation whose link works still: to a project in a role, or to have an account and no more. */
export type OpenInvitation = {
  id: string
  email: string
  projectId: string | null
  project: string | null
  role: string | null
  roleName: string | null
  createdAt: Date
  expiresAt: Date
}

/** An invitation to a project. */
export type Invitation = { [Key in keyof OpenInvitation]: NonNullable<OpenInvitation[Key]> }

export const isToProject = (invitation: OpenInvitation): invitation is Invitation => invitation.projectId !== null
