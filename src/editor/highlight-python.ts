/** `highlight` with Python's grammar, which the first paint does without. */
import "./prism.ts";
import "prismjs/components/prism-python.js";
import { highlight, type Piece } from "./highlight.ts";

/** The lines of Python code, each as its pieces in order. */
export const highlightPython = (code: string): readonly (readonly Piece[])[] => highlight(code, "python");
