const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside can be one of our ids; ask before handing it to PostgreSQL, which fails on others. */
export const isId = (text: string | undefined): text is string => text !== undefined && UUID.test(text)
