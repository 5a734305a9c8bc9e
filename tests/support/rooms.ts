/** All rooms, for tests of what goes through several of them. */
export { jobs, things } from '#entrypoints/rooms.ts'
