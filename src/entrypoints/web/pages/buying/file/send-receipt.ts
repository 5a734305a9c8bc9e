import type { ReceiptFile } from '#buying/file/index.ts'
import type { HttpContext } from '../../../../http/env.ts'

/** Hands out a receipt as a file to be kept. */
export const sendReceipt = (c: HttpContext, receipt: ReceiptFile): Response =>
  c.body(`${JSON.stringify(receipt, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="receipt-${receipt.purchase.number}-${receipt.signed.event.seq}.json"`,
    'cache-control': 'no-store',
  })
