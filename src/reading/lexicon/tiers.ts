/** The three results of a qualitative indicator as the forms print them (NAT-10); the worst first, since the words contain each other. */
export const TIERS: readonly { readonly tier: 1 | 2 | 3; readonly words: RegExp }[] = [
  { tier: 3, words: /(?:未|没有)(?:达成|达到|实现|完成)(?:年度|预期|年初|既定|绩效)?(?:指标|目标|效果|要求)/ },
  { tier: 2, words: /部分(?:达成|达到|实现|完成)/ },
  { tier: 1, words: /^(?:已|均|全部|全面|完全|基本上|按期|如期|圆满)*(?:达成|达到|实现|完成)(?:了)?(?:年度|年初|预期|既定|绩效|设定|全部)+(?:绩效)?(?:指标|目标|效果|要求|值)/ },
];
