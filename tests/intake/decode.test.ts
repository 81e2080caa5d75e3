import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/intake/decode.ts';

const TEXT =
  '本报讯 我市召开防汛抗旱工作会议。\r\n市长到会讲话，要求各县（市、区）做好 2019 年的准备。\n\f第二版\r';
const TRADITIONAL = '本報訊 我市召開防汛工作會議。\n市長到會講話，要求各縣做好準備，保護人民的生命。\n';

function bytesOf(text: string, encoding: string, options?: iconv.EncodeOptions): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, options));
}

describe('the encoding is found', () => {
  test.each([
    ['utf8', {}, 'utf-8'],
    ['utf8', { addBOM: true }, 'utf-8'],
    ['gb18030', {}, 'gb18030'],
    ['gbk', {}, 'gb18030'],
    ['utf16le', {}, 'utf-16le'],
    ['utf16le', { addBOM: true }, 'utf-16le'],
    ['utf16be', {}, 'utf-16be'],
    ['utf16be', { addBOM: true }, 'utf-16be'],
  ])('%s %j', (encoding, options, label) => {
    expect(decode(bytesOf(TEXT, encoding, options), 'a.txt')).toEqual({
      text: TEXT,
      encoding: label,
      messages: [],
    });
  });

  test('big5', () => {
    const decoded = decode(bytesOf(TRADITIONAL, 'big5'), 'a.txt');
    expect(decoded).toEqual({ text: TRADITIONAL, encoding: 'big5', messages: [] });
  });

  test('ASCII alone is UTF-8', () => {
    expect(decode(bytesOf('A03 2019-05-24\n', 'ascii'), 'a.txt')).toMatchObject({
      encoding: 'utf-8',
      messages: [],
    });
  });

  test('a short dump in GB18030', () => {
    expect(decode(bytesOf('下转第三版', 'gbk'), 'a.txt')).toMatchObject({
      text: '下转第三版',
      encoding: 'gb18030',
    });
  });

  test('characters of four bytes in GB18030', () => {
    const text = `${TEXT}𬭎㛃`;
    expect(decode(bytesOf(text, 'gb18030'), 'a.txt')).toMatchObject({ text, encoding: 'gb18030' });
  });
});

describe('the keeper’s word', () => {
  test.each(['GBK', 'gb2312', 'GB18030'])('%s', (word) => {
    expect(decode(bytesOf(TEXT, 'gbk'), 'a.txt', word)).toEqual({
      text: TEXT,
      encoding: 'gb18030',
      messages: [],
    });
  });

  test('if it does not fit, the byte is told', () => {
    const decoded = decode(bytesOf('我市召开会议', 'gbk'), 'a.txt', 'utf-8');
    expect(decoded.messages).toMatchObject([
      {
        severity: 'fatal',
        rule: 'decode',
        line: 1,
        column: 1,
        happened: 'broken utf-8 at byte 0: CE D2 CA D0 is no character',
        expected: 'text in utf-8, as baolan.yaml says',
        remedy: 'correct `encoding:` in baolan.yaml, or leave it out',
      },
    ]);
  });

  test('if it fits but gives no Chinese, that is told', () => {
    const bytes = bytesOf('我市召开会议，市长到会讲话。'.repeat(4), 'gbk');
    const decoded = decode(bytes, 'a.txt', 'big5');
    expect(decoded.encoding).toBe('big5');
    expect(decoded.messages).toMatchObject([
      { severity: 'warning', happened: 'read as big5 as baolan.yaml says, but it looks garbled' },
    ]);
  });
});

describe('bytes that do not fit', () => {
  test('UTF-8 with a wrong byte is broken UTF-8, not GB18030', () => {
    const bytes = bytesOf(TEXT, 'utf8');
    const at = new TextEncoder().encode(TEXT.slice(0, TEXT.indexOf('长'))).length;
    bytes[at] = 0xff;
    expect(decode(bytes, 'a.txt').messages).toMatchObject([
      {
        severity: 'fatal',
        file: 'a.txt',
        line: 2,
        column: 2,
        happened: `broken utf-8 at byte ${at}: FF 95 BF E5 is no character`,
        expected: 'every byte to be utf-8, as most are',
      },
    ]);
  });

  test.each([1, 2])('UTF-8 cut %i bytes before its end', (cut) => {
    const bytes = bytesOf('我市召开会议', 'utf8');
    const { messages } = decode(bytes.subarray(0, bytes.length - cut), 'a.txt');
    expect(messages[0]).toMatchObject({ severity: 'fatal', line: 1, column: 6 });
    expect(messages[0]?.happened).toMatch(/^broken utf-8 at byte 15: the file ends inside a character/u);
  });

  test('a file half UTF-8, half GB18030 is not read as either', () => {
    const bytes = new Uint8Array([...bytesOf(TEXT, 'utf8'), ...bytesOf(TEXT, 'gbk')]);
    expect(decode(bytes, 'a.txt').messages[0]?.happened).toMatch(/^broken utf-8 at byte \d+/u);
  });

  test('GB18030 with a wrong byte', () => {
    const bytes = bytesOf(TEXT.repeat(10), 'gbk');
    bytes[200] = 0xff;
    expect(decode(bytes, 'a.txt').messages[0]).toMatchObject({ severity: 'fatal' });
    expect(decode(bytes, 'a.txt').messages[0]?.happened).toMatch(/^broken gb18030 at byte (?:199|200): /u);
  });

  test('UTF-16 cut in the middle of a unit', () => {
    const bytes = bytesOf(TEXT, 'utf16le', { addBOM: true });
    expect(decode(bytes.subarray(0, 21), 'a.txt').messages[0]?.happened).toBe(
      'broken utf-16le at byte 20: the file ends inside a character (4F)'.replace(
        '4F',
        (bytes[20] ?? 0).toString(16).toUpperCase().padStart(2, '0'),
      ),
    );
  });
});

describe('what is no dump', () => {
  test.each([
    ['empty', new Uint8Array(), 'the file is empty'],
    ['white space', bytesOf(' \n\f', 'utf8'), 'the file holds only white space'],
    ['a PDF', bytesOf('%PDF-1.4\n', 'ascii'), 'this is a PDF, not plain text'],
    [
      'a zip',
      new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]),
      'this is a zip archive (or a Word, Excel or EPUB file), not plain text',
    ],
    ['zeros', new Uint8Array(5000), 'this is no Chinese text in any encoding we read'],
    [
      'French',
      bytesOf('Le café est fermé à midi et rouvre à huit heures du soir', 'latin1'),
      'this is no Chinese text in any encoding we read; it looks like ISO-8859-1',
    ],
    [
      'a zero in a text',
      bytesOf('我市召开会议\0', 'utf8'),
      'this is no text: 1 control characters, U+0000 first',
    ],
  ])('%s', (_, bytes, happened) => {
    const decoded = decode(bytes, 'a.txt');
    expect(decoded.text).toBeNull();
    expect(decoded.messages).toHaveLength(1);
    expect(decoded.messages[0]).toMatchObject({ severity: 'fatal', rule: 'decode', happened });
    expect(decoded.messages[0]?.remedy).toBeTruthy();
  });

  test('Japanese is not taken for Chinese', () => {
    const text =
      'これは日本語のテキストです。新聞の記事を読みましょう。東京都知事は昨日の会見で、次のように述べた。';
    expect(decode(bytesOf(text, 'shift_jis'), 'a.txt').messages[0]?.severity).toBe('fatal');
  });
});

describe('doubts', () => {
  test('a control character is kept and told', () => {
    const decoded = decode(bytesOf('我市\n召\u0001开会议', 'utf8'), 'a.txt');
    expect(decoded.text).toBe('我市\n召\u0001开会议');
    expect(decoded.messages).toMatchObject([{ severity: 'warning', line: 2, column: 2 }]);
  });

  test('characters that were lost before', () => {
    const { messages } = decode(bytesOf('我市\uFFFD会\uFFFD', 'utf8'), 'a.txt');
    expect(messages).toMatchObject([{ severity: 'warning', line: 1, column: 3 }]);
    expect(messages[0]?.happened).toMatch(/^2 characters were lost/u);
  });

  test('a line without end', () => {
    const text = `我市\r\n${'的'.repeat(200_000)}\n`;
    const decoded = decode(bytesOf(text, 'utf8'), 'a.txt');
    expect(decoded.text).toBe(text);
    expect(decoded.messages).toMatchObject([
      { severity: 'warning', line: 2, happened: 'the line has 200000 characters' },
    ]);
  });
});

describe('any text and any bytes', () => {
  const chinese = fc
    .array(fc.constantFrom(...TEXT, ...'的一是在不了有和人这中大为上个国我以要他时来用们'), {
      minLength: 30,
      maxLength: 200,
    })
    .map((characters) => `本报讯我市召开会议${characters.join('')}`);

  test.each(['utf8', 'gb18030', 'utf16le', 'utf16be'])('Chinese text in %s comes back', (encoding) => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(decode(bytesOf(text, encoding), 'a.txt').text).toBe(text);
      }),
    );
  });

  test('traditional Chinese in big5 comes back', () => {
    const traditional = fc
      .array(fc.constantFrom(...TRADITIONAL, ...'的一是在不了有和人這中大為上個國我以要他時來用們'), {
        minLength: 30,
      })
      .map((characters) => `本報訊我市召開會議${characters.join('')}`);
    fc.assert(
      fc.property(traditional, (text) => {
        expect(decode(bytesOf(text, 'big5'), 'a.txt').text).toBe(text);
      }),
    );
  });

  test('bytes are decoded so that they can be had again, or refused with a message', () => {
    const start = fc.constantFrom<number[]>([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);
    const utf8 = fc.string({ unit: 'binary' }).map((text) => [...bytesOf(text, 'utf8')]);
    const body = fc.oneof(utf8, fc.array(fc.integer({ min: 0, max: 255 })));
    fc.assert(
      fc.property(
        start,
        body,
        fc.constantFrom(undefined, 'utf-8', 'utf-16le', 'utf-16be'),
        (mark, rest, word) => {
          const bytes = new Uint8Array([...mark, ...rest]);
          const decoded = decode(bytes, 'a.txt', word);
          if (decoded.text === null) {
            expect(decoded.messages.some(({ severity }) => severity === 'fatal')).toBe(true);
            return;
          }
          if (!decoded.encoding.startsWith('utf')) return;
          const iconvName = decoded.encoding.replaceAll('-', '');
          const again = [
            bytesOf(decoded.text, iconvName),
            bytesOf(decoded.text, iconvName, { addBOM: true }),
          ];
          expect(again).toContainEqual(bytes);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
