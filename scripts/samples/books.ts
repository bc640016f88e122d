import { baocheng2024 } from "./data/baocheng-2024";
import { tianchang2022 } from "./data/tianchang-2022";
import type { SampleBook } from "./sample";

/** All sample workbooks of assets/samples. */
export const SAMPLE_BOOKS: readonly SampleBook[] = [baocheng2024, tianchang2022];
