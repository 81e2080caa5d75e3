import { isLonger } from '../../text/characters.ts';
import { markRule } from '../rule.ts';
import { columnHead } from './column-head.ts';

export interface Masthead {
  newspaper: string;
}

const NAME =
  /^《?(?<name>[\p{Script=Han}]{2,8}(?:日报|晚报|晨报|早报|午报|时报|商报|都市报|周报|快报|导报|新报|党报|法制报|法治报|青年报|工人报|农民报|经济报|科技报|教育报|文化报|体育报|画报|文摘报|文艺报|消息报|信息报|周刊|时讯|通讯|电讯|参考))》?$/u;

/** 第三版…: a 版次 stands before the 版名, not in a newspaper's name. */
const FOLIO = /^第?[一二三四五六七八九十\d]{1,3}版/u;

/** Longest name, in characters, its marks counted. */
const LONGEST = 13;

/** 报头: a newspaper's name alone on its line. */
export const masthead = markRule<Masthead>({
  id: 'masthead',
  about: '报头：单独成行的报名',
  needs: ['报刊讯考'],
  find(text) {
    if (isLonger(text, LONGEST)) return null;
    const bare = text.replace(/\s/gu, '');
    const name = FOLIO.test(bare) ? undefined : NAME.exec(bare)?.groups?.name;
    return name && !columnHead.find(name) ? { newspaper: name } : null;
  },
  examples: [
    { text: '临江日报', finds: { newspaper: '临江日报' } },
    { text: '临 江 晚 报', finds: { newspaper: '临江晚报' } },
    { text: '临江经济报', finds: { newspaper: '临江经济报' } },
    { text: '日报', finds: null },
    { text: '图片新闻', finds: null },
    { text: '第四版 本市新闻', finds: null },
    { text: '第八版 读书周刊', finds: null },
    { text: '据临江日报报道', finds: null },
  ],
});
