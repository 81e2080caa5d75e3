/** Whether the end of one line and the beginning of another are known to stand side by side in print. */
export type Joint = (before: string, after: string) => boolean;
