import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsSection } from "../../../scripts/docs/functions-section";
import { membersSection } from "../../../scripts/docs/members-section";
import { ANSWERED } from "../../../src/embedded/host/classes";
import { HOST_ERROR_CODES } from "../../../src/embedded/host/errors";
import { levelOf } from "../../../src/embedded/host/levels";

const document = readFileSync(join(__dirname, "../../../docs/嵌入工作簿.md"), "utf8");

describe("docs/嵌入工作簿.md", () => {
  it("lists the members that are answered today", () => {
    expect(document).toContain(membersSection());
  });

  it("tells what is computed, what is kept and what differs (npm run docs); every use that is told to be kept is kept", () => {
    expect(document).toContain(functionsSection());
  });

  it("names every code the host refuses with", () => {
    expect(HOST_ERROR_CODES.filter((code) => !document.includes(`| ${code} |`))).toEqual([]);
  });
});

describe("the member tables", () => {
  it("hold only members that Excel has, under its names, or that its library calls", () => {
    const inner = new Set(["gridlines", "createWorkbook", "open"]);
    const unknown = ANSWERED.flatMap(({ name, properties, navigation, methods }) =>
      [...properties, ...navigation, ...methods]
        .filter((member) => !member.startsWith("_") && !inner.has(member) && levelOf(name, member, "get") === null)
        .map((member) => `${name}.${member}`),
    );
    expect(unknown).toEqual([]);
  });
});
