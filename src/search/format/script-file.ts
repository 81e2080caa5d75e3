/**
 * Binary data as a classic script, the one thing that a page opened from a disk may load: `baolanData("NAME","…")`.
 * The string carries 15 bits a character from U+3400 up, in UTF-16LE with a byte order mark: the mark outranks any
 * charset that a server declares, and the file is only a fifteenth larger than its data (base64: a third).
 */
const FIRST = 0x3400;
const CALL = 'baolanData';
const MARK = '\ufeff';

/** U+3400–U+B3FF: 32,768 characters; no surrogate, quote, backslash or line end among them. */
export function encodeScript(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = `${MARK}${CALL}(${JSON.stringify(name)},${data.length},"`;
  const units = Math.ceil((data.length * 8) / 15);
  const out = new Uint16Array(head.length + units + 2);
  for (let i = 0; i < head.length; i += 1) out[i] = head.charCodeAt(i);
  let at = head.length;
  let held = 0;
  let bits = 0;
  for (const byte of data) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits >= 15) {
      bits -= 15;
      out[at] = FIRST + (held >>> bits);
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  if (bits > 0) out[at++] = FIRST + (held << (15 - bits));
  out[at] = 0x22;
  out[at + 1] = 0x29;
  return new Uint8Array(out.buffer);
}

/** The data of the string that `baolanData` is called with. */
export function decodePayload(length: number, payload: string): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(length);
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < payload.length && at < length; i += 1) {
    held = (held << 15) | (payload.charCodeAt(i) - FIRST);
    bits += 15;
    while (bits >= 8 && at < length) {
      bits -= 8;
      data[at] = held >>> bits;
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  return data;
}

/** The data of a whole script file, for those who may read bytes. Throws where it is not such a file. */
export function decodeScript(file: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder('utf-16le').decode(file);
  const parts = /^baolanData\("[^"]*",(\d+),"([^"]*)"\)$/.exec(text);
  if (!parts) throw new Error('not a data script of the search');
  return decodePayload(Number(parts[1]), parts[2] as string);
}
