"""print(): separators, ends, nothing at all, line breaks inside; a line that is left open at the end."""
import asyncio


async def main() -> None:
    print()
    print("a", "b", 3, sep="-")
    print("no", "space", sep="")
    print("open", end="")
    await asyncio.sleep(1)
    print(" closed", end="!\n")
    print("", "", sep="|")
    print(sep="-")
    print("two\nlines", end="\n\n")
    print(1, 2.5, -3, 0)
    print("flushed", end=" ", flush=True)
    print(sep="", end="")
    print("tab\tand unicode \u00e9 \u4f60\u597d")
    print("left open", end="")


asyncio.run(main())
