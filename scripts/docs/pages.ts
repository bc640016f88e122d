import { withClaims } from "./claims-section";
import { withFunctions } from "./functions-section";
import { withImports } from "./imports-section";
import { withMembers } from "./members-section";
import { withProvinces } from "./provinces-section";
import { withRooms } from "./rooms-section";
import { rulesPage } from "./rules-page";
import { sentencesPage } from "./sentences-page";
import { withTraits } from "./traits-section";

/** Each page that follows from the code, with what makes its text out of the one that stands there and the folder of the project. */
export const PAGES: readonly (readonly [name: string, text: (old: string, root: string) => string])[] = [
  ["README.md", withRooms],
  ["docs/规则.md", (_, root) => rulesPage(root)],
  ["docs/评分标准句子.md", (_, root) => sentencesPage(root)],
  ["docs/规则方案.md", withProvinces],
  ["docs/嵌入工作簿.md", (old) => withMembers(withFunctions(old))],
  ["docs/可靠性.md", withTraits],
  ["docs/真机核对.md", withClaims],
  ["docs/架构.md", withImports],
];
