import { codeTable } from '../../text/characters.ts';
import type { MarkRule } from '../rule.ts';

export interface Ornament {
  what: 'ornament';
}

/** Two dashes may be those of a deck, a dot a name's, a row of dots stands for what was left out: they are none. */
const SIGNS = '|｜¦_~～=＝*＊•■□◆◇●○◎★☆※▲△▼▽◢◣◤◥^`+#━│┃┄┅┆┇┈┉┊┋﹏';
const ORNAMENT = new RegExp(`^(?:[${SIGNS.replace('^', '\\^')}\\s]+|[-—─\\s]{4,})$`, 'u');
const BEGINS = codeTable(`${SIGNS}-—─`);

/**
 * A rule, a row of stars, a bullet that the extractor set on a line of its own; specks that a reader of scanned pages took for
 * a character.
 */
export const ornament: MarkRule<Ornament> = {
  id: 'ornament',
  about: '花线、星号、落单的项目符号，扫描件上的污点',
  find(text) {
    return BEGINS[text.charCodeAt(0)] === 1 && ORNAMENT.test(text) ? { what: 'ornament' } : null;
  },
  examples: [
    { text: '**********', finds: { what: 'ornament' } },
    { text: '* * *', finds: { what: 'ornament' } },
    { text: '────────', finds: { what: 'ornament' } },
    { text: '--------', finds: { what: 'ornament' } },
    { text: '|', finds: { what: 'ornament' } },
    { text: '■', finds: { what: 'ornament' } },
    { text: '——', finds: null },
    { text: '……', finds: null },
    { text: '…………', finds: null },
    { text: '·', finds: null },
    { text: '■张三', finds: null },
    { text: '■ 本报记者 张三', finds: null },
    { text: '”', finds: null },
  ],
};
