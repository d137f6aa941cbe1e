/** The code in groups of four, as shown: "K7QM-3XWT-9A2B-55CD". */
export function readableReceipt(receipt: string): string {
  return receipt.match(/.{1,4}/g)?.join("-") ?? receipt;
}
