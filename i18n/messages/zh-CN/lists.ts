/** What every list of the back office says. */
export const lists = {
  ask: '查询',
  reset: '清空条件',
  sortUp: '升序排列',
  sortDown: '降序排列',
  columns: '显示列',
  showColumns: '应用',
  pageSize: '每页条数',
  choice: '选择',
  pickAll: '选择本页全部',
  picked: '{count, plural, =0 {未选择} other {已选 # 行}}',
  pickNone: '取消选择',
  pickFirst: '请先选择要处理的行。',
} as const;
