/** How a news story opens: a day, or the reporter learning something. */
export const STORY_OPENING =
  /^(?:近日|日前|昨日|昨天|今年以来|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|记者(?:从|\d|近日|日前|昨)|[^，。]{2,20}(?:近日|日前|\d{1,2}日)(?:在|发布|宣布|公布|表示|举行|召开|印发|获悉))/u;

/** How a story goes on: a link to what was said, or somebody saying more. */
export const GOES_ON =
  /^(?:据(?:介绍|了解|悉|统计)|此外|同时|目前|其中|对此|为此|另外|随后|接着|然而|但是|因此|会议(?:指出|强调|要求|认为|还)|他|她|它|他们|这|该|[\p{Script=Han}]{2,4}(?:说|表示|指出|强调|认为|介绍|告诉))/u;
