import { readFile } from 'node:fs/promises'
import { type OpenedFile, readOpenedFiles, readSuppliers } from '#buying/offers/index.ts'
import { type FileKind, fileKinds } from '#lib/sealing/file-kinds.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { checkInterest } from './assess-bid.ts'
import { awardRefusals } from './award.errors.ts'
import { hideNames, namesOf } from './hide-names.ts'
import { areNamesHidden, type Evaluation, needEvaluator, openedOnly, type Which } from './needed.ts'

/** A file of an offer as an evaluator finds it: by its place, since its own name may tell whose it is. */
export type ListedFile = {
  bid: string
  /** From 1 on. */
  place: number
  /** What it is; null where it could not be opened, or is nothing that is taken: nobody is shown it. */
  kind: FileKind | null
  bytes: number
  /** Whether its properties may still tell who wrote it (abuse:A19). */
  mayTell: boolean
}

const list = ({ bidId: bid, place, kind, bytes, mayTell }: OpenedFile): ListedFile => ({
  ...{ bid, place: place + 1, kind, bytes, mayTell },
})

async function needDeclared(ctx: Ctx, which: Which): Promise<Evaluation> {
  const evaluation = await needEvaluator(ctx, which)
  checkInterest(evaluation, evaluation.party)
  return evaluation
}

/** The files of all offers, for an evaluator who has said that they have no interest. Throws `award.declare-first`. */
export function listFilesToAssess(ctx: Ctx, which: Which): Promise<ListedFile[]> {
  return transact(ctx, async (ctx) => {
    await needDeclared(ctx, which)
    return (await readOpenedFiles(ctx, which.caseId)).map(list)
  })
}

/** A file of an offer, to be saved. */
export type FileToSave = { content: Buffer; fileName: string; type: string }

/** A text loses the names as answers do; what is in a picture or a PDF stays. */
async function show(ctx: Ctx, { projectId }: Which, evaluation: Evaluation, content: Buffer): Promise<Buffer> {
  if (!areNamesHidden(evaluation)) return content
  const ids = evaluation.bids.map(({ supplierId }) => supplierId)
  const names = (await readSuppliers(ctx, projectId, ids)).flatMap(namesOf)
  return Buffer.from(hideNames(content.toString('utf8'), names).text)
}

/**
 * One file of an offer, by its number and place, under a name that tells nothing, without what programs wrote into it about
 * its author. Throws `award.declare-first`, `award.no-such-file`.
 */
export function findFileToAssess(
  ctx: Ctx,
  { number, place, ...which }: Which & { number: number; place: number },
): Promise<FileToSave> {
  return transact(ctx, async (ctx) => {
    const evaluation = await needDeclared(ctx, which)
    const bid = openedOnly(evaluation.bids).find((one) => one.number === number)
    const files = bid ? await readOpenedFiles(ctx, which.caseId) : []
    const file = files.find((one) => one.bidId === bid?.id && one.place === place - 1)
    if (!file?.kind || !file.shown) throw awardRefusals.noSuchFile()
    const content = await readFile(ctx.files.pathOf(file.shown))
    const { endings, type } = fileKinds[file.kind]
    const fileName = `offer-${number}-file-${place}.${endings[0]}`
    return { content: file.kind === 'text' ? await show(ctx, which, evaluation, content) : content, fileName, type }
  })
}
