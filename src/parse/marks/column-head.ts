import { isLonger } from '../../text/characters.ts';
import type { MarkRule } from '../rule.ts';

export interface ColumnHead {
  what: 'column-head' | 'teaser-head';
}

const TEASER = /^[■□●◆【[]?(?:今日)?(?:导读|看点|提要|要目|内容提要|版面导读)[】\]]?$/u;
const LABELS =
  /^(?:热点|焦点|关注|聚焦|视点|观察|简讯|短讯|短波|快讯|速览|要闻|资讯|综合|声音|时评|短评|论坛|点击|延伸阅读|链接|新闻链接|图说|图片新闻|本报专稿|特别报道|深度报道|专题报道|一线见闻|专稿|特稿|连线|镜头|要闻速览|新闻速览|民生观察|基层动态|记者观察|一线传真|今日关注|今日视点|本报关注|特别关注|基层传真|各地动态|县区动态|部门动态|综合新闻|社会新闻|文化新闻|国际新闻|体育新闻|时政新闻|公益广告|广告)$/u;

/**
 * 栏头: the label over a group of items (简讯, 图片新闻, 民生观察) or over the teasers (导读). A label says what kind of
 * thing stands below; a headline says what happened.
 */
export const columnHead: MarkRule<ColumnHead> = {
  id: 'column-head',
  about: '栏头：简讯、图片新闻、导读',
  find(text) {
    if (isLonger(text, 8)) return null;
    const bare = text.replace(/\s/gu, '');
    if (TEASER.test(bare)) return { what: 'teaser-head' };
    return LABELS.test(bare) ? { what: 'column-head' } : null;
  },
  examples: [
    { text: '今日导读', finds: { what: 'teaser-head' } },
    { text: '导 读', finds: { what: 'teaser-head' } },
    { text: '图片新闻', finds: { what: 'column-head' } },
    { text: '民生观察', finds: { what: 'column-head' } },
    { text: '观察：民生新变化', finds: null },
    { text: '热点问题说明', finds: null },
  ],
};
