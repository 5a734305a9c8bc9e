import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from '#lib/app-error.ts'
import { readNetworks } from './networks.ts'
import { root } from './root.ts'

const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true')
const bytes = z.coerce.number().int().positive()

/**
 * Every setting, read from the environment once at the start and nowhere else.
 * docs/reference/settings.md documents each; a test compares the two.
 */
export const settings = {
  FAIRLEAD_DATA: z
    .string()
    .optional()
    .describe('Folder for all data. Unset: data/demo, then data/real after "Start for real".'),
  FAIRLEAD_DEMO: flag
    .optional()
    .describe('Show the demonstration from this data folder. Unset: yes for data/demo, no for any other.'),
  FAIRLEAD_DEMO_PROCESSES: z.coerce
    .number()
    .int()
    .min(300)
    .max(200_000)
    .default(20_000)
    .describe('How many purchases the invented city of the demonstration has made. Fewer are there sooner.'),
  FAIRLEAD_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on. Anything but loopback needs FAIRLEAD_URL.'),
  FAIRLEAD_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(8080)
    .describe('Port to listen on; the next free one is taken where this is in use and was not set.'),
  FAIRLEAD_URL: z.url().optional().describe('The address people type, behind a proxy.'),
  FAIRLEAD_TRUSTED_PROXIES: z
    .string()
    .refine((text) => readNetworks(text) !== undefined, 'Write addresses or networks, like 10.0.0.0/8, ::1.')
    .default('127.0.0.0/8, ::1')
    .describe(
      'Proxies, by address or network, that are believed when they name the caller in X-Forwarded-For. From anybody else that header counts for nothing.',
    ),
  FAIRLEAD_HSTS: flag
    .default(false)
    .describe('Send Strict-Transport-Security; only where TLS stands in front for good.'),
  FAIRLEAD_MASTER_KEY_FILE: z.string().optional().describe('The master key, outside the data folder and its backups.'),
  FAIRLEAD_MAX_UPLOAD_BYTES: bytes.default(2_000_000_000).describe('The largest file that may be uploaded or fetched.'),
  FAIRLEAD_PROJECT_QUOTA_BYTES: bytes.default(20_000_000_000).describe('What the files of one project may take.'),
  FAIRLEAD_IMPORT_PATHS: z
    .string()
    .optional()
    .describe(
      'Folders, separated by a colon, from which imports by path are allowed. Unset: none, but for the command line.',
    ),
  DATABASE_URL: z.string().optional().describe('A PostgreSQL server (15 or later). Unset: the embedded one.'),
  CLICKHOUSE_URL: z.string().optional().describe('A ClickHouse server or cluster. Unset: the embedded one.'),
  SMTP_URL: z
    .string()
    .optional()
    .describe(
      'Where mail is sent, e.g. smtps://user:secret@mail.example:465. Unset: mail is kept and shown, every link can be copied.',
    ),
  MAIL_FROM: z.string().default('Fairlead <fairlead@localhost>').describe('The sender of mail.'),
  FAIRLEAD_IMAP_URL: z
    .string()
    .regex(/^imaps?:\/\/[^\s@]+@[^\s@]+$/, 'Write imaps://user:password@host/FOLDER.')
    .optional()
    .describe(
      'A mailbox whose unread letters are filed into projects, e.g. imaps://user:secret@mail.example/INBOX. Letters to FAIRLEAD_IMAP_ADDRESS with a project’s id as tag go there; so do those in a folder below it with that name. Unset: none is read.',
    ),
  FAIRLEAD_IMAP_ADDRESS: z.email().optional().describe('The address of that mailbox, as people write to it.'),
  OIDC_ISSUER: z.url().optional().describe('Sign-in through an OpenID Connect provider: its issuer address.'),
  OIDC_CLIENT_ID: z.string().optional().describe('The client id registered there.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('The client secret registered there.'),
  OIDC_NAME: z.string().default('your organisation').describe('What the sign-in button calls the provider.'),
  PRIVACY_CONTROLLER: z.string().optional().describe('Who answers for personal data, shown on the privacy page.'),
  PRIVACY_CONTACT: z.string().optional().describe('How to reach them.'),
} as const

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

const schema = z.object(settings)
type Settings = z.infer<typeof schema>

/** The settings, and what follows from them. */
export type Config = Settings & {
  /** Where this start keeps its data. */
  dataDir: string
  masterKeyFile: string
  /** Whether this is the demonstration: invented data, doors by role, loopback only. */
  demo: boolean
  /** The address people type, without a slash at its end. */
  url: string
}

const wrongSetting = (message: string) => new AppError({ code: 'config.wrong', kind: 'invalid', message })

/** Reads the settings; throws AppError `config.wrong` with one sentence a wrong setting. `start` says which data folder and port this start uses. */
export function readConfig(
  env: Record<string, string | undefined>,
  start: { dataDir?: string; port?: number } = {},
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw wrongSetting(`A setting is wrong:\n  ${lines.join('\n  ')}\ndocs/reference/settings.md describes each.`)
  }
  const folder = resolve(start.dataDir ?? parsed.data.FAIRLEAD_DATA ?? join(root, 'data/demo'))
  const isOpen = !LOOPBACK.has(parsed.data.FAIRLEAD_HOST)
  if (isOpen && !parsed.data.FAIRLEAD_URL)
    throw wrongSetting('FAIRLEAD_HOST opens Fairlead to the network: set FAIRLEAD_URL to the address people type.')
  const isDemo = parsed.data.FAIRLEAD_DEMO ?? (folder === join(root, 'data/demo') && !parsed.data.FAIRLEAD_DATA)
  if (isDemo && isOpen)
    throw wrongSetting(
      'The demonstration opens its doors to everybody, so it listens on loopback only: leave FAIRLEAD_HOST unset, or start for real.',
    )
  const keyFolder = env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
  const port = start.port ?? parsed.data.FAIRLEAD_PORT
  return {
    ...parsed.data,
    url: (parsed.data.FAIRLEAD_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    dataDir: folder,
    masterKeyFile:
      parsed.data.FAIRLEAD_MASTER_KEY_FILE ??
      join(keyFolder, 'fairlead', `${folder.replaceAll('/', '-').replace(/^-/, '')}.key`),
    demo: isDemo,
  }
}
