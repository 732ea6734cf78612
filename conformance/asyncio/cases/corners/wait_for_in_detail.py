"""wait_for(): no limit, what is done already, a limit of 0, an error inside, a task that is shared, one limit inside another."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job(n: float, text: str) -> str:
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError as e:
        print(text, "cancelled", now(), asyncio.current_task().get_name())
        raise
    return text


async def fail(n: float) -> str:
    await asyncio.sleep(n)
    raise TimeoutError("its own")


async def limit(n: float, aw: object) -> str:
    try:
        return await asyncio.wait_for(aw, n)
    except TimeoutError as e:
        return "timeout " + now() + (" " + str(e) if str(e) else "")


async def main() -> None:
    print(await asyncio.wait_for(job(5, "no limit"), None), now())
    shared = asyncio.create_task(job(4, "shared"))
    print(await limit(0, shared), shared.cancelled())
    ready = asyncio.create_task(job(0, "ready"))
    await ready
    print(await limit(0, ready), await limit(-1, ready), await limit(3, ready), now())
    print(await limit(2, fail(1)), now())
    print(await limit(3, limit(1, job(9, "inner"))), now())
    print(await limit(1, limit(3, job(9, "outer first"))), now())
    print(await limit(2, limit(2, job(9, "both"))), now())
    kept = asyncio.create_task(job(3, "kept"))
    print(await limit(1, asyncio.shield(kept)), kept.done(), await kept, now())
    print(await limit(2, job(2, "exactly")), now())


asyncio.run(main())
