"""3.11: a cancelled aclose() leaves its generator marked as running."""
import asyncio


async def slow():
    try:
        yield 1
    finally:
        await asyncio.sleep(0.2)


async def failing():
    try:
        yield 1
    finally:
        await asyncio.sleep(0.1)
        raise ValueError("in clean-up")


async def main() -> None:
    s = slow()
    await anext(s)
    try:
        await asyncio.wait_for(s.aclose(), 0.1)
    except asyncio.TimeoutError:
        print("timed out")
    try:
        print(await anext(s, "d"))
    except RuntimeError as e:
        print(e)
    try:
        await s.asend(None)
    except RuntimeError as e:
        print(e)
    f = failing()
    await anext(f)
    try:
        await f.aclose()
    except ValueError as e:
        print(e)
    print(await anext(f, "end"))


asyncio.run(main())
