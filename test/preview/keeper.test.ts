import { DiskFile, type FileHandle } from "../../src/preview/file/disk-file";
import { Keeper, named, type Desk } from "../../src/preview/file/keeper";
import { messages } from "../../src/messages";
import type { Question } from "../../src/preview/menus";
import { WorkbookError } from "../../src/workbook";

const text = messages.preview.file;
const NAME = "自评表.xlsx";
const bytesOf = (words: string) => new TextEncoder().encode(words);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A file on a disk, a page that shows it, and what became of both. */
async function open() {
  const disk = {
    content: "原来",
    modified: 1,
    permission: "prompt",
    answer: "granted",
    asked: 0,
    fails: null as "gone" | "held" | null,
    loses: false,
  };
  const handle: FileHandle = {
    name: NAME,
    getFile: () =>
      disk.fails === "gone"
        ? Promise.reject(new Error("NotFoundError"))
        : Promise.resolve(Object.assign(new Blob([disk.content]), { lastModified: disk.modified, name: NAME }) as unknown as File),
    createWritable: () => {
      if (disk.fails === "held") return Promise.reject(new Error("NoModificationAllowedError"));
      let written = "";
      return Promise.resolve({
        write: (data: ArrayBuffer) => {
          written = textOf(new Uint8Array(data));
          return Promise.resolve();
        },
        close: () => {
          Object.assign(disk, { content: disk.loses ? "" : written, modified: disk.modified + 1 });
          return Promise.resolve();
        },
        abort: () => Promise.resolve(),
      });
    },
    queryPermission: () => Promise.resolve(disk.permission as PermissionState),
    requestPermission: () => {
      disk.asked += 1;
      disk.permission = disk.answer;
      return Promise.resolve(disk.answer as PermissionState);
    },
  };
  const page = {
    shows: "原来",
    saved: "原来",
    busy: false,
    said: [] as string[],
    downloads: [] as string[],
    question: null as Question | null,
  };
  const desk: Desk = {
    get dirty() {
      return page.shows !== page.saved;
    },
    get busy() {
      return page.busy;
    },
    pack: () => Promise.resolve({ bytes: bytesOf(page.shows), edits: 0 }),
    saved: ({ bytes }) => {
      page.saved = textOf(bytes);
    },
    reopen: (bytes) => {
      if (textOf(bytes) === "残缺") return Promise.reject(new WorkbookError("bad-file", NAME));
      page.shows = page.saved = textOf(bytes);
      return Promise.resolve();
    },
    ask: (question) => {
      page.question = question;
    },
    say: (words, kind) => void page.said.push(kind === "done" ? words : `! ${words}`),
    download: (name, bytes) => void page.downloads.push(`${name}: ${textOf(bytes)}`),
    clock: () => new Date(2026, 0, 1, 9, 5),
  };
  const keeper = new Keeper(await DiskFile.open(handle), desk);
  const outside = (content: string) => Object.assign(disk, { content, modified: disk.modified + 1 });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { disk, page, keeper, outside, settle };
}

describe("saving", () => {
  it("asks once, writes the file and says so", async () => {
    const { disk, page, keeper } = await open();
    page.shows = "改过";
    await keeper.save();
    page.shows = "又改过";
    await keeper.save();
    expect([disk.content, disk.asked, page.saved, page.said.at(-1)]).toEqual(["又改过", 1, "又改过", text.saved(NAME, "09:05")]);
    // What was written here is no change from outside.
    await keeper.look();
    expect(page.said).toHaveLength(2);
  });

  it.each<[string, Partial<Awaited<ReturnType<typeof open>>["disk"]>, string]>([
    ["the permission is refused", { answer: "denied" }, text.refused(NAME)],
    ["another program holds the file", { fails: "held" }, text.held(NAME)],
    ["the file is gone", { fails: "gone" }, text.gone(NAME)],
    ["the disk lost what was written", { loses: true }, text.held(NAME)],
  ])("where %s, it is downloaded, said, and stays unsaved", async (_, state, said) => {
    const { disk, page, keeper } = await open();
    page.shows = "改过";
    Object.assign(disk, state);
    await keeper.save();
    expect([page.downloads, page.said, page.saved]).toEqual([["自评表-已评分.xlsx: 改过"], [`! ${said}`], "原来"]);
  });

  it("asks first when the file was changed outside; either way nothing is lost", async () => {
    for (const [answer, content, downloads] of [
      ["mine", "我改的", ["自评表-别处的.xlsx: 别人改的"]],
      ["theirs", "别人改的", ["自评表-这里的.xlsx: 我改的"]],
      ["later", "别人改的", []],
    ] as const) {
      const { disk, page, keeper, outside, settle } = await open();
      page.shows = "我改的";
      outside("别人改的");
      await keeper.save();
      expect([disk.content, page.question!.title]).toEqual(["别人改的", text.bothTitle(NAME)]);
      if (answer === "mine") page.question!.run();
      if (answer === "theirs") page.question!.other!.run();
      await settle();
      expect([answer, disk.content, page.downloads]).toEqual([answer, content, downloads]);
      expect(page.shows).toBe(answer === "theirs" ? "别人改的" : "我改的");
    }
  });
});

describe("a file that is changed outside", () => {
  it("is taken up by itself and told, once", async () => {
    const { page, keeper, outside } = await open();
    outside("外面改的");
    await keeper.look();
    await keeper.look();
    expect([page.shows, page.said]).toEqual(["外面改的", [text.takenUp(NAME, "09:05")]]);
  });

  it("is not taken up for a new date alone, nor under a person's hands", async () => {
    const { page, keeper, outside } = await open();
    outside("原来");
    await keeper.look();
    outside("外面改的");
    page.busy = true;
    await keeper.look();
    page.busy = false;
    const looking = keeper.look();
    page.busy = true;
    await looking;
    expect([page.shows, page.said]).toEqual(["原来", []]);
    page.busy = false;
    await keeper.look();
    expect(page.shows).toBe("外面改的");
  });

  it("is asked about when both sides were changed: once, until it changes again", async () => {
    const { disk, page, keeper, outside, settle } = await open();
    page.shows = "我改的";
    outside("别人改的");
    await keeper.look();
    expect(page.question).not.toBeNull();
    page.question = null;
    await keeper.look();
    expect(page.question).toBeNull();
    outside("别人又改的");
    await keeper.look();
    page.question!.run();
    await settle();
    // Kept here for now: the other side is downloaded and the file left alone until the person saves.
    expect([page.downloads, disk.content, page.shows]).toEqual([["自评表-别处的.xlsx: 别人又改的"], "别人又改的", "我改的"]);
    await keeper.save();
    expect(disk.content).toBe("我改的");
  });

  it("is waited for while it is half written, and told when it stays so", async () => {
    const { page, keeper, outside } = await open();
    outside("残缺");
    await keeper.look();
    await keeper.look();
    expect(page.said).toEqual([]);
    await keeper.look();
    await keeper.look();
    expect(page.said).toEqual([`! ${text.unreadable(NAME, new WorkbookError("bad-file", NAME).message)}`]);
    outside("好了");
    await keeper.look();
    expect(page.shows).toBe("好了");
  });

  it("is told when it is gone", async () => {
    const { disk, page, keeper } = await open();
    disk.fails = "gone";
    for (let i = 0; i < 5; i += 1) await keeper.look();
    expect([page.shows, page.said]).toEqual(["原来", [`! ${text.gone(NAME)}`]]);
  });
});

it.each([
  ["表.xlsx", "表-a.xlsx"],
  ["表.XLSM", "表-a.XLSM"],
  ["没有后缀", "没有后缀-a"],
])("%s is called %s", (name, wanted) => {
  expect(named(name, "-a")).toBe(wanted);
});
