import { fromTabbed, toTabbed } from "../../src/preview/clipboard";

describe("text/plain of the clipboard, as Excel writes it", () => {
  test.each<[string, string, string[][]]>([
    ["one cell", "12", [["12"]]],
    [
      "rows end with CRLF, the last one, too",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "blank cells keep their place",
      "\ta\r\n\t\r\n",
      [
        ["", "a"],
        ["", ""],
      ],
    ],
    ["quotes hold tabs and line ends together", '"第一行\n第二行"\t"说""好"""\r\n', [["第一行\n第二行", '说"好"']]],
    ["a quote inside of a cell is itself", '5"\t6', [['5"', "6"]]],
    ["a quote that never closes is itself", '"a\tb', [['"a', "b"]]],
    [
      "rows of several lengths are made even",
      "a\r\nb\tc",
      [
        ["a", ""],
        ["b", "c"],
      ],
    ],
    ["lines of a Unix program", "a\nb\n", [["a"], ["b"]]],
    ["nothing", "", [[""]]],
  ])("%s", (_name, text, rows) => expect(fromTabbed(text)).toEqual(rows));

  test("what is written is read again", () => {
    const rows = [
      ["a\tb", 'x"y', ""],
      ["1\n2", "'", " 空格 "],
    ];
    expect(fromTabbed(toTabbed(rows))).toEqual(rows);
  });
});
