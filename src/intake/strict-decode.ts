import type { EncodingLabel } from '../domain/encodings.ts';
import { type Place, placeAfter } from './place.ts';

/** Decodes without replacing anything; null where a byte does not fit. A byte order mark in front is taken off. */
export function strictDecode(bytes: Uint8Array, encoding: EncodingLabel): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The first byte that does not fit: its offset from 0, and the place in the text before it. */
export interface Misfit extends Place {
  offset: number;
  /** The bytes from there on, as `E4 B8`, at most four. */
  bytes: string;
  /** The file ends inside a character. */
  cut: boolean;
}

/**
 * Finds the misfit that makes {@link strictDecode} fail, by halving: the longest beginning that decodes as a
 * beginning. Call only after a failure.
 */
export function findMisfit(bytes: Uint8Array, encoding: EncodingLabel): Misfit {
  let fits = 0;
  let fails = bytes.length + 1;
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (beginning(bytes.subarray(0, middle), encoding) === null) fails = middle;
    else fits = middle;
  }
  const before = beginning(bytes.subarray(0, fits), encoding) ?? '';
  const offset = startOfCharacter(bytes, fits, before, encoding);
  const shown = [...bytes.subarray(offset, offset + 4)];
  return {
    offset,
    bytes: shown.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' '),
    cut: fits === bytes.length,
    ...placeAfter(before.replace(/^\uFEFF/u, '')),
  };
}

/** What of the bytes is decoded so far, byte order mark included; null where one does not fit. */
function beginning(bytes: Uint8Array, encoding: EncodingLabel): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Bytes of an unfinished character, which the decoder holds back, belong to the misfit. */
function startOfCharacter(bytes: Uint8Array, fits: number, before: string, encoding: EncodingLabel): number {
  let offset = fits;
  while (offset > 0 && fits - offset < 3) {
    if (beginning(bytes.subarray(0, offset - 1), encoding)?.length !== before.length) break;
    offset -= 1;
  }
  return offset;
}
