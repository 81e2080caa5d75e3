import type { EntityKind } from '../../domain/subject.ts';

/** What speaks for an entity. Each is measured by itself (`precision.ts`), and only what is sure enough is shown. */
export type SubjectEvidence =
  // persons
  | 'titled' // 市长张三
  | 'addressed' // 张三同志, 张三教授
  | 'speaking' // 张三说
  | 'described' // 名叫张三, 张三（左）
  | 'dotted' // 安格拉·默克尔
  // persons in a 、-row with a person; places of the list of places
  | 'listed'
  // places
  | 'suffixed' // the dictionary's, with its ending: 禹州市
  | 'chained' // 金寨县花石乡大湾村
  // persons and places without a sign of their own
  | 'weak'
  // organisations
  | 'known' // the dictionary's
  | 'seated' // 魏都区水利局
  | 'national' // 国家药品监督管理局
  // keywords: `telling-words.ts`
  | 'telling';

/** An entity in a text; offsets are UTF-16 units, end exclusive. `name` may be shorter than what is printed: 河南 for 河南省. */
export interface Found {
  kind: EntityKind;
  name: string;
  start: number;
  end: number;
  evidence: SubjectEvidence;
}
