/**
 * Adds the English messages of the views to those of the first paint. Every module that is fetched after the first paint
 * and speaks imports this, so that no view is drawn without its words.
 */
import i18next from "i18next";
import { views } from "./en/views.ts";

i18next.addResourceBundle("en", "translation", views, true, false);
