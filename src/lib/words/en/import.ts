/** Words about sources, imports and what was set aside. */
export const importing = {
  'import.aside.too-few': '{found|cell|cells}, where the columns are {expected}',
  'import.aside.too-many': '{found|cell|cells}, where the columns are {expected}',
  'import.aside.quote-not-closed': 'A quotation mark opens a cell and never closes it',
  'import.aside.text-after-quote': 'Text follows a closing quotation mark inside a cell',
  'import.aside.row-too-long': 'The row is too long: {length} characters; the first {kept} are kept here',
  'import.aside.cell-too-long': 'A cell is too long, in a row of {length} characters; the first {kept} are kept here',
  'import.aside.undecodable': 'Bytes that are no text in {encoding}, written here as \\x…',
  'import.aside.nul': 'The row holds NUL characters, which no text has',
  'import.aside.cut-off': 'The file breaks off in this row',
  'import.aside.not-json': 'Not valid JSON: {why}',
  'import.aside.not-object': 'A JSON value that is no object, so it has no columns',
  'import.aside.too-deep': 'Values lie inside each other more than {limit} levels deep',
  'import.aside.beyond-columns': 'Cell {cell} holds a value, but its column has no name',
  'import.aside.too-many-columns': 'The row brings more columns than the {limit} that are read',
  'import.aside.not-release': 'No OCDS release: {why}',
  'import.aside.after-break': 'From here on the file could not be read: {why}',
  'import.broken': 'The file breaks off after {bytes} bytes: {why}. What came before it was read.',
  'import.doubt.broken':
    'The file breaks off after {bytes} bytes: {why}. Only what came before it can be read: send the whole file, if you can.',
  'import.doubt.encoding':
    'The text seems to be written in {encoding}. If letters look wrong, choose another encoding.',
  'import.doubt.undecodable': 'Some bytes are no text in {encoding}. Rows that hold them will be set aside.',
  'import.doubt.delimiter':
    'Cells seem to be separated by {delimiter}. If the columns look wrong, choose another separator.',
  'import.doubt.line-ends': 'Lines end in different ways; each of them was taken for the end of a row.',
  'import.doubt.titles': '{count|line|lines} above the names of the columns will not be read as rows: {text}',
  'import.doubt.header': 'Line {line} was taken for the names of the columns, but it looks like a row of data.',
  'import.doubt.no-header': 'The columns have no names; they were numbered.',
  'import.doubt.blank-name': 'Column {column} has no name; it is called “{name}”.',
  'import.doubt.repeated-name': 'Column {column} has the name of another; it is called “{name}”.',
  'import.doubt.too-few':
    '{count} of the first {of|row|rows} have fewer cells than there are columns. If the export leaves out empty cells at the end of a row, choose to fill them.',
  'import.doubt.too-many':
    '{count} of the first {of|row|rows} have more cells than there are columns; they will be set aside.',
  'import.doubt.members': 'The archive holds {count|file|files}; “{name}” will be read. Import the others one by one.',
  'import.doubt.cut-off': 'The archive was cut off: its list of contents is missing. What is still there can be read.',
  'import.doubt.sheets': 'The workbook has {count|sheet|sheets}; “{name}” will be read.',
  'import.doubt.merged':
    '{count|merged range|merged ranges}: each cell of a merged range takes the value of its first.',
  'import.doubt.formulas':
    '{count|cell holds|cells hold} a formula; the value that was stored with it is read, nothing is calculated.',
  'import.doubt.lists': 'The file holds {count|list|lists} of objects; “{name}” will be read.',
  'import.doubt.no-rows': 'There is no row below the names of the columns.',
  'import.doubt.no-objects': 'The file holds no list of objects, so it has no rows.',
  'import.doubt.aside': 'Of {of|row|rows} looked at, {count} will be set aside. The first, on line {line}: {why}.',
  'import.doubt.total':
    'The last row, on line {line}, begins with “{text}” and may sum up the others. If it does, remove it from the file, or it counts as a row.',
} as const
