import { describe, expect, it } from 'vitest';
import { parseText } from './reading.ts';
import { setParagraph } from './typeset.ts';

/** Displayed lines and paragraphs without a blank between, the indents kept, as a raw text layer has them. */
const page = (...parts: readonly (string | readonly string[])[]) =>
  parts
    .map((part) =>
      typeof part === 'string' ? part : part.map((one) => `　　${setParagraph(one)}`).join('\n'),
    )
    .join('\n');

const LIBRARY = [
  '昨日起，市图书馆延长开放时间，周末也开到晚上九点，读者可以在馆里看书看报，也可以参加讲座。',
  '图书馆馆长介绍，延长开放以后来馆的读者多了三成，图书馆还要再添座位和藏书。',
];
const SCHOOL = [
  '这学期，河边小学的孩子们在操场边开出一块菜地，种上了黄瓜和豆角，家长和老师都说这门种菜课开得好。',
  '种菜的老人每周来教两回，小学的孩子们听得很认真，菜地里的黄瓜已经结了果。',
];
const BRIDGE = [
  '上月，东湖大桥的改造工程完工，桥面加宽了两米，两边添了步道，骑车和步行的人过桥方便了许多。',
  '大桥改造以后，公交车也从桥上走，东湖两岸的居民出门少绕三公里，都说方便了。',
];
const HEADS = ['图书馆延长开放时间', '小学开了种菜课', '东湖大桥改造完工了'];
const [library, school, bridge] = ['本报记者 高山 林晓', '本报记者 白云 李明', '本报讯（记者 江海波）'];

const told = (text: string) =>
  Object.fromEntries(
    parseText(text).articles.map(({ headline, byline }) => [headline.main, byline.map(({ name }) => name)]),
  );
const withLead = (lead: string, [first, ...more]: readonly string[]) => [lead + first, ...more];

describe('a byline between two stories whose headlines follow them', () => {
  it('is the story’s below where bylines stand over bodies', () => {
    const text = page(
      withLead(bridge as string, BRIDGE),
      HEADS[2] as string,
      library as string,
      LIBRARY,
      HEADS[0] as string,
      school as string,
      SCHOOL,
      HEADS[1] as string,
    );
    expect(told(text)).toEqual({
      [HEADS[0] as string]: ['高山', '林晓'],
      [HEADS[1] as string]: ['白云', '李明'],
      [HEADS[2] as string]: ['江海波'],
    });
  });

  it('is the story’s above where bylines stand under headlines', () => {
    const text = page(
      LIBRARY,
      HEADS[0] as string,
      library as string,
      SCHOOL,
      HEADS[1] as string,
      school as string,
      withLead(bridge as string, BRIDGE),
      HEADS[2] as string,
    );
    expect(told(text)).toEqual({
      [HEADS[0] as string]: ['高山', '林晓'],
      [HEADS[1] as string]: ['白云', '李明'],
      [HEADS[2] as string]: ['江海波'],
    });
  });

  it('follows a byline over the page’s first story, above which no headline stands', () => {
    const text = page(
      school as string,
      SCHOOL,
      HEADS[1] as string,
      library as string,
      LIBRARY,
      HEADS[0] as string,
      BRIDGE,
      HEADS[2] as string,
    );
    expect(told(text)).toEqual({
      [HEADS[0] as string]: ['高山', '林晓'],
      [HEADS[1] as string]: ['白云', '李明'],
      [HEADS[2] as string]: [],
    });
  });
});
