"""A Timeout is entered once, moved only while it is open, and needs a task."""
import asyncio


async def enter(cm: asyncio.Timeout) -> None:
    try:
        await cm.__aenter__()
        print("entered")
    except RuntimeError as e:
        print(str(e))


def move(cm: asyncio.Timeout) -> None:
    try:
        cm.reschedule(100)
        print("moved", f"{cm.when():.3f}")
    except RuntimeError as e:
        print(str(e))


async def main() -> None:
    cm = asyncio.timeout(1)
    move(cm)
    async with cm:
        await enter(cm)
        move(cm)
    move(cm)
    await enter(cm)
    late = asyncio.timeout(1)
    try:
        async with late:
            try:
                await asyncio.sleep(5)
            finally:
                print("expired", late.expired())
                move(late)
    except TimeoutError:
        move(late)
    await enter(late)
    print(late.expired(), cm.expired())
    loop = asyncio.get_running_loop()
    box = asyncio.timeout(1)

    def callback() -> None:
        asyncio.ensure_future(enter(box))

    loop.call_soon(callback)
    await asyncio.sleep(0.5)
    print("not in a loop:")


asyncio.run(main())
try:
    asyncio.timeout(1)
except RuntimeError as e:
    print(str(e))
print(asyncio.Timeout(5).when(), asyncio.timeout_at(7).when())
