import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import { ENCODINGS, type EncodingLabel, encodingNamed } from '../domain/encodings.ts';
import type { Message } from '../domain/message.ts';
import { type RankedEncoding, rankEncodings } from './choose-encoding.ts';
import { isMostlyUtf8, likeness, utf8Evidence } from './evidence.ts';
import { byteOrderMark, foreignFormat } from './file-signature.ts';
import { messageOf } from './message-of.ts';
import { findMisfit, strictDecode } from './strict-decode.ts';
import { textDoubts } from './text-doubts.ts';

/** Text and encoding, or neither and at least one fatal message. */
export type Decoded =
  | { text: string; encoding: EncodingLabel; messages: Message[] }
  | { text: null; encoding: null; messages: Message[] };

/** Chinese text is well above this; text as short as `SHORT` may not be, so that there it is only a doubt. */
const CHINESE = 0.2;
const SHORT = 40;
/** Two encodings this near each other leave a doubt. */
const NEAR = 0.1;
const NAME_IT = 'name the encoding in baolan.yaml (`encoding: gb18030`), or convert the file to UTF-8';

/**
 * Decodes a dump strictly: the keeper's word, a byte order mark, well-formed UTF-8, then whichever of GB18030, Big5
 * and unmarked UTF-16 fits every byte and looks most like Chinese. Nothing is replaced: a byte that does not fit is a
 * fatal message with its place. `supplied`: any name that `encodingNamed` knows.
 */
export function decode(bytes: Uint8Array, file: string, supplied?: string): Decoded {
  const format = foreignFormat(bytes);
  if (format) {
    const happened = `this is ${format}, not plain text`;
    const remedy = 'extract the text first (`pdftotext FILE.pdf`, `mutool draw -F txt FILE.pdf`), in UTF-8';
    return refused([messageOf('decode', 'fatal', file, happened, { expected: 'a text file', remedy })]);
  }
  const named = supplied === undefined ? null : encodingNamed(supplied);
  const told = named ?? byteOrderMark(bytes);
  if (told) return decodeAs(bytes, told, file, named !== null);
  if (isUtf8(bytes) && !bytes.includes(0)) return decodeAs(bytes, 'utf-8', file, false);
  const evidence = utf8Evidence(bytes);
  if (evidence.misfits > 0 && isMostlyUtf8(evidence)) return decodeAs(bytes, 'utf-8', file, false);
  return decodeLikeliest(bytes, file);
}

function decodeAs(bytes: Uint8Array, encoding: EncodingLabel, file: string, supplied: boolean): Decoded {
  const text = strictDecode(bytes, encoding);
  if (text === null) return refused([misfit(bytes, encoding, file, supplied)]);
  const messages = textDoubts(text, file);
  if (supplied && (isGarbled(text) || (encoding !== 'utf-8' && isWellFormedUtf8(bytes)))) {
    const happened = `read as ${encoding} as baolan.yaml says, but it looks garbled`;
    const remedy =
      'see whether `encoding:` in baolan.yaml is right for this file; without it, the encoding is found';
    messages.push(messageOf('decode', 'warning', file, happened, { remedy }));
  }
  return settled(text, encoding, messages);
}

function isGarbled(text: string): boolean {
  return text.length >= SHORT && likeness(text) < CHINESE && !/^\p{ASCII}*$/u.test(text);
}

function isWellFormedUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && utf8Evidence(bytes).characters >= 6;
}

function decodeLikeliest(bytes: Uint8Array, file: string): Decoded {
  const ranked = rankEncodings(bytes);
  for (const [index, { encoding, likeness: score }] of ranked.entries()) {
    if (score <= 0) break;
    const text = strictDecode(bytes, encoding);
    if (text === null && score < CHINESE) continue;
    if (text === null) return refused([misfit(bytes, encoding, file, false)]);
    if (isGarbled(text)) break;
    const rival = ranked[index + 1];
    return settled(text, encoding, [
      ...textDoubts(text, file),
      ...encodingDoubt(encoding, score, rival, file),
    ]);
  }
  return refused([notChinese(bytes, file)]);
}

function encodingDoubt(
  encoding: EncodingLabel,
  score: number,
  rival: RankedEncoding | undefined,
  file: string,
): Message[] {
  const near = rival && score - rival.likeness < NEAR ? rival.encoding : null;
  if (!near && score >= CHINESE) return [];
  const doubt = near ? `could be ${encoding} or ${near}` : `may not be ${encoding}`;
  const happened = `the encoding is in doubt: it ${doubt}; read as ${encoding}`;
  return [messageOf('decode', 'warning', file, happened, { remedy: NAME_IT })];
}

function settled(text: string, encoding: EncodingLabel, messages: Message[]): Decoded {
  return messages.some(({ severity }) => severity === 'fatal')
    ? refused(messages)
    : { text, encoding, messages };
}

function refused(messages: Message[]): Decoded {
  return { text: null, encoding: null, messages };
}

function misfit(bytes: Uint8Array, encoding: EncodingLabel, file: string, supplied: boolean): Message {
  const { offset, bytes: shown, cut, line, column } = findMisfit(bytes, encoding);
  const why = cut ? `the file ends inside a character (${shown})` : `${shown} is no character`;
  const expected = supplied
    ? `text in ${encoding}, as baolan.yaml says`
    : `every byte to be ${encoding}, as most are`;
  const remedy = supplied
    ? 'correct `encoding:` in baolan.yaml, or leave it out'
    : 'extract or copy the file again; if it is in another encoding, name that in baolan.yaml (`encoding: gb18030`)';
  const happened = `broken ${encoding} at byte ${offset}: ${why}`;
  return messageOf('decode', 'fatal', file, happened, { line, column, expected, remedy });
}

/** No encoding gives Chinese. */
function notChinese(bytes: Uint8Array, file: string): Message {
  const guess = bytes.includes(0) ? null : chardet.detect(bytes.subarray(0, 100_000));
  const seems = guess ? `; it looks like ${guess}` : '';
  const happened = `this is no Chinese text in any encoding we read${seems}`;
  return messageOf('decode', 'fatal', file, happened, {
    expected: `text in ${ENCODINGS.join(', ')}`,
    remedy: NAME_IT,
  });
}
