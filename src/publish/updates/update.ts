/** What a project tells everybody of how it goes, at one time. */
export type Update = { id: string; title: string; body: string; writtenAt: Date }
