import { describe, expect, it } from 'vitest';
import type { ArticleTopics } from '../../src/catalog/catalog.ts';
import { sharedMarks, textMarks } from '../../src/catalog/text-marks.ts';
import { TopicCollector } from '../../src/catalog/topics.ts';
import { inventEdition, inventRecord } from './invented.ts';

const WHEAT = [
  '三月以来，全县小麦陆续返青，农技人员走进田间地头，指导农户开展春灌和追肥，防治纹枯病、条锈病等病虫害。',
  '县农业农村局组织二十多支服务队，携带化肥样品和检测仪器，逐村检查墒情与苗情，帮助种粮大户制订管理方案。',
];
const WHEAT_TOO = [
  '入春后小麦长势喜人，农业农村局派出农技人员查看墒情、苗情，提醒农户及早追肥、春灌，预防条锈病和纹枯病发生。种粮大户说，有了技术指导，心里踏实。',
];
const FLOOD = [
  '汛期将至，水利部门对水库、堤防和涵闸逐一排查，备足抢险物资，落实防汛责任人，组织应急演练。消防队员也参加了演练，从清晨一直练到黄昏。',
];

function topicsOf(...texts: string[][]): Record<string, ArticleTopics> {
  const collector = new TopicCollector();
  texts.forEach((text, index) => {
    const key = `2021/03/0${index + 1}`;
    collector.see(inventEdition(key, [inventRecord(key, 1, { main: `题${index + 1}`, text })]));
  });
  return Object.assign({}, ...[...collector.files()].map(({ content }) => content));
}

describe('topics', () => {
  it('lead to articles about the same, not to others', () => {
    const topics = topicsOf(WHEAT, WHEAT_TOO, FLOOD);
    const similar = (id: string) => topics[id]?.similar.map((link) => link.id);
    expect(similar('20210301-01-01')).toEqual(['20210302-01-01']);
    expect(similar('20210302-01-01')).toEqual(['20210301-01-01']);
    expect(similar('20210303-01-01')).toEqual([]);
  });

  it('tell where the same text ran, shortened or not, and do not call that similar', () => {
    const topics = topicsOf(WHEAT, [...WHEAT, '（本报综合）'], FLOOD);
    expect(topics['20210301-01-01']?.reprints.map(({ id }) => id)).toEqual(['20210302-01-01']);
    expect(topics['20210301-01-01']?.similar).toEqual([]);
    expect(topics['20210303-01-01']?.reprints).toEqual([]);
  });

  it('show a similar text once, though it ran under two headlines', () => {
    const topics = topicsOf(WHEAT, WHEAT_TOO, [...WHEAT_TOO, '（本报综合）'], FLOOD);
    expect(topics['20210301-01-01']?.similar.map(({ id }) => id)).toEqual(['20210302-01-01']);
  });

  it('say nothing of a text too short to tell', () => {
    expect(topicsOf(['短讯。'], ['短讯。'])).toEqual({});
  });
});

describe('text marks', () => {
  it('do not depend on breaks and punctuation', () => {
    const text = WHEAT.join('');
    expect(textMarks(text.replaceAll('，', '\n'))).toEqual(textMarks(text));
  });

  it('are not shared by different texts, nor by texts without marks', () => {
    expect(sharedMarks(textMarks(WHEAT.join('')), textMarks(FLOOD.join('')))).toBe(false);
    expect(sharedMarks([], [])).toBe(false);
  });
});
