/** The parser's own messages by id, and what each tells: a message of another id has its row here first. */
export const MESSAGE_RULES = {
  account: '有的字没有归宿，或用了两次：解析器出错，请连同文本报告',
  unclaimed: '有的文字哪篇也不是：照原样留在版面上',
  'headline-missing': '正文找不到标题',
  'body-missing': '标题找不到正文：暂作导读',
  'byline-ambiguous': '署名没有间隔，有两种读法不相上下',
  'edition-date': '没有印日期而推定，或推定不了；路径与版面所印不一',
  'jump-mark': '下转、上接的另一半不在这批文本里',
  'pair-jumps': '另一半不止一个可能，或不在标记所写的版',
} as const satisfies Record<string, string>;

export type MessageRule = keyof typeof MESSAGE_RULES;
