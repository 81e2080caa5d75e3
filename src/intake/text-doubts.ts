import type { Message } from '../domain/message.ts';
import { messageOf } from './message-of.ts';
import { placeAfter } from './place.ts';

const LONG_LINE = 100_000;
/** Share of control characters above which nobody printed it. */
const BINARY = 0.01;
/** A handful of them is a blemish, however short the text. */
const HANDFUL = 3;
/** Control characters but tab, line ends, and form feed. */
const CONTROL = /[^\P{Cc}\t-\r]/gu;

/**
 * What is odd about a decoded text: no characters, control characters, characters lost before (U+FFFD), lines
 * without end. A fatal message means that it is no dump.
 */
export function textDoubts(text: string, file: string): Message[] {
  if (!/\S/u.test(text)) {
    return [
      messageOf(
        'decode',
        'fatal',
        file,
        text === '' ? 'the file is empty' : 'the file holds only white space',
        {
          expected: 'the text layer of a newspaper page',
          remedy: 'extract the page again (the PDF may hold only a picture), or remove the file',
        },
      ),
    ];
  }
  const messages = [controlDoubt(text, file), replacementDoubt(text, file), lineDoubt(text, file)];
  return messages.filter((message) => message !== null);
}

function controlDoubt(text: string, file: string): Message | null {
  const found = [...text.matchAll(CONTROL)];
  const first = found[0];
  if (!first) return null;
  const code = `U+${(first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const place = placeAfter(text.slice(0, first.index));
  if (text.includes('\0') || found.length > Math.max(HANDFUL, text.length * BINARY)) {
    return messageOf(
      'decode',
      'fatal',
      file,
      `this is no text: ${found.length} control characters, ${code} first`,
      {
        ...place,
        expected: 'a text file',
        remedy: 'remove the file, extract it again, or name its `encoding:` in baolan.yaml',
      },
    );
  }
  return messageOf('decode', 'warning', file, `${found.length} control characters, ${code} first`, {
    ...place,
    expected: 'printed characters only',
    remedy: 'they are kept; see whether the extractor lost a character there',
  });
}

function replacementDoubt(text: string, file: string): Message | null {
  const first = text.indexOf('\uFFFD');
  if (first < 0) return null;
  const count = text.split('\uFFFD').length - 1;
  return messageOf(
    'decode',
    'warning',
    file,
    `${count} characters were lost before this file was written (U+FFFD)`,
    {
      ...placeAfter(text.slice(0, first)),
      remedy: 'extract the page again if you can; they stay as they are',
    },
  );
}

function lineDoubt(text: string, file: string): Message | null {
  let line = 1;
  let start = 0;
  for (const end of text.matchAll(/\r\n|\n|\r|$/gu)) {
    const length = end.index - start;
    if (length > LONG_LINE) {
      return messageOf('decode', 'warning', file, `the line has ${length} characters`, {
        line,
        column: 1,
        expected: 'lines as wide as a newspaper column',
        remedy: 'see whether the extractor lost the line ends',
      });
    }
    line += 1;
    start = end.index + end[0].length;
  }
  return null;
}
