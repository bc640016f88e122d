import { exportProfile, findProfile, loadProfiles, parseProfileFile, ProfileError } from "../../src/profiles";

const ids = [
  "national-2020",
  "national-2021-cost",
  "sichuan-project",
  "sichuan-department",
  "sichuan-scoring",
  "hebei",
  "anhui",
  "chongqing",
  "hubei",
  "hunan",
  "jiangxi",
  "guangxi",
  "yunnan",
  "fujian",
  "system-check",
];

test("every profile of the catalogue is there, valid, and says where each value comes from", () => {
  const profiles = loadProfiles();
  expect(profiles.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
  for (const profile of profiles) expect(profile.execution.weight.source.length).toBeGreaterThan(4);
});

test.each(loadProfiles().map((profile) => [profile.id, profile] as const))("%s survives export and import", (_, profile) => {
  expect(parseProfileFile(exportProfile(profile))).toEqual(profile);
  expect(parseProfileFile(`\ufeff${exportProfile(profile)}`).id).toBe(profile.id);
});

test.each(
  loadProfiles()
    .filter(({ kinds }) => kinds.includes("project-self-eval"))
    .map((profile) => [profile.id, profile] as const),
)("%s: indicators and execution add up to the total", (_, profile) => {
  expect(profile.indicatorSum.value + profile.execution.weight.value).toBe(profile.totalSum.value);
});

test("fixed level-1 weights add up to the indicator sum", () => {
  for (const { weights, indicatorSum, id } of loadProfiles()) {
    if (!weights) continue;
    expect([id, Object.values(weights.value).reduce((a, b) => a + b, 0)]).toEqual([id, indicatorSum.value]);
  }
});

test("rules over base figures name figures that are there, and every figure is used", () => {
  const plans = loadProfiles().flatMap(({ id, baseData }) => (baseData ? [[id, baseData] as const] : []));
  expect(plans.length).toBeGreaterThan(1);
  for (const [id, { items, rules }] of plans) {
    const used = rules.flatMap(({ parts }) => parts).flatMap(({ quantity, unless }) => [...quantity.of, ...(unless ? [unless] : [])]);
    expect([id, [...new Set(used)].sort()]).toEqual([id, items.map((item) => item.id).sort()]);
  }
});

function refusal(text: string): ProfileError {
  try {
    parseProfileFile(text);
  } catch (error) {
    if (error instanceof ProfileError) return error;
  }
  throw new Error("not refused");
}

test("a file that is no profile is refused with a Chinese sentence that names the place", () => {
  expect(refusal("{")).toMatchObject({ code: "not-json", message: expect.stringContaining("不是 JSON") as string });
  const profile = findProfile("national-2020");
  const wrong = exportProfile({
    ...profile,
    quantitative: { ...profile.quantitative, decimals: { ...profile.quantitative.decimals, value: 2.5 } },
  });
  expect(refusal(wrong)).toMatchObject({ code: "wrong-shape", message: expect.stringContaining("quantitative/decimals/value") as string });
  expect(refusal(exportProfile({ ...profile, grades: { ...profile.grades, value: [...profile.grades.value].reverse() } })).code).toBe(
    "wrong-value",
  );
  expect(
    refusal(
      exportProfile({
        ...profile,
        qualitative: { ...profile.qualitative, tiers: { ...profile.qualitative.tiers, value: [{ name: "一", low: 0.5, high: 1 }] } },
      }),
    ).code,
  ).toBe("wrong-value");
  expect(refusal("{}").code).toBe("wrong-shape");
});

test("of a value that may also be missing the refusal names what is wrong inside it", () => {
  const profile = findProfile("national-2020");
  const overshoot = { ...profile.quantitative.overshoot!, source: "试做" };
  const wrong = exportProfile({ ...profile, quantitative: { ...profile.quantitative, overshoot } });
  expect(refusal(wrong).message).toContain("quantitative/overshoot/source");
});

test("caps of the total that do not rise with the rate are refused, and so are two at one rate", () => {
  const profile = loadProfiles().find(({ totalCaps }) => (totalCaps?.value.length ?? 0) > 1)!;
  const { totalCaps } = profile;
  const capped = (value: NonNullable<typeof totalCaps>["value"]) => exportProfile({ ...profile, totalCaps: { ...totalCaps!, value } });
  const [low, high] = totalCaps!.value;
  expect(parseProfileFile(capped([low!, high!])).totalCaps?.value).toEqual([low, high]);
  for (const wrong of [
    [high!, low!],
    [low!, low!],
    [{ ...low!, cap: high!.cap + 1 }, high!],
  ])
    expect(refusal(capped(wrong))).toMatchObject({ code: "wrong-value", message: expect.stringContaining("总分") as string });
});

test("an unknown id is named in the refusal, an own profile comes before a built-in one", () => {
  expect(() => findProfile("nowhere")).toThrow("nowhere");
  const own = { ...findProfile("anhui"), name: "本县" };
  expect(findProfile("anhui", [own]).name).toBe("本县");
});
