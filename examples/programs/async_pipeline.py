# A pipeline of coroutines over functions of the host: fetch pages at once, parse, rank, store.
import asyncio

import store
import web


async def fetch_all(urls, workers):
    """Fetch all URLs with a bounded number of workers; yield (url, page or error)."""
    waiting = list(reversed(urls))
    done = []

    async def worker(name):
        while waiting:
            url = waiting.pop()
            try:
                done.append((url, await web.fetch(url)))
            except LookupError as error:
                done.append((url, error))

    await asyncio.gather(*(worker(i) for i in range(workers)))
    for item in sorted(done, key=lambda pair: urls.index(pair[0])):
        yield item


def words(text):
    """Yield the words of a text in lower case, without punctuation."""
    for word in text.split():
        word = word.strip(".,;:!?()").lower()
        if word:
            yield word


async def main(urls):
    counts, failed = {}, []
    async for url, page in fetch_all(urls, workers=3):
        if isinstance(page, LookupError):
            failed.append(url)
            print(f"{url}: failed, {page}")
            continue
        found = list(words(page))
        print(f"{url}: {len(found)} words")
        for word in found:
            if len(word) > 3:
                counts[word] = counts.get(word, 0) + 1
    top = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:5]
    saving = [asyncio.create_task(store.save(word, n)) for word, n in top]
    keys = [await task for task in saving]
    print("stored:", ", ".join(keys))
    return {"top": top, "failed": failed}


asyncio.run(main(web.urls()))
