/** 简体中文用语，键与英文文件一致。 */
export const zhCN = {
  // 通用：分组项、状态、判断。
  'key.unit': '单位',
  'key.cohort': '人员类别',

  // 问题：出了什么错，怎么改。

  // 命令行。

  // 页面。
  'page.title': 'Muster',
} as const satisfies Record<string, string>;
