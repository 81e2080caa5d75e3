/** Longest caption, in characters. */
export const LONGEST_CAPTION = 260;

/** How a caption opens: with a day, with what is to be seen. */
export const CAPTION_OPENING =
  /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{1,2}日|近日|日前|昨日|连日来|近年来|当地时间|图[为一二三①-⑨]|眼下|当前|[春夏秋冬]|[^，。]{2,14}(?:村民|居民|市民|游客|工人|农民|学生|官兵|工作人员))/u;
