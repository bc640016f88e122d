import { baocheng2024 } from "./data/baocheng-2024";
import { gurao2024 } from "./data/gurao-2024";
import { humu2024 } from "./data/humu-2024";
import { quanfang2023 } from "./data/quanfang-2023";
import { sanyuan2023 } from "./data/sanyuan-2023";
import { tianchang2022 } from "./data/tianchang-2022";
import type { SampleBook } from "./sample";

/** All sample workbooks of assets/samples. */
export const SAMPLE_BOOKS: readonly SampleBook[] = [baocheng2024, tianchang2022, quanfang2023, sanyuan2023, humu2024, gurao2024];
