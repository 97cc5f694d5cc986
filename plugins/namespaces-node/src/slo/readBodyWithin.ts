/**
 * The body of an answer as text, for providers; nothing when it is longer than the limit: what is too long is not read
 * to its end, however much the other side goes on sending.
 *
 * @public
 */
export async function readBodyWithin(
  response: Response,
  limitBytes: number,
): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) {
      return Buffer.concat(chunks).toString('utf8');
    }
    length += next.value.byteLength;
    if (length > limitBytes) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
}
