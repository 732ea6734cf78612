/** For tests: `t` in English and in Chinese, without a page; and the sample trace as views see it. */
import i18next, { type TFunction } from "i18next";
import { en } from "../../i18n/en.ts";
import { addLists } from "../../i18n/lists.ts";
import { zhCN } from "../../i18n/zh-CN.ts";
import { TraceModel } from "../../trace/model/model.ts";
import { sampleTrace } from "../../trace/testing.ts";

/** `t` of a language. */
export function texts(language: "en" | "zh-CN" = "en"): TFunction {
  const instance = i18next.createInstance();
  void instance.init({ lng: language, initAsync: false, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, resources: { en: { translation: en }, "zh-CN": { translation: zhCN } } });
  addLists(instance);
  return instance.t;
}

/** The run of two tasks of 2 s and 1 s (trace/testing.ts). */
export function sample(): TraceModel {
  const { header, batch } = sampleTrace();
  const model = new TraceModel(header);
  model.append(batch);
  return model;
}
